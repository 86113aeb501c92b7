import { afterEach, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);
afterEach(() => {
  location.hash = "";
});

const heading = (fields: object) =>
  renderNode({ type: "heading", body: "A title", level: 1, ...fields }).container;

it("is a heading of its level, named by its text alone", () => {
  const container = heading({ level: 2, body: "Sales **now**", help: "note", icon: "🌊" });
  const shown = container.querySelector("h2");
  const name = container.querySelector(`[id="${shown?.getAttribute("aria-labelledby")}"]`);
  expect(name?.textContent).toBe("Sales now");
  expect(shown?.querySelector('[data-testid="stTooltipIcon"]')).not.toBeNull();
});

it("can be linked to by its words, by its anchor, or not at all", () => {
  const link = (container: HTMLElement) => container.querySelector("a")?.getAttribute("href");
  expect(link(heading({}))).toBe("#a-title");
  expect(link(heading({ anchor: "top" }))).toBe("#top");
  expect(heading({ anchor: "top" }).querySelector("h1")?.id).toBe("top");
  const without = heading({ anchors: false });
  expect(link(without)).toBeUndefined();
  expect(without.querySelector("h1")?.id).toBe("");
});

it("scrolls to itself when the address names it", () => {
  const scroll = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
  location.hash = "#a-title";
  heading({ body: "Another" });
  expect(scroll).not.toHaveBeenCalled();
  heading({});
  expect(scroll).toHaveBeenCalledOnce();
});

it("keeps further lines as text below", () => {
  const container = heading({ body: "First\n\nmore *text*" });
  expect(container.querySelector("h1")?.textContent).toBe("First");
  expect(container.querySelector("p em")?.textContent).toBe("text");
});

it("draws a line of its colour", () => {
  const line = () => document.querySelector<HTMLElement>('[data-testid="stHeadingDivider"]');
  heading({});
  expect(line()).toBeNull();
  heading({ divider: "violet" });
  expect(line()?.dataset["colour"]).toBe("violet");
});
