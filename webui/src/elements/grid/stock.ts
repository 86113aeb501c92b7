/** Keep the rows of a table that have arrived, and ask for those that are missing. */

import { type ReadonlySignal, signal } from "@preact/signals";
import type { Part, Rows, Sort } from "../../protocol.gen";

export interface Query {
  readonly frame: string;
  /** Places of the columns that are shown. */
  readonly columns: readonly number[];
  readonly sort: readonly Sort[];
  readonly search: string;
}

export interface Cell {
  readonly value: unknown;
  readonly text?: string | null | undefined;
  readonly style?: string | undefined;
}

export type Ask = (query: Query, start: number, stop: number, signal: AbortSignal) => Promise<Rows>;

interface Block extends Part {
  readonly count: number;
  /** Whether all its rows were asked for; those that come along with the node are fewer. */
  readonly whole: boolean;
  readonly positions?: number[] | null;
}

const MOST_ROWS = 128;
const LEAST_ROWS = 16;
const CELLS = 8_000;
const KEPT = 60;
/** Requests under way at the same time: who scrolls fast wants the latest rows, not all in between. */
const AT_ONCE = 2;

export class Stock {
  readonly #ask: Ask;
  readonly #changed = signal(0);
  readonly #length = signal(0);
  readonly #busy = signal(false);
  readonly #error = signal("");
  #query: Query = { frame: "", columns: [], sort: [], search: "" };
  /** What `#blocks` were asked by; another one than `#query` until its first answer is here. */
  #shown: Query = this.#query;
  #columns = new Map<number, number>();
  #blocks = new Map<number, Block>();
  #pending = new Map<number, AbortController>();
  /** What to ask once the answer under way is here. */
  #next: Query | undefined;
  #wanted: readonly [number, number] = [0, 0];
  #size = MOST_ROWS;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Grows whenever cells have changed. */
  get changed(): ReadonlySignal<number> {
    return this.#changed;
  }

  get length(): ReadonlySignal<number> {
    return this.#length;
  }

  /** Whether the rows in view are still those of an earlier question. */
  get busy(): ReadonlySignal<boolean> {
    return this.#busy;
  }

  get error(): ReadonlySignal<string> {
    return this.#error;
  }

  /** Take over a question and the rows that came along with the node; they answer it if nothing sorts or filters. */
  take(query: Query, first: Part, length: number): void {
    const isPlain = query.sort.length === 0 && query.search === "";
    const count = first.columns[0]?.length ?? 0;
    // Who has scrolled further keeps the old rows until the new ones are here.
    const isInView = this.#wanted[1] < Math.max(count, 1) || this.#shown.frame === "" || length <= count;
    if (isPlain && isInView) this.seed(query, first, length);
    else this.turnTo(query);
  }

