import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("frames what stands in it, unless it must not", () => {
  const form = { type: "form", id: "f", key: "f" };
  const { container, put } = renderNode(form, { children: [{ type: "text", body: "in" }] });
  const shown = () =>
    container.querySelector<HTMLElement>('[data-testid="stLayoutWrapper"] > [data-testid="stForm"]');
  expect(shown()?.querySelector(".st-key-f")?.textContent).toBe("in");
  expect(shown()?.dataset["border"]).toBe("");
  put({ ...form, border: false, height: 90 });
  expect(shown()?.dataset["border"]).toBeUndefined();
  expect(shown()?.style.height).toBe("90px");
});
