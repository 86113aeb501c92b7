import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { spans } from "./table";

afterEach(unmountAll);

it("shows cells as Markdown, styled, with a row's name as its header", () => {
  const { container } = renderNode({
    type: "table",
    columns: [
      { title: "", cells: ["**k**"], index: true },
      { title: "n", cells: ["1.5000"], styles: ["color: red"], right: true },
    ],
  });
  expect(container.querySelector("tbody th")?.querySelector("strong")?.textContent).toBe("k");
  const cell = container.querySelector<HTMLElement>("tbody td");
  expect(cell?.style.color).toBe("red");
  expect(cell?.dataset["right"]).toBe("");
});

it("leaves the header out, and says when there is nothing", () => {
  const { container } = renderNode({ type: "table", columns: [{ title: "a", cells: [] }], header: false });
  expect(container.querySelector("thead")).toBeNull();
  expect(container.querySelector("[data-testid=stTableStyledEmptyTableCell]")?.textContent).toBe("empty");
});

it("joins the titles of nested headers", () => {
  const groups = [["x"], ["x"], ["y"]].map((group) => ({ group }));
  expect(spans(groups, 0).map(({ title, count }) => [title, count])).toEqual([
    ["x", 2],
    ["y", 1],
  ]);
});
