/** Own one Vega view: make it, give it data and sizes, tell of selections, take it away. */

import { changeset, type EventListenerHandler, type Loader, parse, type Runtime, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { type Config, compile, type TopLevelSpec } from "vega-lite";
import { rowsAt } from "./data";
import { Tooltip } from "./tooltip";

export interface PlotOptions {
  readonly spec: string;
  readonly config: Config;
  /** Addresses of tables, by name. */
  readonly data: Readonly<Record<string, string>>;
  readonly label: string;
  /** Undefined: what the spec says. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly selects: readonly string[];
  readonly onSelect: (name: string, value: unknown) => void;
}

/** Beyond so many rows, elements of SVG cost more than a canvas. */
const MOST_FOR_SVG = 5000;
const DEFAULT_HEIGHT = 350;

export class Plot {
  readonly #view: View;
  readonly #tooltip: Tooltip;
  #data: Readonly<Record<string, string>>;

  private constructor(view: View, tooltip: Tooltip, data: Readonly<Record<string, string>>) {
    this.#view = view;
    this.#tooltip = tooltip;
    this.#data = data;
  }

  static async make(place: HTMLElement, options: PlotOptions): Promise<Plot> {
    const tables = await tablesOf(options.data);
    const runtime = compiled(options);
    const tooltip = new Tooltip(place);
    const rows = Object.values(tables).reduce((sum, table) => sum + table.length, 0);
    const view = new View(runtime, {
      // The page's policy forbids code made of text; Vega then walks the expression instead.
      expr: expressionInterpreter,
      renderer: rows > MOST_FOR_SVG ? "canvas" : "svg",
      container: place,
      hover: true,
      loader: noLoader,
      logLevel: 0,
      tooltip: tooltip.show,
    });
    for (const [name, table] of Object.entries(tables)) view.data(name, table);
    if (options.label) view.description(options.label);
    await view.runAsync();
    const plot = new Plot(view, tooltip, options.data);
    for (const name of options.selects) plot.#listen(name, options.onSelect);
    return plot;
  }

  /** Show other tables under the same spec, without drawing anew what stays. */
  async give(data: Readonly<Record<string, string>>): Promise<void> {
    const changed = Object.entries(data).filter(([name, url]) => this.#data[name] !== url);
    this.#data = data;
    for (const [name, url] of changed) {
      this.#view.change(
        name,
        changeset()
          .remove(() => true)
          .insert(await rowsAt(url)),
      );
    }
    if (changed.length > 0) await this.#view.runAsync();
  }

  async resize(width: number | undefined, height: number | undefined): Promise<void> {
    if (width !== undefined) this.#view.width(width);
    if (height !== undefined) this.#view.height(height);
    await this.#view.runAsync();
  }

  /** Return the chart as a picture, twice as fine as the screen's points. */
  picture(background: string): Promise<string> {
    const before = this.#view.background();
    this.#view.background(background);
    return this.#view.toImageURL("png", 2).finally(() => this.#view.background(before));
  }

  end(): void {
    this.#tooltip.end();
    this.#view.finalize();
  }

  #listen(name: string, onSelect: (name: string, value: unknown) => void): void {
    const tell: EventListenerHandler | ((name: string, value: unknown) => void) = (
      _: unknown,
      value: unknown,
    ) => onSelect(name, selectionOf(value));
    this.#view.addSignalListener(name, tell as (name: string, value: unknown) => void);
  }
}

function compiled(options: PlotOptions): Runtime {
  const spec = JSON.parse(options.spec) as TopLevelSpec & Record<string, unknown>;
  const single = !["hconcat", "vconcat", "concat", "facet", "repeat"].some((part) => part in spec);
  const sized = { ...spec };
  // A schema of another version is only a note to editors; Vega would warn of it.
  delete sized["$schema"];
  if (single) {
    if (options.width !== undefined) sized["width"] = options.width;
    const height =
      options.height ?? spec["height"] ?? (options.width === undefined ? undefined : DEFAULT_HEIGHT);
    if (height !== undefined) Object.assign(sized, { height });
    sized["autosize"] ??= { type: "fit", contains: "padding" };
  }
  const { spec: vega } = compile(sized as TopLevelSpec, { config: options.config, logger: quiet });
  return parse(vega, {}, { ast: true } as never);
}

async function tablesOf(data: Readonly<Record<string, string>>): Promise<Record<string, object[]>> {
  const entries = Object.entries(data).map(async ([name, url]) => [name, await rowsAt(url)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Points as a list of what they hold, an interval as the ends by field. */
export function selectionOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return {};
  const points = (value as { vlPoint?: { or?: unknown[] } }).vlPoint?.or;
  if (points) return points.map(withoutMarks);
  return withoutMarks(value);
}

function withoutMarks(value: unknown): Record<string, unknown> {
  const entries = Object.entries(value as object).filter(([key]) => key !== "vlPoint" && key !== "_vgsid_");
  return Object.fromEntries(entries);
}

/** A chart's data comes from the app alone; an address in a spec is not followed. */
const noLoader = {
  load: (uri: string) =>
    Promise.reject(new Error(`The chart asks for ${uri}; give the data to the chart instead.`)),
  sanitize: (uri: string) =>
    /^(https?:|mailto:|\/|#)/.test(uri)
      ? Promise.resolve({ href: uri, target: "_blank", rel: "noopener noreferrer" })
      : Promise.reject(new Error("This address is not allowed.")),
  http: () => Promise.reject(new Error("Not allowed.")),
  file: () => Promise.reject(new Error("Not allowed.")),
} as unknown as Loader;

const quiet = {
  level: () => quiet,
  error: () => quiet,
  warn: () => quiet,
  info: () => quiet,
  debug: () => quiet,
} as never;
