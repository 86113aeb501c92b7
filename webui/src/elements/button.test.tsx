import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const button = (fields: object = {}) => ({
  type: "button",
  id: "b",
  label: "Go **on**",
  default: false,
  value: false,
  ...fields,
});

it("starts a run with every click", () => {
  const { container, inputs } = renderNode(button({ kind: "primary" }));
  const shown = container.querySelector<HTMLElement>(
    '[data-testid="stButton"] [data-testid="stBaseButton-primary"]',
  );
  expect(shown?.textContent).toBe("Go on");
  shown?.click();
  shown?.click();
  expect(inputs()).toEqual([[{ id: "b", value: true }], [{ id: "b", value: true }]]);
});

it("does nothing while it is disabled", () => {
  const { container, inputs } = renderNode(button({ disabled: true, shortcut: "Ctrl+K" }));
  expect(container.querySelector("button")?.disabled).toBe(true);
  container.querySelector("button")?.click();
  void act(() => void window.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true })));
  expect(inputs()).toEqual([]);
});

it("is pressed by its keys, which are no part of its name", () => {
  const { container, inputs } = renderNode(button({ shortcut: "Ctrl+K" }));
  void act(() => void window.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true })));
  expect(inputs()).toEqual([[{ id: "b", value: true }]]);
  const shown = container.querySelector("button");
  expect(shown?.getAttribute("aria-keyshortcuts")).toBe("Control+k");
  expect(shown?.querySelector('[aria-hidden="true"]')?.textContent).toBe("Ctrl+K");
});

it("sends the values of its form with itself", () => {
  const form = { type: "form", id: "f", key: "f", clear_on_submit: true };
  const box = { type: "checkbox", id: "c", label: "Agree", default: false, value: false, form: "f" };
  const { container, inputs } = renderNode(form, { children: [box, button({ form: "f", submits: true })] });
  container.querySelector("input")?.click();
  expect(inputs()).toEqual([]);
  void act(() =>
    container.querySelector<HTMLElement>('[data-testid="stBaseButton-secondaryFormSubmit"]')?.click(),
  );
  expect(inputs()).toEqual([
    [
      { id: "c", value: true },
      { id: "b", value: true },
    ],
  ]);
  expect(container.querySelector("input")?.checked).toBe(false);
});
