import { expect, it } from "vitest";
import { moved } from "./keys";
import { boundsOf, HEADER_ROW, single, within } from "./range";

const EXTENT = { rows: 100, columns: 5, page: 10 };
const at = (row: number, column: number) => single({ row, column });
const press = (key: string, more = "") => ({
  key,
  control: more.includes("control"),
  shift: more.includes("shift"),
});

it.each([
  ["ArrowDown", "", [4, 2]],
  ["ArrowUp", "", [2, 2]],
  ["ArrowLeft", "", [3, 1]],
  ["ArrowRight", "", [3, 3]],
  ["ArrowDown", "control", [99, 2]],
  ["ArrowUp", "control", [0, 2]],
  ["ArrowRight", "control", [3, 4]],
  ["PageDown", "", [13, 2]],
  ["PageUp", "", [0, 2]],
  ["Home", "", [3, 0]],
  ["End", "", [3, 4]],
  ["Home", "control", [0, 0]],
  ["End", "control", [99, 4]],
])("%s %s moves", (key, more, [row, column]) => {
  expect(moved(at(3, 2), press(key, more), EXTENT)).toEqual(at(row as number, column as number));
});

it("ends at the header and at the last cell", () => {
  expect(moved(at(0, 0), press("ArrowUp"), EXTENT)).toEqual(at(HEADER_ROW, 0));
  expect(moved(at(HEADER_ROW, 0), press("ArrowUp"), EXTENT)).toEqual(at(HEADER_ROW, 0));
  expect(moved(at(99, 4), press("ArrowRight"), EXTENT)).toEqual(at(99, 4));
});

it("widens with shift from where it began, and never into the header", () => {
  const wide = moved(at(3, 2), press("ArrowDown", "shift"), EXTENT);
  expect(wide).toEqual({ anchor: { row: 3, column: 2 }, active: { row: 4, column: 2 } });
  expect(moved(at(0, 2), press("ArrowUp", "shift"), EXTENT)?.active.row).toBe(0);
});

it("marks all and stays where it is", () => {
  const all = moved(at(3, 2), press("a", "control"), EXTENT);
  expect(all && boundsOf(all)).toEqual({ top: 0, bottom: 99, left: 0, right: 4 });
  expect(all?.active).toEqual({ row: 0, column: 0 });
});

it("leaves other keys to others", () => {
  expect(moved(at(3, 2), press("x"), EXTENT)).toBeUndefined();
});

it("keeps a range inside a table that has shrunk", () => {
  expect(within(at(50, 4), 10, 3)).toEqual(at(9, 2));
  expect(within(at(0, 0), 0, 3)).toEqual(at(-1, 0));
  expect(within(at(0, 0), 10, 0)).toBeUndefined();
});
