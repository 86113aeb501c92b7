/** Fetch a chart's tables, and turn their columns into the rows that Vega works on. */

import { decode } from "@msgpack/msgpack";
import type { ChartData } from "../../protocol.gen";

export type Row = Record<string, unknown>;

/** Tables that the page's charts show; content has its own address, so nothing here goes out of date. */
const KEPT = 24;
const tables = new Map<string, Promise<Row[]>>();

/** Return the rows at an address of ours. The promise rejects with a text for people. */
export function rowsAt(url: string): Promise<Row[]> {
  const known = tables.get(url);
  tables.delete(url);
  const rows = known ?? load(url);
  tables.set(url, rows);
  if (!known) rows.catch(() => tables.delete(url));
  for (const oldest of tables.keys()) {
    if (tables.size <= KEPT) break;
    tables.delete(oldest);
  }
  return rows;
}

async function load(url: string): Promise<Row[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error("The data of this chart is not there any more. Rerun the app.");
  return rowsOf(decode(await answer.arrayBuffer()) as ChartData);
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
      return Number.isNaN(number) ? null : number;
    };
  }
  if (kind === "date" || kind === "datetime") return (at) => moment(column[at]);
  return (at) => column[at];
}

/** Read a date as the same day here: without a zone it is meant as written, whatever the zone of this machine. */
function moment(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const isDay = value.length === 10;
  const time = Date.parse(isDay ? `${value}T00:00:00` : value);
  return Number.isNaN(time) ? null : time;
}
