import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { type BareNode, renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const NODE: BareNode = {
  type: "dataframe",
  id: "t",
  label: "",
  default: { rows: [], columns: [], cells: [] },
  value: { rows: [], columns: [], cells: [] },
  frame: "f",
  columns: [
    { name: "city", title: "city", kind: "text" },
    { name: "size", title: "size", kind: "number", number: "float" },
  ],
  order: [0, 1],
  length: 3,
  first: {
    columns: [
      ["Oslo", "Rome", null],
      [0.7, 2.9, 3],
    ],
  },
  modes: ["multi-row"],
};

async function shown(node: BareNode = NODE) {
  const rendered = renderNode(node);
  await vi.waitFor(() => expect(rendered.container.querySelector("[role=gridcell]")).not.toBeNull());
  const grid = rendered.container.querySelector<HTMLElement>("[role=grid]") as HTMLElement;
  return { ...rendered, grid };
}

const press = (grid: HTMLElement, key: string, more: KeyboardEventInit = {}) =>
  act(
    () =>
      void grid.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      ),
  );

it("is a grid of known size whose missing cells say so", async () => {
  const { grid } = await shown();
  expect([grid.getAttribute("aria-rowcount"), grid.getAttribute("aria-colcount")]).toEqual(["4", "2"]);
  expect([...grid.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent)).toEqual([
    "Oslo",
    "0.7",
    "Rome",
    "2.9",
    "None",
    "3",
  ]);
});

it("asks for another order at a press of the header", async () => {
  const { grid, sent } = await shown();
  await act(() => grid.querySelectorAll<HTMLElement>("[role=columnheader]")[1]?.click());
  expect(sent.at(-1)).toMatchObject({ type: "RowsRequest", sort: [{ column: 1, descending: false }] });
  expect(grid.querySelectorAll("[role=columnheader]")[1]?.getAttribute("aria-sort")).toBe("ascending");
});

it("moves and names its active cell by keyboard, and selects its row with Space", async () => {
  const { grid, inputs } = await shown();
  await press(grid, "ArrowDown");
  await press(grid, "ArrowRight");
  const active = document.getElementById(grid.getAttribute("aria-activedescendant") ?? "");
  expect(active?.textContent).toBe("2.9");
  await press(grid, " ");
  expect(inputs().at(-1)).toEqual([{ id: "t", value: { rows: [[1, 2]], columns: [], cells: [] } }]);
  expect(grid.querySelectorAll("[role=row][aria-selected=true]").length).toBe(1);
});

it("copies a range through the server", async () => {
  const { grid, sent } = await shown();
  await press(grid, "ArrowUp");
  await press(grid, "ArrowDown");
  await press(grid, "ArrowRight", { shiftKey: true });
  await press(grid, "c", { ctrlKey: true });
  expect(sent.at(-1)).toMatchObject({ type: "CopyRequest", frame: "f", start: 0, stop: 1, columns: [0, 1] });
});

it("says when a table is empty", async () => {
  const { container } = renderNode({ ...NODE, length: 0, first: { columns: [[], []] } });
  await vi.waitFor(() => expect(container.textContent).toContain("empty"));
});
