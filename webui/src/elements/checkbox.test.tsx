import { afterEach, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const checkbox = (fields: object = {}) => ({
  type: "checkbox",
  id: "c",
  label: "I **agree**",
  default: false,
  value: false,
  ...fields,
});

it("is ticked by a click on its label", () => {
  const { container, inputs } = renderNode(checkbox());
  container.querySelector<HTMLElement>('[data-testid="stWidgetLabel"] strong')?.click();
  expect(inputs()).toEqual([[{ id: "c", value: true }]]);
  expect(container.querySelector("input")?.checked).toBe(true);
});

it("is named by its words, without their markup", () => {
  const { container } = renderNode(checkbox());
  expect(container.querySelector("input")?.getAttribute("aria-label")).toBe("I agree");
});

it("is a switch where that is asked for", () => {
  const { container } = renderNode(checkbox({ switch: true, value: true }));
  const input = container.querySelector("input");
  expect([input?.getAttribute("role"), input?.checked]).toEqual(["switch", true]);
});

it("takes nothing while it is disabled", () => {
  const { container, inputs } = renderNode(checkbox({ disabled: true }));
  container.querySelector("input")?.click();
  expect(inputs()).toEqual([]);
});

it.each([
  ["hidden", true],
  ["collapsed", false],
])("with a label that is %s it keeps its name", (visibility, keepsPlace) => {
  const { container } = renderNode(checkbox({ label_visibility: visibility, help: "note" }));
  expect(container.querySelector('[data-testid="stWidgetLabel"]') !== null).toBe(keepsPlace);
  expect(container.querySelector("input")?.getAttribute("aria-label")).toBe("I agree");
  expect(container.querySelector('[data-testid="stTooltipIcon"]')).toBeNull();
});
