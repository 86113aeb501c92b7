import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("is nothing until something takes its place", () => {
  const { container, put } = renderNode({ type: "empty" });
  expect(container.querySelector('[data-testid="stEmpty"]')?.childNodes).toHaveLength(0);
  put({ type: "text", body: "now" });
  expect(container.querySelector('[data-testid="stEmpty"]')).toBeNull();
  expect(container.textContent).toBe("now");
});
