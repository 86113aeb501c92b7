/** Get a chart's tables, and turn their columns into the rows that Vega works on. */

import { decode } from "@msgpack/msgpack";
import type { ChartData } from "../../protocol.gen";

export type Row = Record<string, unknown>;

/** The tables of a chart by name: themselves, or the addresses where they are. */
export type Tables = Readonly<Record<string, ChartData | string>>;

/** Tables that the page's charts show; content has its own address, so nothing here goes out of date. */
const KEPT = 24;
const fetched = new Map<string, Promise<ChartData>>();

/**
 * Return the rows of all tables by name, new ones each time: Vega writes into them, and two charts may have one table.
 *
 * The promise rejects with a text for people.
 */
export async function rowsOfAll(tables: Tables): Promise<Record<string, Row[]>> {
  const entries = Object.entries(tables).map(
    async ([name, table]) =>
      [name, rowsOf(typeof table === "string" ? await tableAt(table) : table)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

function tableAt(url: string): Promise<ChartData> {
  const known = fetched.get(url);
  fetched.delete(url);
  const table = known ?? load(url);
  fetched.set(url, table);
  if (!known) table.catch(() => fetched.delete(url));
  for (const oldest of fetched.keys()) {
    if (fetched.size <= KEPT) break;
    fetched.delete(oldest);
  }
  return table;
}

async function load(url: string): Promise<ChartData> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error("The data of this chart is not there any more. Rerun the app.");
  return decode(await answer.arrayBuffer()) as ChartData;
}

export function rowsOf(data: ChartData): Row[] {
  const readers = data.columns.map((column, index) => reader(column, data.kinds[index] ?? "text"));
  const first = data.columns[0];
  const length = first === undefined ? 0 : first instanceof Uint8Array ? first.byteLength / 8 : first.length;
  const rows: Row[] = new Array(length);
  for (let at = 0; at < length; at++) {
    const row: Row = {};
    for (let column = 0; column < readers.length; column++) {
      row[data.names[column] as string] = readers[column]?.(at);
    }
    rows[at] = row;
  }
  return rows;
}

function reader(column: unknown[] | Uint8Array, kind: string): (at: number) => unknown {
  if (column instanceof Uint8Array) {
    // A copy, because numbers must begin at a multiple of eight and a frame's parts do not.
    const numbers = new Float64Array(column.slice().buffer);
    return (at) => {
      const number = numbers[at] as number;
      // An endless value has no place on an axis, and would leave none for the others.
      return Number.isFinite(number) ? number : null;
    };
  }
  if (kind === "date" || kind === "datetime") return (at) => moment(column[at]);
  return (at) => column[at];
}

/**
 * Read a moment as the same clock time here, whatever the zone of this machine.
 *
 * With a zone too: a chart then says what the table beside it says, and an hour of New York stays that hour.
 */
function moment(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const isDay = value.length === 10;
  const time = Date.parse(
    isDay ? `${value}T00:00:00` : value.replace(/(?:Z|[+-]\d\d:?\d\d(?::?\d\d)?)$/, ""),
  );
  return Number.isNaN(time) ? null : time;
}
