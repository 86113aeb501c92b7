/** What a table shows: its rows, and how the reader has arranged its columns. */

import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { useRequests } from "../../hooks";
import type { Dataframe, Sort } from "../../protocol.gen";
import { type Query, Stock } from "./stock";

export interface Arrangement {
  /** The names of the columns that it was made for. */
  readonly shape: string;
  readonly sort: readonly Sort[];
  readonly search: string;
  /** Places of the columns to show; undefined for those that the script shows. */
  readonly order: readonly number[] | undefined;
  /** Widths that the reader has chosen, by place. */
  readonly widths: ReadonlyMap<number, number>;
}

export interface GridState {
  readonly stock: Stock;
  readonly query: Query;
  readonly order: readonly number[];
  readonly arrangement: Arrangement;
  arrange(change: Partial<Arrangement>): void;
}

/** Use the rows of a table; how it is arranged stays for as long as its columns are the same. */
export function useGrid(node: Dataframe): GridState {
  const requests = useRequests();
  const [stock] = useState(
    () =>
      new Stock(({ frame, columns, sort, search }, start, stop, signal) =>
        requests.rows({ frame, start, stop, columns: [...columns], sort: [...sort], search }, signal),
      ),
  );
  const shape = node.columns.map((column) => column.name).join("\u0000");
  const [kept, keep] = useState<Arrangement>(() => fresh(shape));
  const arrangement = kept.shape === shape ? kept : fresh(shape);
  const order = arrangement.order ?? node.order;
  const places = [...new Set(order)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `places` says what is in `order`
  const query = useMemo<Query>(
    () => ({
      frame: node.frame,
      columns: [...new Set(order)],
      sort: arrangement.sort,
      search: arrangement.search,
    }),
    [node.frame, places, arrangement.sort, arrangement.search],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first rows belong to the frame
  useLayoutEffect(() => stock.take(query, node.first, node.length), [stock, query]);
  useEffect(() => () => stock.close(), [stock]);
  const arrange = (change: Partial<Arrangement>) =>
    keep((last) => ({ ...(last.shape === shape ? last : fresh(shape)), ...change }));
  return { stock, query, order, arrangement, arrange };
}

const UNSORTED: readonly Sort[] = [];

function fresh(shape: string): Arrangement {
  return { shape, sort: UNSORTED, search: "", order: undefined, widths: new Map() };
}

/** Return the sort after a press on a header: ascending, descending, none; `add` keeps the other columns. */
export function pressed(sort: readonly Sort[], column: number, add: boolean): readonly Sort[] {
  const now = sort.find((key) => key.column === column);
  const others = add ? sort.filter((key) => key.column !== column) : [];
  if (now?.descending) return others.length === 0 ? UNSORTED : others;
  const next = { column, descending: now !== undefined };
  return add && now ? sort.map((key) => (key.column === column ? next : key)) : [...others, next];
}
