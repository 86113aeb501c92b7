/** What the script gets to know: the rows, columns and cells that the reader selects. */

import { useRef } from "preact/hooks";
import { useRequests, useValue } from "../../hooks";
import type { Dataframe, GridSelection } from "../../protocol.gen";
import type { Layout } from "./layout";
import { boundsOf, type Range } from "./range";
import { countOf, has, joined, type Run, runsOf, without } from "./runs";
import type { Stock } from "./stock";

/** Cells of a range that are told to the script. */
const MOST_CELLS = 20_000;
/** A drag or a held key tells where it ends, not where it passes. */
const PAUSE = 150;

export interface Selecting {
  readonly rows: "none" | "single" | "multi";
  readonly columns: "none" | "single" | "multi";
  readonly cells: "none" | "single" | "multi";
  /** How many rows are selected. */
  readonly count: number;
  isRow(row: number): boolean;
  isColumn(place: number): boolean;
  /** Whether it can be told which row of the data this is. */
  isKnown(row: number): boolean;
  /** Select a row or take it back; `extend` adds all from the last one to it. */
  toggleRow(row: number, extend?: boolean): void;
  toggleAll(): void;
  toggleColumn(place: number): void;
  /** Tell the cells of a range. */
  mark(range: Range): void;
}

export function useSelection(node: Dataframe, stock: Stock, layout: Layout, query: Ask): Selecting {
  const { value, set } = useValue(node);
  const requests = useRequests();
  const last = useRef<number | undefined>(undefined);
  const modes: readonly string[] = node.modes;
  const mode = (what: string) =>
    modes.includes(`multi-${what}`) ? "multi" : modes.some((name) => name.includes(what)) ? "single" : "none";
  const change = (part: Partial<GridSelection>, pause = 0) => set({ ...value, ...part }, pause);
  const rows = value.rows as Run[];
  const isRequired = modes.includes("single-row-required");
  return {
    rows: mode("row"),
    columns: mode("column"),
    cells: mode("cell"),
    count: countOf(rows),
    isRow: (row) => {
      const position = stock.position(row);
      return position !== undefined && has(rows, position);
    },
    isColumn: (place) => value.columns.includes(place),
    isKnown: (row) => stock.position(row) !== undefined,
    toggleRow: (row, extend = false) => {
      const position = stock.position(row);
      if (position === undefined) return;
      const from = last.current;
      last.current = row;
      if (mode("row") === "single") {
        change({ rows: has(rows, position) && !isRequired ? [] : runsOf([position]) });
      } else if (extend && from !== undefined) {
        change({ rows: joined([...rows, ...runsOf(positions(stock, from, row))]) });
      } else {
        change({
          rows: has(rows, position) ? without(rows, position) : joined([...rows, [position, position + 1]]),
        });
      }
    },
    toggleAll: () => {
      if (rows.length > 0) change({ rows: [] });
      else if (!query.search) change({ rows: [[0, stock.length.value]] });
      else
        void allFound(requests, query, stock.length.value).then((found) => change({ rows: runsOf(found) }));
    },
    toggleColumn: (place) => {
      const others = mode("column") === "multi" ? value.columns.filter((column) => column !== place) : [];
      change({ columns: value.columns.includes(place) ? others : [...others, place] });
    },
    mark: (range) => {
      if (mode("cell") === "none") return;
      const at = mode("cell") === "single" ? { anchor: range.active, active: range.active } : range;
      change({ cells: cellsOf(at, stock, layout) }, PAUSE);
    },
  };
}

interface Ask {
  readonly frame: string;
  readonly search: string;
}

async function allFound(requests: ReturnType<typeof useRequests>, query: Ask, length: number) {
  const { frame, search } = query;
  const found = await requests.rows({ frame, start: 0, stop: length, columns: [], search });
  return found.positions ?? [];
}

function positions(stock: Stock, from: number, to: number): number[] {
  const found: number[] = [];
  for (let row = Math.min(from, to); row <= Math.max(from, to); row++) {
    const position = stock.position(row);
    if (position !== undefined) found.push(position);
  }
  return found;
}

function cellsOf(range: Range, stock: Stock, layout: Layout): [number, number][] {
  const { top, bottom, left, right } = boundsOf(range);
  const found: [number, number][] = [];
  for (let row = top; row <= bottom && found.length < MOST_CELLS; row++) {
    const position = stock.position(row);
    if (position === undefined) continue;
    for (const shown of layout.shown.slice(left, right + 1)) {
      if (!shown.column.index) found.push([position, shown.place]);
    }
  }
  return found;
}
