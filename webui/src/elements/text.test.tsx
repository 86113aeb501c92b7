import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("shows every sign as it is", () => {
  const body = "a  *b* <i>c</i>\n  d :red[e]";
  const { container } = renderNode({ type: "text", body });
  expect(container.querySelector('[data-testid="stText"]')?.textContent).toBe(body);
});

it("shows a cut text whole on hover, and only that", () => {
  const { container } = renderNode({ type: "text", body: "a long text", wrap: false });
  const text = container.querySelector<HTMLElement>(".text");
  if (text === null) throw new Error("no text");
  let width = 10;
  Object.defineProperty(text, "scrollWidth", { get: () => width });
  text.dispatchEvent(new MouseEvent("mouseenter"));
  expect(text.title).toBe("a long text");
  width = 0;
  text.dispatchEvent(new MouseEvent("mouseenter"));
  expect(text.hasAttribute("title")).toBe(false);
});
