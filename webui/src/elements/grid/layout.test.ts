import { expect, it } from "vitest";
import type { GridColumn } from "../../protocol.gen";
import { columnsIn, groupSpans, layOut } from "./layout";

const column = (name: string, more: Partial<GridColumn> = {}): GridColumn => ({
  name,
  title: name,
  kind: "text",
  ...more,
});

const COLUMNS = [column("i", { index: true }), column("a"), column("b"), column("c")];

function laid(more: Partial<Parameters<typeof layOut>[0]> = {}) {
  return layOut({
    columns: COLUMNS,
    order: [0, 1, 2, 3],
    chosen: new Map(),
    natural: () => 100,
    available: 0,
    room: 1000,
    markers: 0,
    ...more,
  });
}

it("pins the index, behind the markers", () => {
  const layout = laid({ order: [1, 0, 2], markers: 36 });
  expect(layout.shown.map(({ place, left }) => [place, left])).toEqual([
    [0, 36],
    [1, 136],
    [2, 236],
  ]);
  expect(layout).toMatchObject({ pinned: 1, pinnedWidth: 136, total: 336 });
});

it("pins nothing that would cover a narrow page", () => {
  expect(laid({ natural: () => 300, room: 390 })).toMatchObject({ pinned: 0, pinnedWidth: 0 });
});

it("shares what is left among columns that nobody has sized", () => {
  const columns = [...COLUMNS.slice(0, 3), column("c", { config: { width: "small" } })];
  const layout = laid({ columns, available: 700, chosen: new Map([[1, 120]]) });
  expect(layout.shown.map(({ width }) => width)).toEqual([100, 120, 405, 75]);
  expect(layout.total).toBe(700);
});

it("finds the columns in view", () => {
  const layout = laid({ order: [0, 1, 2, 3, 1, 2, 3], room: 1000 });
  expect(columnsIn(layout, 0, 250)).toEqual({ first: 1, last: 2 });
  expect(columnsIn(layout, 150, 250)).toEqual({ first: 2, last: 3 });
  expect(columnsIn(layout, 10_000, 250)).toEqual({ first: 6, last: 6 });
});

it("joins the titles of nested headers", () => {
  const columns = [
    column("i", { index: true }),
    column("a", { group: ["x", "u"] }),
    column("b", { group: ["x", "v"] }),
    column("c", { group: ["y", "v"] }),
  ];
  const layout = laid({ columns });
  expect(groupSpans(layout, 0).map(({ title, count }) => [title, count])).toEqual([
    ["", 1],
    ["x", 2],
    ["y", 1],
  ]);
  // The same title below another one is another group.
  expect(groupSpans(layout, 1).map(({ title, count }) => [title, count])).toEqual([
    ["", 1],
    ["u", 1],
    ["v", 1],
    ["v", 1],
  ]);
});
