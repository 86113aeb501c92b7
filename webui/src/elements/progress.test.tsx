import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

it("tells how far it is, to eyes and ears", () => {
  const { container, put } = renderNode({ type: "progress", percent: 40, text: "Working *hard*" });
  const bar = () => container.querySelector('[role="progressbar"]');
  const fill = () => container.querySelector<HTMLElement>(".progress-fill")?.style.scale;
  expect(bar()?.getAttribute("aria-valuetext")).toBe("40%");
  expect(fill()).toBe("0.4 1");
  expect(container.querySelector("em")?.textContent).toBe("hard");
  put({ type: "progress", percent: 100 });
  expect(bar()?.getAttribute("aria-valuenow")).toBe("100");
  expect(fill()).toBe("1 1");
  expect(container.querySelector("em")).toBeNull();
});
