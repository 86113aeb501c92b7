import { describe, expect, it } from "vitest";
import { isoOf, layoutOf, partsOf, readDate, readPart, settle, stepPart, writeDate } from "./date_text";

const FORMATS = ["YYYY/MM/DD", "DD/MM/YYYY", "MM/DD/YYYY", "YYYY-MM-DD", "DD.MM.YYYY"];

it.each(FORMATS)("reads what it has written as %s", (format) => {
  const layout = layoutOf(format);
  expect(readDate(writeDate("2024-03-09", layout), layout)).toBe("2024-03-09");
});

it.each([
  ["DD.MM.YYYY", "2024-03-09", "2024-03-09"],
  ["DD.MM.YYYY", "9.3.24", "2024-03-09"],
  ["MM/DD/YYYY", " 3/9/2024 ", "2024-03-09"],
  ["YYYY/MM/DD", "2024-03-09T12:30:00", "2024-03-09"],
  ["YYYY/MM/DD", "2023/02/29", undefined],
  ["YYYY/MM/DD", "yesterday", undefined],
])("reads as %s what is pasted: %s", (format, text, date) => {
  expect(readDate(text, layoutOf(format))).toBe(date);
});

it.each([
  ["2024", "02", "29", "2024-02-29"],
  ["2100", "02", "29", undefined],
  ["2024", "4", "5", "2024-04-05"],
  ["24", "04", "05", undefined],
  ["2024", "13", "05", undefined],
  ["2024", "04", "00", undefined],
  ["0050", "12", "31", "0050-12-31"],
])("knows whether there is a day %s %s %s", (year, month, day, date) => {
  expect(isoOf({ year, month, day })).toBe(date);
});

describe("one part", () => {
  it.each([
    ["month", "1", "1", false],
    ["month", "2", "2", true],
    ["month", "12", "12", true],
    ["day", "3", "3", false],
    ["day", "4x", "4", true],
    ["year", "202", "202", false],
    ["year", "2024", "2024", true],
  ] as const)("is complete once no digit can follow: %s %s", (unit, typed, text, complete) => {
    expect(readPart(unit, typed)).toEqual({ text, complete });
  });

  it.each([
    ["month", "5", "05"],
    ["year", "24", "2024"],
    ["year", "987", "0987"],
    ["day", "", ""],
  ] as const)("is written out when it is left: %s %s", (unit, typed, text) => {
    expect(settle(unit, typed)).toBe(text);
  });

  it.each([
    ["month", "2024-12-01", 1, "01"],
    ["day", "2024-02-01", -1, "29"],
    ["day", "2023-02-28", 1, "01"],
    ["year", "2024-02-29", -5, "2019"],
    ["year", "", 1, "2000"],
  ] as const)("goes round when stepped: %s of %s by %d", (unit, date, by, text) => {
    expect(stepPart(unit, partsOf(date || undefined), by, partsOf("2000-01-01"))).toBe(text);
  });
});
