/** Own one Vega view: make it, keep it at its newest data and size, tell of selections, take it away. */

import { changeset, type Renderers, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import type { Config } from "vega-lite";
import { type Row, rowsOfAll, type Tables } from "./data";
import { OwnDataOnly } from "./loader";
import { selectionOf } from "./selection";
import { type Room, runtimeOf } from "./spec";
import { Tooltip } from "./tooltip";

/** What may change without a new view. */
export interface Content extends Room {
  readonly data: Tables;
}

export interface PlotOptions {
  readonly spec: string;
  readonly config: Config;
  readonly label: string;
  readonly selects: readonly string[];
  readonly onSelect: (name: string, value: unknown) => void;
}

/** Beyond so many rows, elements of SVG cost more than a canvas. */
const MOST_FOR_SVG = 5000;

export class Plot {
  readonly #view: View;
  readonly #tooltip: Tooltip;
  #rows: number;
  #shown: Content;
  #wanted: Content;
  #work: Promise<void> | undefined;
  #ended = false;

  private constructor(view: View, tooltip: Tooltip, shown: Content, rows: number) {
    this.#view = view;
    this.#tooltip = tooltip;
    this.#shown = shown;
    this.#wanted = shown;
    this.#rows = rows;
  }

  /** Draw a chart, and only then put it in its place: what stood there until now is seen meanwhile. */
  static async make(place: HTMLElement, content: Content, options: PlotOptions): Promise<Plot> {
    const tables = await rowsOfAll(content.data);
    const rows = count(tables);
    const tooltip = new Tooltip();
    const loader = new OwnDataOnly();
    const box = document.createElement("div");
    box.className = "chart-drawing";
    // Nobody reads marks on a canvas aloud, and to describe each of a hundred thousand takes longer than to draw it.
    const config = rendererFor(rows) === "svg" ? options.config : { ...options.config, aria: false };
    const view = new View(runtimeOf(options.spec, config, content), {
      // The page's policy forbids code made of text; Vega then walks the expression instead.
      expr: expressionInterpreter,
      renderer: rendererFor(rows),
      container: box,
      hover: true,
      loader,
      logLevel: 0,
      tooltip: tooltip.show,
    });
    // The mark under the pointer has its text only when Vega has taken note of the pointer.
    view.addEventListener("pointerover", (event, item) => {
      view.runAfter(() => tooltip.show(undefined, event as MouseEvent, item, textOf(item)));
    });
    for (const [name, table] of Object.entries(tables)) view.data(name, table);
    if (options.label) view.description(options.label);
    for (const name of options.selects) {
      view.addSignalListener(name, (_, value) => options.onSelect(name, selectionOf(value)));
    }
    await view.runAsync();
    if (loader.refused) {
      view.finalize();
      throw new Error(`it asks for ${loader.refused}; give the data to the chart instead.`);
    }
    place.replaceChildren(box);
    return new Plot(view, tooltip, content, rows);
  }

  /** Whether there is a table, and no row in any. */
  get isEmpty(): boolean {
    return this.#rows === 0 && Object.keys(this.#shown.data).length > 0;
  }

  /**
   * Show other tables or another size; what is the same is not drawn anew.
   *
   * While one drawing is under way only the newest wish waits, so that a chart in a fast loop never falls behind.
   */
  update(content: Content): Promise<void> {
    this.#wanted = content;
    this.#work ??= this.#catchUp().finally(() => {
      this.#work = undefined;
    });
    return this.#work;
  }

  async #catchUp(): Promise<void> {
    while (!this.#ended && this.#wanted !== this.#shown) {
      const wanted = this.#wanted;
      const changed = Object.entries(wanted.data).filter(([name, table]) => this.#shown.data[name] !== table);
      try {
        const tables = await rowsOfAll(Object.fromEntries(changed));
        if (this.#ended) return;
        this.#replace(tables, Object.keys(wanted.data));
        if (wanted.width !== undefined) this.#view.width(wanted.width);
        if (wanted.height !== undefined) this.#view.height(wanted.height);
        await this.#view.runAsync();
        this.#shown = wanted;
      } catch (reason) {
        // Data that another has followed already is missed by nobody.
        if (this.#wanted === wanted) throw reason;
      }
    }
  }

  #replace(tables: Record<string, Row[]>, names: readonly string[]): void {
    for (const [name, rows] of Object.entries(tables)) {
      this.#view.change(
        name,
        changeset()
          .remove(() => true)
          .insert(rows),
      );
    }
    const kept = names.filter((name) => !(name in tables));
    this.#rows = count(tables) + kept.reduce((sum, name) => sum + this.#view.data(name).length, 0);
    const renderer = rendererFor(this.#rows);
    if (renderer !== this.#view.renderer()) this.#view.renderer(renderer);
  }

  /** Return the chart as a picture, twice as fine as the screen's points. */
  picture(background: string): Promise<string> {
    const before = this.#view.background();
    this.#view.background(background);
    return this.#view.toImageURL("png", 2).finally(() => this.#view.background(before));
  }

  end(): void {
    this.#ended = true;
    this.#tooltip.end();
    this.#view.finalize();
  }
}

function textOf(item: unknown): unknown {
  return (item as { tooltip?: unknown } | null | undefined)?.tooltip;
}

function count(tables: Record<string, Row[]>): number {
  return Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
}

function rendererFor(rows: number): Renderers {
  return rows > MOST_FOR_SVG ? "canvas" : "svg";
}
