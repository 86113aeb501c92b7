import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("shares the row among its columns", () => {
  const { container, put } = renderNode(
    { type: "columns", gap: "medium" },
    {
      children: [
        { type: "column", share: 0.25 },
        { type: "column", share: 0.75, border: true, vertical_alignment: "bottom" },
      ],
    },
  );
  put({ type: "text", body: "right" }, [0, 0, 1, 0]);
  const row = container.querySelector<HTMLElement>(
    '[data-testid="stLayoutWrapper"] > [data-testid="stHorizontalBlock"]',
  );
  expect(row?.style.gap).toBe("2rem");
  const columns = [...(row?.querySelectorAll<HTMLElement>(":scope > [data-testid=stColumn]") ?? [])];
  expect(columns.map((column) => column.style.flexGrow)).toEqual(["0.25", "0.75"]);
  expect(columns.map((column) => column.textContent)).toEqual(["", "right"]);
  expect(columns.map((column) => column.dataset["place"])).toEqual(["top", "bottom"]);
});
