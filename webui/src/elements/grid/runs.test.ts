import { expect, it } from "vitest";
import { countOf, has, joined, runsOf, without } from "./runs";

it("joins neighbours and overlaps", () => {
  expect(
    joined([
      [5, 7],
      [0, 2],
      [2, 3],
      [6, 9],
    ]),
  ).toEqual([
    [0, 3],
    [5, 9],
  ]);
  expect(runsOf([3, 1, 2, 9])).toEqual([
    [1, 4],
    [9, 10],
  ]);
});

it("takes one row out of a million", () => {
  const all = without([[0, 1_000_000]], 500);
  expect(countOf(all)).toBe(999_999);
  expect([has(all, 499), has(all, 500), has(all, 501)]).toEqual([true, false, true]);
  expect(without([[3, 4]], 3)).toEqual([]);
});
