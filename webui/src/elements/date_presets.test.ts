import { expect, it } from "vitest";
import { presets, todayHere } from "./date_presets";

const named = (name: string, today: string, first = "2000-01-01", last = "2100-01-01") =>
  presets(today, first, last).find((preset) => preset.name === name)?.range;

it("counts back from today, by days and by months", () => {
  expect(named("Past week", "2024-03-03")).toEqual(["2024-02-25", "2024-03-03"]);
  expect(named("Past month", "2024-03-31")).toEqual(["2024-02-29", "2024-03-31"]);
  expect(named("Past year", "2024-02-29")).toEqual(["2023-02-28", "2024-02-29"]);
  expect(named("Past 3 months", "2024-01-15")).toEqual(["2023-10-15", "2024-01-15"]);
});

it("keeps within the limits, and leaves out what lies beyond them", () => {
  expect(named("Past year", "2024-06-01", "2024-05-01")).toEqual(["2024-05-01", "2024-06-01"]);
  expect(named("Past month", "2024-06-20", "2024-01-01", "2024-06-10")).toEqual(["2024-05-20", "2024-06-10"]);
  expect(presets("2020-01-01", "2024-01-01", "2025-01-01")).toEqual([]);
});

it("takes the day of the user's own clock", () => {
  expect(todayHere(new Date(2024, 0, 5, 23, 59))).toBe("2024-01-05");
});
