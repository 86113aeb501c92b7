import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("shows code as it is, to be reached and copied by keyboard", () => {
  const { container } = renderNode({ type: "code", body: "if a < b:\n    c()", language: "python" });
  const code = container.querySelector('[data-testid="stCode"]');
  expect(code?.querySelector("code")?.textContent).toBe("if a < b:\n    c()");
  expect(code?.querySelector("pre")?.tabIndex).toBe(0);
  expect(code?.querySelector("button")).not.toBeNull();
});

it("numbers lines, wraps and scrolls as asked", () => {
  const { container } = renderNode({
    type: "code",
    body: "a\nb",
    line_numbers: true,
    wrap_lines: true,
    height: 90,
  });
  expect(container.querySelectorAll(".code-line")).toHaveLength(2);
  expect(container.querySelector("[data-wrap]")).not.toBeNull();
  expect(container.querySelector("pre")?.style.height).toBe("90px");
});
