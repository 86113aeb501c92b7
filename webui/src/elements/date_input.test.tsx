import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { renderNode, unmountAll } from "../../test/render";
import { blur, field, press, type } from "../../test/user";

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  unmountAll();
  vi.useRealTimers();
});

const NODE = {
  type: "date_input",
  id: "d",
  label: "Day",
  default: ["2024-05-17"],
  value: ["2024-05-17"],
  is_range: false,
  minimum: "2014-05-17",
  maximum: "2034-05-17",
  format: "YYYY/MM/DD",
};
const EMPTY = { ...NODE, default: [], value: [] };
const RANGE = {
  ...NODE,
  is_range: true,
  default: ["2024-05-01", "2024-05-17"],
  value: ["2024-05-01", "2024-05-17"],
};

const shown = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLInputElement>("input")].map((input) => input.value);
const alert = (container: HTMLElement) => container.querySelector("[role=alert]")?.textContent;

describe("one date", () => {
  it.each([
    ["YYYY/MM/DD", ["2024", "05", "17"]],
    ["DD.MM.YYYY", ["17", "05", "2024"]],
    ["MM-DD-YYYY", ["05", "17", "2024"]],
  ])("stands in its parts, in the order of %s", (format, parts) => {
    const { container } = renderNode({ ...NODE, format });
    expect(shown(container)).toEqual(parts);
  });

  it("is sent once its parts make one, after a pause", () => {
    const { container, inputs } = renderNode(NODE);
    type(container, "6", 1);
    type(container, "2", 2);
    expect(inputs()).toEqual([]);
    blur(container, 2);
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2024-06-02"] }]]);
  });

  it("is taken whole from what is pasted", () => {
    const { container, inputs } = renderNode(EMPTY);
    type(container, "2024-02-29");
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2024-02-29"] }]]);
    expect(shown(container)).toEqual(["2024", "02", "29"]);
  });

  it("is stepped by the arrows", () => {
    const { container, inputs } = renderNode(NODE);
    press(container, "ArrowUp", { place: 2 });
    press(container, "ArrowDown", { place: 0 });
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2023-05-18"] }]]);
  });

  it("is not sent where there is no such day, and that is told", () => {
    const { container, inputs } = renderNode(NODE);
    type(container, "02", 1);
    type(container, "31", 2);
    expect(alert(container)).toBe("There is no 2024/02/31.");
    blur(container, 2);
    vi.runAllTimers();
    expect(inputs()).toEqual([]);
    press(container, "Escape");
    expect(shown(container)).toEqual(["2024", "05", "17"]);
  });

  it.each([
    ["2013", "The first date is 2014/05/17."],
    ["2035", "The last date is 2034/05/17."],
  ])("lies between the limits: %s", (year, words) => {
    const { container, inputs } = renderNode(NODE);
    type(container, year, 0);
    expect(alert(container)).toBe(words);
    vi.runAllTimers();
    expect(inputs()).toEqual([]);
  });

  it("is asked for whole when the field is left", () => {
    const { container, inputs } = renderNode(EMPTY);
    type(container, "2024", 0);
    expect(alert(container)).toBeUndefined();
    blur(container, 0);
    expect(alert(container)).toBe("Please enter the whole date.");
    expect(inputs()).toEqual([]);
  });

  it("can be taken away only where there was none at first", () => {
    const { container, inputs } = renderNode({ ...EMPTY, value: ["2024-05-17"] });
    container.querySelector<HTMLElement>("button[aria-label='Clear value']")?.click();
    expect(inputs()).toEqual([[{ id: "d", value: [] }]]);
    expect(renderNode(NODE).container.querySelector("button[aria-label='Clear value']")).toBeNull();
    const needed = renderNode({ ...EMPTY, value: ["2024-05-17"], required: true });
    expect(needed.container.querySelector("button[aria-label='Clear value']")).toBeNull();
  });
});

describe("a range", () => {
  it("is two dates with a name each", () => {
    const { container } = renderNode(RANGE);
    const names = [...container.querySelectorAll("fieldset")].map((group) =>
      group.getAttribute("aria-label"),
    );
    expect(names).toEqual(["Day start date", "Day end date"]);
  });

  it("is its start alone while there is no end", () => {
    const { container, inputs } = renderNode({ ...RANGE, default: [], value: [] });
    type(container, "2024-05-01", 0);
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2024-05-01"] }]]);
  });

  it("waits for its end where it is required", () => {
    const { container, inputs } = renderNode({ ...RANGE, default: [], value: [], required: true });
    type(container, "2024-05-01", 0);
    vi.runAllTimers();
    expect(inputs()).toEqual([]);
    type(container, "2024-05-03", 3);
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2024-05-01", "2024-05-03"] }]]);
  });

  it("ends after it begins", () => {
    const { container, inputs } = renderNode(RANGE);
    type(container, "2024-06-01", 0);
    vi.runAllTimers();
    expect(alert(container)).toBe("The range ends before it begins.");
    expect(inputs()).toEqual([]);
    type(container, "2024-06-05", 3);
    vi.runAllTimers();
    expect(inputs()).toEqual([[{ id: "d", value: ["2024-06-01", "2024-06-05"] }]]);
  });
});

it("takes nothing while it is disabled", () => {
  const { container } = renderNode({ ...NODE, disabled: true });
  expect([...container.querySelectorAll("input")].every((input) => input.disabled)).toBe(true);
  expect(field(container).getAttribute("role")).toBe("spinbutton");
});
