import { expect, it } from "vitest";
import { formatMoment } from "./moment_format";

const at = (text: string) => Date.parse(`${text}Z`) / 1000;
const MOMENT = at("2024-03-09T20:05:07.089");

it.each([
  ["YYYY-MM-DD", "2024-03-09"],
  ["M/D/YY", "3/9/24"],
  ["ddd ha", "Sat 8pm"],
  ["dddd, MMMM Do", "Saturday, March 9th"],
  ["MMM D, YYYY - HH:mm:ss.SSS", "Mar 9, 2024 - 20:05:07.089"],
  ["hh:mm A", "08:05 PM"],
  ["[day] DDD [of] YYYY", "day 69 of 2024"],
  ["[Q]Q", "Q1"],
  ["LL", "March 9, 2024"],
  ["", ""],
])("writes by tokens: %s", (format, text) => {
  expect(formatMoment(MOMENT, format)).toBe(text);
});

it.each([
  [1, "1st"],
  [2, "2nd"],
  [3, "3rd"],
  [11, "11th"],
  [13, "13th"],
  [22, "22nd"],
  [30, "30th"],
])("counts the day %d as %s", (day, text) => {
  expect(formatMoment(at(`2024-01-${String(day).padStart(2, "0")}T00:00`), "Do")).toBe(text);
});

it.each([
  ["date", "2024-03-09"],
  ["time", "20:05:07"],
  ["datetime", "2024-03-09T20:05:07"],
] as const)("writes a %s by ISO 8601", (kind, text) => {
  expect(formatMoment(MOMENT, "iso8601", kind)).toBe(text);
});

it("writes in the reader's own way", () => {
  expect(formatMoment(MOMENT, "localized", "date")).toBe("Mar 9, 2024");
  expect(formatMoment(MOMENT, "localized", "time")).toMatch(/^8:05\sPM$/);
});

it.each([
  ["2024-03-09T18:00", "2 hours ago"],
  ["2024-03-06T20:00", "3 days ago"],
  ["2024-01-01T00:00", "2 months ago"],
  ["2024-03-09T20:35", "in 35 minutes"],
])("tells the distance from now: %s", (then, words) => {
  expect(formatMoment(at(then), "distance", "datetime", at("2024-03-09T20:00"))).toBe(words);
});

it.each([
  ["2024-03-09T08:00", "Today 08:00"],
  ["2024-03-10T08:00", "Tomorrow 08:00"],
  ["2024-03-08T23:00", "Yesterday 23:00"],
  ["2024-02-01T08:00", "Feb 1, 2024"],
])("names the days around now: %s", (then, words) => {
  expect(formatMoment(at(then), "calendar", "datetime", at("2024-03-09T20:00"))).toBe(words);
});
