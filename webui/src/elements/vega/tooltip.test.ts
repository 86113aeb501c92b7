import { expect, it } from "vitest";
import { shortened, Tooltip } from "./tooltip";

it.each([
  ["1234.56789", "1,234.5679"],
  ["−0.000123456", "-0.0001235"],
  ["1,000,000.000001", "1,000,000"],
  ["12.5", "12.5"],
  ["2024-05-01", "2024-05-01"],
  ["1.2.345678", "1.2.345678"],
])("writes %s as %s", (text, expected) => {
  expect(shortened(text)).toBe(expected);
});

it("shows texts as texts, and goes with its chart", () => {
  const tooltip = new Tooltip();
  tooltip.show(undefined, new MouseEvent("mousemove"), undefined, { name: "<b>x</b>" });
  const box = document.querySelector("[role=tooltip]");
  expect(box?.textContent).toBe("name<b>x</b>");
  expect(box?.querySelector("b")).toBeNull();
  tooltip.show(undefined, new MouseEvent("mousemove"), undefined, null);
  expect((box as HTMLElement).hidden).toBe(true);
  tooltip.end();
  expect(document.querySelector("[role=tooltip]")).toBeNull();
});
