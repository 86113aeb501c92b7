import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const expander = (fields: object = {}) => ({
  type: "expander",
  label: "More **text**",
  default: false,
  value: false,
  ...fields,
});

function toggle(container: HTMLElement, open: boolean) {
  const details = container.querySelector("details");
  if (details === null) throw new Error("no details");
  void act(() => {
    details.open = open;
    details.dispatchEvent(new Event("toggle"));
  });
}

const isOpen = (container: HTMLElement) => container.querySelector("details")?.open;

it("keeps to itself whether it is open, through the runs", () => {
  const { container, put, inputs } = renderNode(expander({ key: "e" }), {
    children: [{ type: "text", body: "in" }],
  });
  expect(container.querySelector("summary")?.textContent).toBe("More text");
  expect(container.querySelector('[data-testid="stExpanderDetails"] .st-key-e')?.textContent).toBe("in");
  toggle(container, true);
  put(expander({ key: "e", icon: "📦" }));
  expect(isOpen(container)).toBe(true);
  expect(inputs()).toEqual([]);
});

it("follows the script's own word on it", () => {
  const { container, put } = renderNode(expander());
  put(expander({ default: true, value: true }));
  expect(isOpen(container)).toBe(true);
});

it("tells the script where that wants to know", () => {
  const { container, put, inputs } = renderNode(expander({ id: "e" }));
  toggle(container, true);
  expect(inputs()).toEqual([[{ id: "e", value: true }]]);
  put(expander({ id: "e", value: true }), [0, 0], 1);
  expect(isOpen(container)).toBe(true);
  put(expander({ id: "e", value: false }), [0, 0], 1);
  expect(isOpen(container)).toBe(false);
});

it("ends a line of steps where a step has nothing to show", () => {
  const last = () => document.querySelector<HTMLElement>('[data-testid="stExpander"]')?.dataset["last"];
  const { put } = renderNode(expander({ kind: "step", icon: "spinner" }));
  expect(document.querySelector('[data-testid="stExpanderStepIcon"]')).not.toBeNull();
  expect(last()).toBe("");
  put({ type: "text", body: "in" }, [0, 0, 0]);
  expect(last()).toBeUndefined();
});
