import { act } from "preact/test-utils";
import { afterEach, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { field, press, type } from "../../test/user";

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

const NODE = {
  type: "slider",
  id: "s",
  label: "Price",
  kind: "float",
  minimum: 0,
  maximum: 1,
  step: 0.1,
  default: [0.2],
  value: [0.2],
};
const RANGE = { ...NODE, default: [0.2, 0.8], value: [0.2, 0.8] };

const texts = (container: HTMLElement) =>
  [...container.querySelectorAll("[data-testid=stSliderThumbValue]")].map((text) => text.textContent);

it("ends with the last of many moves, and sends few of them", () => {
  vi.useFakeTimers();
  const { container, inputs } = renderNode(NODE);
  for (const place of [0.31, 0.44, 0.52, 0.69]) type(container, String(place));
  expect(texts(container)).toEqual(["0.70"]);
  expect(inputs()).toEqual([]);
  vi.runAllTimers();
  expect(inputs()).toEqual([[{ id: "s", value: [0.7] }]]);
});

it("sends at once when it is let go", () => {
  vi.useFakeTimers();
  const { container, inputs } = renderNode(NODE);
  type(container, "0.5");
  void act(() => void field(container).dispatchEvent(new Event("pointerup", { bubbles: true })));
  expect(inputs()).toEqual([[{ id: "s", value: [0.5] }]]);
});

it("moves by its keys", () => {
  vi.useFakeTimers();
  const { container, inputs } = renderNode(NODE);
  press(container, "ArrowRight");
  press(container, "ArrowRight");
  press(container, "x");
  vi.runAllTimers();
  expect(inputs()).toEqual([[{ id: "s", value: [0.4] }]]);
});

it("keeps the handles of a range in their order", () => {
  vi.useFakeTimers();
  const { container, inputs } = renderNode(RANGE);
  type(container, "0.95", 0);
  expect(field(container, 0).value).toBe("0.8");
  press(container, "Home", { place: 1 });
  vi.runAllTimers();
  expect(inputs()).toEqual([[{ id: "s", value: [0.8, 0.8] }]]);
});

it("leaves a value between two places alone until it is moved", () => {
  const { container, inputs } = renderNode({ ...NODE, value: [0.234] });
  void act(() => void field(container).dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
  expect(inputs()).toEqual([]);
});

it.each([
  [{ kind: "int", value: [3], step: 1 }, "3"],
  [{ value: [0.5], format: "percent" }, "50%"],
  [{ kind: "date", value: [1717200000] }, "2024-06-01"],
  [{ kind: "date", value: [1717200000], format: "D MMM" }, "1 Jun"],
  [{ kind: "time", value: [34200] }, "09:30"],
  [{ kind: "datetime", value: [1717234200] }, "2024-06-01 09:30"],
])("writes its value: %o", (fields, text) => {
  const { container } = renderNode({ ...NODE, ...fields });
  expect(texts(container)).toEqual([text]);
  expect(field(container).getAttribute("aria-valuetext")).toBe(text);
});

it("names each handle", () => {
  const { container } = renderNode(RANGE);
  const names = [...container.querySelectorAll("input")].map((input) => input.getAttribute("aria-label"));
  expect(names).toEqual(["Price — start", "Price — end"]);
});
