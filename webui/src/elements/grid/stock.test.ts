import { expect, it } from "vitest";
import type { Rows } from "../../protocol.gen";
import { type Query, Stock } from "./stock";

const QUERY: Query = { frame: "f", columns: [0], sort: [], search: "" };
const SORTED: Query = { ...QUERY, sort: [{ column: 0, descending: true }] };
const TOTAL = 1000;

/** A server whose answers a test lets go one by one. */
function server() {
  const asked: {
    query: Query;
    start: number;
    stop: number;
    signal: AbortSignal;
    answer: () => Promise<void>;
  }[] = [];
  const stock = new Stock(
    (query, start, stop, signal) =>
      new Promise<Rows>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        const rows = Array.from({ length: Math.min(stop, TOTAL) - start }, (_, nth) => start + nth);
        const values = query.sort.length > 0 ? rows.map((row) => TOTAL - 1 - row) : rows;
        const answer = async () => {
          resolve({ type: "Rows", request: 1, length: TOTAL, columns: [values], positions: values });
          await Promise.resolve();
          await Promise.resolve();
        };
        asked.push({ query, start, stop, signal, answer });
      }),
  );
  return { stock, asked };
}

const FIRST = { columns: [Array.from({ length: 50 }, (_, row) => row)] };

it("shows what came along without asking", () => {
  const { stock, asked } = server();
  stock.take(QUERY, FIRST, TOTAL);
  stock.want(0, 20);
  expect(stock.cell(20, 0)?.value).toBe(20);
  expect(stock.cell(60, 0)).toBeUndefined();
  expect(asked).toEqual([]);
});

it("asks for what is missing, and not for all that was passed", async () => {
  const { stock, asked } = server();
  stock.take(QUERY, FIRST, TOTAL);
  for (let row = 100; row <= 900; row += 10) stock.want(row, row + 10);
  expect(asked.length).toBe(2);
  await asked[0]?.answer();
  await asked[1]?.answer();
  expect(asked.length).toBe(3);
  await asked[2]?.answer();
  expect(stock.cell(905, 0)?.value).toBe(905);
  expect(asked.length).toBe(3);
});

it("keeps the old rows until those of another order are here", async () => {
  const { stock, asked } = server();
  stock.take(QUERY, FIRST, TOTAL);
  stock.want(0, 10);
  stock.take(SORTED, FIRST, TOTAL);
  expect(stock.busy.value).toBe(true);
  expect(stock.cell(0, 0)?.value).toBe(0);
  await asked[0]?.answer();
  expect(stock.busy.value).toBe(false);
  expect(stock.cell(0, 0)?.value).toBe(TOTAL - 1);
  expect(stock.position(0)).toBe(TOTAL - 1);
});

it("drops the answer to a question that was replaced", async () => {
  const { stock, asked } = server();
  stock.take(QUERY, FIRST, TOTAL);
  stock.take(SORTED, FIRST, TOTAL);
  stock.take(QUERY, FIRST, TOTAL);
  expect(asked[0]?.signal.aborted).toBe(true);
  await asked[0]?.answer();
  expect(stock.cell(0, 0)?.value).toBe(0);
});

it("keeps what it has when the data changes below a scrolled view", async () => {
  const { stock, asked } = server();
  stock.take(QUERY, FIRST, TOTAL);
  stock.want(500, 510);
  await asked[0]?.answer();
  stock.take({ ...QUERY, frame: "g" }, FIRST, TOTAL);
  expect(stock.cell(505, 0)?.value).toBe(505);
  expect(asked.at(-1)).toMatchObject({ start: 384, query: { frame: "g" } });
});

it("moves on though the data changes faster than rows come", async () => {
  const { stock, asked } = server();
  stock.take(SORTED, FIRST, TOTAL);
  for (const frame of ["g", "h", "i"]) stock.take({ ...SORTED, frame }, FIRST, TOTAL);
  expect(asked.length).toBe(1);
  await asked[0]?.answer();
  expect(stock.cell(0, 0)?.value).toBe(TOTAL - 1);
  expect(asked.map(({ query }) => query.frame)).toEqual(["f", "i"]);
});

it("tells an error, and asks again when told to", async () => {
  let fails = true;
  const stock = new Stock(async () => {
    if (fails) throw new Error("no engine");
    return { type: "Rows", request: 1, length: 1, columns: [[7]] };
  });
  stock.take({ ...SORTED }, { columns: [[]] }, 1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(stock.error.value).toBe("no engine");
  fails = false;
  stock.retry();
  await new Promise((resolve) => setTimeout(resolve));
  expect(stock.cell(0, 0)?.value).toBe(7);
});

it("asks nothing when no column is shown", () => {
  const { stock, asked } = server();
  stock.take({ ...QUERY, columns: [] }, FIRST, TOTAL);
  stock.want(0, 900);
  expect(asked).toEqual([]);
});