  /** Start with rows that came along with the node. */
  seed(query: Query, first: Part, length: number): void {
    this.#stop();
    const order = query.columns.map((place) => first.columns[place] ?? []);
    const count = order[0]?.length ?? 0;
    this.#settle(query, length);
    this.#blocks.set(0, {
      columns: order,
      texts: first.texts?.length ? query.columns.map((place) => first.texts?.[place] ?? []) : [],
      styles: first.styles?.length ? query.columns.map((place) => first.styles?.[place] ?? []) : [],
      count,
      whole: false,
    });
    this.#fetch();
    this.#changed.value++;
  }

  /** Ask for other rows; those at hand stay until the first of them are here. */
  turnTo(query: Query): void {
    const isOnItsWay = this.#query !== this.#shown && this.#pending.size > 0;
    if (isOnItsWay && isSameView(query, this.#query)) {
      // Data that changes faster than rows come would otherwise never be seen.
      this.#next = query;
      return;
    }
    this.#stop();
    this.#query = query;
    this.#busy.value = true;
    this.#error.value = "";
    this.#fetch();
  }

  /** Say which rows are in view, both ends included. */
  want(first: number, last: number): void {
    this.#wanted = [first, last];
    this.#fetch();
  }

  /** Ask again after an error. */
  retry(): void {
    this.#error.value = "";
    this.#fetch();
  }

  /** Return a cell; undefined while it is on its way. */
  cell(row: number, place: number): Cell | undefined {
    const block = this.#blocks.get(Math.floor(row / this.#size));
    const column = this.#columns.get(place);
    const at = row % this.#size;
    if (block === undefined || column === undefined || at >= block.count) return undefined;
    return {
      value: block.columns[column]?.[at],
      text: block.texts?.[column]?.[at],
      style: block.styles?.[column]?.[at] || undefined,
    };
  }

  /** Tell where a row stands in the data as given; undefined while it is on its way or where nobody knows. */
  position(row: number): number | undefined {
    const { sort, search } = this.#shown;
    if (sort.length === 0 && search === "") return row;
    return this.#blocks.get(Math.floor(row / this.#size))?.positions?.[row % this.#size];
  }

  close(): void {
    this.#stop();
  }

  #stop(): void {
    for (const controller of this.#pending.values()) controller.abort(new Error("not wanted any more"));
    this.#pending.clear();
    this.#next = undefined;
  }

  #settle(query: Query, length: number): void {
    this.#query = query;
    this.#shown = query;
    this.#size = sizeFor(query);
    this.#columns = new Map(query.columns.map((place, at) => [place, at]));
    this.#blocks = new Map();
    this.#length.value = length;
    this.#busy.value = false;
    this.#error.value = "";
  }

  #fetch(): void {
    if (this.#error.value !== "") return;
    const size = sizeFor(this.#query);
    const isNew = this.#query !== this.#shown;
    const [first, last] = this.#wanted;
    const end = isNew ? Number.POSITIVE_INFINITY : this.#length.value;
    const from = Math.floor(first / size);
    const to = Math.floor(Math.min(last, Math.max(end - 1, 0)) / size);
    for (let block = from; block <= to && this.#pending.size < AT_ONCE; block++) {
      if (!this.#pending.has(block) && (isNew || this.#isMissing(block, last))) this.#request(block, size);
      // The first answer tells how many rows there are at all.
      if (isNew) break;
    }
  }

  #isMissing(block: number, last: number): boolean {
    const held = this.#blocks.get(block);
    if (held?.whole || this.#query.columns.length === 0) return false;
    const needed = Math.min(last + 1, this.#length.value) - block * this.#size;
    return (held?.count ?? 0) < Math.min(needed, this.#size);
  }

  #request(block: number, size: number): void {
    const query = this.#query;
    const controller = new AbortController();
    this.#pending.set(block, controller);
    this.#ask(query, block * size, (block + 1) * size, controller.signal).then(
      (rows) => this.#arrived(query, block, controller, rows),
      (reason: unknown) => this.#failed(block, controller, reason),
    );
  }

  #arrived(query: Query, block: number, controller: AbortController, rows: Rows): void {
    if (this.#pending.get(block) !== controller) return;
    this.#pending.delete(block);
    if (query !== this.#shown) this.#settle(query, rows.length);
    else this.#length.value = rows.length;
    this.#blocks.delete(block);
    this.#blocks.set(block, { ...rows, count: rows.columns[0]?.length ?? 0, whole: true });
    this.#forget();
    this.#changed.value++;
    if (!this.#turned()) this.#fetch();
  }

  /** Go on to the data that has come meanwhile; tell whether there was any. */
  #turned(): boolean {
    const next = this.#next;
    this.#next = undefined;
    if (next) this.turnTo(next);
    return next !== undefined;
  }

  #failed(block: number, controller: AbortController, reason: unknown): void {
    if (this.#pending.get(block) !== controller) return;
    this.#pending.delete(block);
    if (this.#turned()) return;
    this.#busy.value = false;
    this.#error.value = reason instanceof Error ? reason.message : String(reason);
  }

  #forget(): void {
    const middle = (this.#wanted[0] + this.#wanted[1]) / 2 / this.#size;
    while (this.#blocks.size > KEPT) {
      const far = [...this.#blocks.keys()].reduce((a, b) =>
        Math.abs(a - middle) > Math.abs(b - middle) ? a : b,
      );
      this.#blocks.delete(far);
    }
  }
}

function isSameView(a: Query, b: Query): boolean {
  return a.sort === b.sort && a.search === b.search && a.columns.join() === b.columns.join();
}

function sizeFor({ columns }: Query): number {
  const rows = Math.floor(CELLS / Math.max(columns.length, 1));
  return Math.max(LEAST_ROWS, Math.min(rows, MOST_ROWS));
}
