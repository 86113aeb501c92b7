/** A turning ring: something is under way. */

import "./spinner.css";

export interface SpinnerProps {
  readonly size?: string;
  /** Read aloud; say it where no text beside the ring does. */
  readonly label?: string;
}

export function Spinner({ size = "1em", label }: SpinnerProps) {
  const spoken = label
    ? ({ role: "status", "aria-label": label } as const)
    : ({ "aria-hidden": true } as const);
  return <span class="spinner" style={{ width: size, height: size }} {...spoken} />;
}
