import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("is a line, as in Markdown", () => {
  const { container } = renderNode({ type: "divider" });
  expect(
    container.querySelector('[data-testid="stMarkdown"] [data-testid="stMarkdownContainer"] > hr'),
  ).not.toBeNull();
});
