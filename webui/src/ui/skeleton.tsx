/** A grey stand-in for what is still being loaded. */

import "./skeleton.css";

export interface SkeletonProps {
  /** Any CSS length. */
  readonly height?: string;
  readonly width?: string;
  /** Lines of text in place of one block. */
  readonly lines?: number;
}

const WIDTHS = ["100%", "92%", "97%", "64%"];

export function Skeleton({ height = "2.5rem", width = "100%", lines }: SkeletonProps) {
  if (lines === undefined) return <div class="skeleton" data-testid="stSkeleton" style={{ height, width }} />;
  const shown = Array.from({ length: lines }, (_, line) => WIDTHS[line === lines - 1 ? 3 : line % 3]);
  return (
    <div class="skeleton-lines" data-testid="stSkeleton" aria-hidden="true">
      {shown.map((lineWidth, line) => (
        <div key={`${line}`} class="skeleton" style={{ height: "0.875rem", width: lineWidth }} />
      ))}
    </div>
  );
}
