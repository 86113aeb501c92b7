// DOMPurify promises safety in jsdom, and says of happy-dom that it does not.
// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const markdown = (fields: object) => renderNode({ type: "markdown", body: "", ...fields }).container;

it("shows Markdown, and HTML as text unless it is allowed", () => {
  const body = "*a* <b>b</b>";
  expect(markdown({ body }).querySelector("p")?.innerHTML).toBe("<em>a</em> &lt;b&gt;b&lt;/b&gt;");
  expect(markdown({ body, html: true }).querySelector("p b")?.textContent).toBe("b");
});

it("never runs a script", () => {
  const container = markdown({
    body: '<img src="x" onerror="alert(1)"><script>alert(1)</script>',
    html: true,
  });
  expect(container.querySelector("script")).toBeNull();
  expect(container.querySelector("img")?.hasAttribute("onerror")).toBe(false);
});

it("is a caption where it is small", () => {
  const container = markdown({ body: "c", small: true });
  expect(
    container.querySelector('[data-testid="stMarkdown"] > [data-testid="stCaptionContainer"]'),
  ).not.toBeNull();
});

it("keeps to one line with inline markup alone", () => {
  const container = markdown({ body: "# not a **title**", wrap: false });
  expect(container.querySelector("h1")).toBeNull();
  expect(container.querySelector("strong")?.textContent).toBe("title");
  expect(container.textContent).toBe("# not a title");
});

it("offers help beside the text", () => {
  expect(markdown({ body: "a", help: "more" }).querySelector('[data-testid="stTooltipIcon"]')).not.toBeNull();
  expect(markdown({ body: "a" }).querySelector('[data-testid="stTooltipIcon"]')).toBeNull();
});
