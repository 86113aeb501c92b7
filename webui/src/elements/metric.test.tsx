import { afterEach, describe, expect, it } from "vitest";
import { renderNode, unmountAll } from "../../test/render";

afterEach(unmountAll);

const NODE = { type: "metric", label: "Rows", value: "5", number: 5, chart_data: [] };

const find = (container: HTMLElement, name: string) =>
  container.querySelector<HTMLElement>(`[data-testid=${name}]`);

describe("the change", () => {
  it.each([
    [{ sign: 1, arrow: "up" }, "green", "stMetricDeltaIcon-Up"],
    [{ sign: -1, arrow: "down" }, "red", "stMetricDeltaIcon-Down"],
    [{ sign: -1, arrow: "down", delta_color: "inverse" }, "green", "stMetricDeltaIcon-Down"],
    [{ sign: 1, arrow: "none", delta_color: "off" }, "gray", ""],
    [{ sign: 0, arrow: "none" }, "gray", ""],
    [{ sign: 0, arrow: "none", delta_color: "grey" }, "gray", ""],
    [{ sign: 1, arrow: "down", delta_color: "violet" }, "violet", "stMetricDeltaIcon-Down"],
  ])("has a colour and an arrow: %o", (fields, tone, arrow) => {
    const { container } = renderNode({ ...NODE, delta: "2", ...fields });
    expect(find(container, "stMetricDelta")?.dataset["tone"]).toBe(tone);
    expect(
      container.querySelector("[data-testid^=stMetricDeltaIcon]")?.getAttribute("data-testid") ?? "",
    ).toBe(arrow);
  });

  it("is absent where there is none", () => {
    expect(find(renderNode(NODE).container, "stMetricDelta")).toBeNull();
  });
});

it("writes its numbers by the format, and texts as they are", () => {
  const { container } = renderNode({
    ...NODE,
    number: 1234.5,
    delta: "-3",
    delta_number: -3,
    sign: -1,
    format: "%.2f",
  });
  expect(find(container, "stMetricValue")?.textContent).toBe("1234.50");
  expect(find(container, "stMetricDelta")?.textContent).toBe("-3.00");
  const text = renderNode({ ...NODE, value: "n/a", number: null, format: "%.2f" });
  expect(find(text.container, "stMetricValue")?.textContent).toBe("n/a");
});

describe("the chart", () => {
  const svg = (kind: string, values: number[]) =>
    renderNode({ ...NODE, chart_type: kind, chart_data: values }).container.querySelector("svg");

  it("cuts its line where a value is missing", () => {
    expect(svg("line", [1, 2, Number.NaN, 3, 4])?.querySelectorAll("polyline")).toHaveLength(2);
  });

  it("draws bars from zero, downwards too", () => {
    const bars = [...(svg("bar", [2, -2])?.querySelectorAll("rect") ?? [])];
    expect(bars.map((bar) => [bar.getAttribute("y"), bar.getAttribute("height")])).toEqual([
      ["0", "16"],
      ["16", "16"],
    ]);
  });

  it("holds a flat line in the middle, and as many points as it can show", () => {
    expect(svg("line", [5, 5])?.querySelector("polyline")?.getAttribute("points")).toBe(
      "0.00,16.00 100.00,16.00",
    );
    const many = svg(
      "line",
      Array.from({ length: 100_000 }, (_, index) => index),
    );
    expect(many?.querySelector("polyline")?.getAttribute("points")?.split(" ")).toHaveLength(400);
  });

  it("has nothing to draw of values that are all missing", () => {
    expect(svg("area", [Number.NaN, Number.NaN])?.querySelector("polyline")).toBeNull();
  });
});
