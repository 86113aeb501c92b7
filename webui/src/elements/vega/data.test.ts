import { encode } from "@msgpack/msgpack";
import { afterEach, expect, it, vi } from "vitest";
import type { ChartData } from "../../protocol.gen";
import { rowsOf, rowsOfAll } from "./data";

afterEach(() => vi.unstubAllGlobals());

function doubles(...numbers: number[]): Uint8Array {
  return new Uint8Array(new Float64Array(numbers).buffer);
}

function table(kind: string, column: unknown[] | Uint8Array): ChartData {
  return { names: ["c"], kinds: [kind], columns: [column] };
}

const column = (kind: string, values: unknown[] | Uint8Array) =>
  rowsOf(table(kind, values)).map((row) => row["c"]);

it("makes rows of columns", () => {
  const data = { names: ["n", "k"], kinds: ["number", "text"], columns: [doubles(1, 2.5), ["a", null]] };
  expect(rowsOf(data)).toEqual([
    { n: 1, k: "a" },
    { n: 2.5, k: null },
  ]);
});

it("reads numbers that begin anywhere in a frame", () => {
  const frame = new Uint8Array(1 + 16);
  frame.set(doubles(1, 2), 1);
  expect(column("number", frame.subarray(1))).toEqual([1, 2]);
});

it("leaves out what has no place on an axis", () => {
  expect(column("number", doubles(1, Number.NaN, Number.POSITIVE_INFINITY))).toEqual([1, null, null]);
});

it("reads moments as the clock showed them, whatever the zones of data and machine", () => {
  const noon = new Date(2024, 4, 1, 12, 30).getTime();
  const written = [
    "2024-05-01T12:30:00",
    "2024-05-01T12:30:00+09:00",
    "2024-05-01T12:30:00-0330",
    "2024-05-01T12:30:00Z",
  ];
  expect(column("datetime", written)).toEqual([noon, noon, noon, noon]);
  expect(column("date", ["2024-05-01", null])).toEqual([new Date(2024, 4, 1).getTime(), null]);
});

it("has no rows where there are no columns", () => {
  expect(rowsOf({ names: [], kinds: [], columns: [] })).toEqual([]);
});

it("fetches a table once, and gives each chart rows of its own", async () => {
  const data = table("text", ["a"]);
  const fetched = vi.fn(async () => new Response(encode(data) as Uint8Array<ArrayBuffer>));
  vi.stubGlobal("fetch", fetched);
  const one = await rowsOfAll({ a: "/media/once/data" });
  const other = await rowsOfAll({ a: "/media/once/data", b: data });
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(other).toEqual({ a: [{ c: "a" }], b: [{ c: "a" }] });
  expect(other["a"]?.[0]).not.toBe(one["a"]?.[0]);
});

it("says that data is gone, and asks again the next time", async () => {
  const fetched = vi.fn(async () => new Response("", { status: 404 }));
  vi.stubGlobal("fetch", fetched);
  await expect(rowsOfAll({ a: "/media/gone/data" })).rejects.toThrow("not there any more");
  await expect(rowsOfAll({ a: "/media/gone/data" })).rejects.toThrow();
  expect(fetched).toHaveBeenCalledTimes(2);
});
