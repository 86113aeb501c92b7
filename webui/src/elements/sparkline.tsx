/** A small chart without axes. */

export interface SparklineProps {
  readonly values: readonly number[];
  readonly kind: "line" | "bar" | "area";
}

const WIDTH = 100;
const HEIGHT = 32;

export function Sparkline({ values, kind }: SparklineProps) {
  const finite = values.filter(Number.isFinite);
  const low = Math.min(...finite, kind === "line" ? Number.POSITIVE_INFINITY : 0);
  const span = Math.max(...finite) - low || 1;
  const y = (value: number) => HEIGHT - ((value - low) / span) * HEIGHT;
  const x = (index: number) => (index / (values.length - 1)) * WIDTH;
  const points = values.map((value, index) => `${x(index).toFixed(2)},${y(value).toFixed(2)}`).join(" ");
  return (
    <svg viewBox={`0 -2 ${WIDTH} ${HEIGHT + 4}`} preserveAspectRatio="none" aria-hidden="true">
      {kind === "bar" ? (
        values.map((value, index) => {
          const width = WIDTH / values.length;
          return (
            <rect
              key={index}
              x={index * width}
              width={width * 0.8}
              y={y(value)}
              height={Math.max(HEIGHT - y(value), 0.5)}
            />
          );
        })
      ) : (
        <>
          {kind === "area" && <polygon points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} />}
          <polyline points={points} vector-effect="non-scaling-stroke" />
        </>
      )}
    </svg>
  );
}
