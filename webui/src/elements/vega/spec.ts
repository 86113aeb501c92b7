/** Turn a spec of Vega-Lite into what a Vega view runs, at the size that the page gives it. */

import { parse, type Runtime } from "vega";
import { type Config, compile, type TopLevelSpec } from "vega-lite";

export interface Room {
  /** Undefined: what the spec says. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

type Spec = TopLevelSpec & Record<string, unknown>;

const DEFAULT_HEIGHT = 350;
const COMPOSED = ["hconcat", "vconcat", "concat", "facet", "repeat"];

export function runtimeOf(written: string, config: Config, room: Room): Runtime {
  const spec = JSON.parse(written) as Spec;
  const { spec: vega } = compile(isSingle(spec) ? sized(spec, room) : spec, { config, logger: quiet });
  makeTooltipsOnHover(vega as Marked);
  return parse(vega, {}, { ast: true } as never);
}

interface Marked {
  readonly marks?: readonly Marked[];
  readonly encode?: { update?: { tooltip?: unknown }; hover?: object };
}

/** Make the text of a tooltip when the pointer comes, not for each of a hundred thousand marks beforehand. */
export function makeTooltipsOnHover({ marks = [] }: Marked): void {
  for (const mark of marks) {
    const { tooltip, ...update } = mark.encode?.update ?? {};
    if (mark.encode && tooltip !== undefined) {
      mark.encode.update = update;
      mark.encode.hover = { ...mark.encode.hover, tooltip };
    }
    makeTooltipsOnHover(mark);
  }
}

/** A chart of several charts says the sizes of each itself. */
function isSingle(spec: Spec): boolean {
  const encoding = (spec["encoding"] ?? {}) as Record<string, unknown>;
  return (
    !COMPOSED.some((part) => part in spec) && !["row", "column", "facet"].some((part) => part in encoding)
  );
}

/** Give a single chart its size. */
export function sized(spec: Record<string, unknown>, room: Room): TopLevelSpec {
  const own = spec["height"] === "container" ? undefined : spec["height"];
  const height = room.height ?? own ?? (room.width === undefined ? undefined : DEFAULT_HEIGHT);
  const width = room.width ?? (spec["width"] === "container" ? undefined : spec["width"]);
  const grows = typeof height === "object" && height !== null;
  const { width: _, height: __, ...rest } = spec;
  return {
    ...rest,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    autosize: spec["autosize"] ?? { type: grows ? "fit-x" : "fit", contains: "padding" },
  } as TopLevelSpec;
}

/** What Vega-Lite would warn of, it also copes with: another version's schema, a channel that a mark does not have. */
const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as never;
