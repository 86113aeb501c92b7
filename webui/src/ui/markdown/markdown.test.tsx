// KaTeX wants a document in standards mode, which that of happy-dom is not.
// @vitest-environment jsdom
import { render } from "preact";
import { afterEach, expect, it, vi } from "vitest";
import { Markdown } from "./markdown";

afterEach(() => render(null, document.body));

const find = (selector: string) => document.querySelector<HTMLElement>(selector);

it("typesets maths when KaTeX is there, and anew when the text changes", async () => {
  render(<Markdown text="so $x^2$" />, document.body);
  expect(find("[data-math]")?.textContent).toBe("x^2");
  await vi.waitFor(() => expect(find(".katex annotation")?.textContent).toBe("x^2"), 5000);
  render(<Markdown text="so $y^3$" />, document.body);
  await vi.waitFor(() => expect(find(".katex annotation")?.textContent).toBe("y^3"), 5000);
});

it("colours code when the grammars are there", async () => {
  render(<Markdown text={"```python\nimport os\n```"} />, document.body);
  await vi.waitFor(() => expect(find(".hljs-keyword")?.textContent).toBe("import"), 5000);
});

it("is a caption or a label where told", () => {
  render([<Markdown key="1" text="a" caption />, <Markdown key="2" text="b" inline />], document.body);
  expect(find('[data-testid="stCaptionContainer"]')?.textContent).toBe("a");
  expect(find("span.stMarkdownContainer")?.textContent).toBe("b");
});
