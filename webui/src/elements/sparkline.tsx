/** A small chart without axes. */

import { useMemo } from "preact/hooks";

export interface SparklineProps {
  readonly values: readonly number[];
  readonly kind: "line" | "bar" | "area";
  /** The ends of the axis; by default what the values need. */
  readonly low?: number;
  readonly high?: number;
}

const WIDTH = 100;
const HEIGHT = 32;
/** More points than a small chart has pixels only cost time. */
const MOST = 400;

export function Sparkline({ values, kind, low, high }: SparklineProps) {
  const marks = useMemo(() => scale(thin(values), kind, low, high), [values, kind, low, high]);
  return (
    <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
      {kind === "bar" ? <Bars {...marks} /> : <Line {...marks} isArea={kind === "area"} />}
    </svg>
  );
}

interface Marks {
  /** Heights from the top; a gap where a value is missing. */
  readonly tops: readonly (number | undefined)[];
  /** Where zero is, or the lowest value. */
  readonly ground: number;
}

function Bars({ tops, ground }: Marks) {
  const width = WIDTH / tops.length;
  return tops.map(
    (top, index) =>
      top !== undefined && (
        <rect
          key={index}
          x={index * width}
          width={width * 0.8}
          y={Math.min(top, ground)}
          height={Math.max(Math.abs(ground - top), 0.5)}
        />
      ),
  );
}

function Line({ tops, ground, isArea }: Marks & { readonly isArea: boolean }) {
  const x = (index: number) => ((index / Math.max(tops.length - 1, 1)) * WIDTH).toFixed(2);
  return runsOf(tops).map((run) => {
    const points = run.map(([index, top]) => `${x(index)},${top.toFixed(2)}`).join(" ");
    const [first, last] = [x(run[0]?.[0] ?? 0), x(run.at(-1)?.[0] ?? 0)];
    return (
      <g key={first}>
        {isArea && <polygon points={`${first},${ground} ${points} ${last},${ground}`} />}
        <polyline points={points} vector-effect="non-scaling-stroke" />
      </g>
    );
  });
}

/** Cut the line where values are missing. */
function runsOf(tops: Marks["tops"]): [index: number, top: number][][] {
  const runs: [number, number][][] = [];
  let run: [number, number][] = [];
  for (const [index, top] of tops.entries()) {
    if (top === undefined) run = [];
    else if (run.push([index, top]) === 1) runs.push(run);
  }
  return runs;
}

function scale(
  values: readonly number[],
  kind: SparklineProps["kind"],
  bottom: number | undefined,
  top: number | undefined,
): Marks {
  const finite = values.filter(Number.isFinite);
  const floor = kind === "line" ? finite : [...finite, 0];
  const low = bottom ?? (floor.length > 0 ? Math.min(...floor) : 0);
  const high = top ?? (floor.length > 0 ? Math.max(...floor) : 1);
  const share = (value: number) => Math.max(0, Math.min((value - low) / (high - low), 1));
  // All alike: a line in the middle.
  const y = (value: number) => (high > low ? HEIGHT - share(value) * HEIGHT : HEIGHT / 2);
  return {
    tops: values.map((value) => (Number.isFinite(value) ? y(value) : undefined)),
    ground: kind === "line" ? HEIGHT : y(0),
  };
}

function thin(values: readonly number[]): readonly number[] {
  if (values.length <= MOST) return values;
  return Array.from({ length: MOST }, (_, place) => {
    return values[Math.round((place / (MOST - 1)) * (values.length - 1))] ?? Number.NaN;
  });
}
