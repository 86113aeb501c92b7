import { expect, it } from "vitest";
import { bytes, decimals, formatNumber, readNumber } from "./number_format";

it.each([
  [3, "%d", "3"],
  [3.99, "%d", "3"],
  [-3, "%+d", "-3"],
  [3, "%+d", "+3"],
  [1.5, "%0.2f", "1.50"],
  [1234.5, "%.1f", "1234.5"],
  [1234567, "%,d", "1,234,567"],
  [1234567.891, "%,.2f", "1,234,567.89"],
  [7, "%03d", "007"],
  [-7, "%04d", "-007"],
  [7, "%3d|", "  7|"],
  [7, "%-3d|", "7  |"],
  [0.25, "%.0f%%", "0%"],
  [42, "%d %%", "42 %"],
  [42, "$%.2f per day", "$42.00 per day"],
  [12345.678, "%e", "1.234568e+04"],
  [0.0001, "%g", "0.0001"],
  [5, "no sign", "5"],
  [5, null, "5"],
  [0.5, "percent", "50%"],
  [0.1234, "percent", "12.34%"],
  [1234.567, "plain", "1234.567"],
  [1234.567, "localized", "1,234.567"],
  [1234.567, "dollar", "$1,234.57"],
  [1234.567, "euro", "€1,234.57"],
  [1234.567, "yen", "¥1,235"],
  [-3, "accounting", "($3.00)"],
  [1234.567, "compact", "1.2K"],
  [1234.567, "scientific", "1.235E3"],
  [12345.67, "engineering", "12.346E3"],
  [2048, "bytes", "2KB"],
])("writes %d as %s: %s", (number, format, text) => {
  expect(formatNumber(number, format)).toBe(text);
});

it.each([
  [0, "0B"],
  [500, "500B"],
  [820, "0.8KB"],
  [200 * 1024 ** 2, "200MB"],
  [1.5 * 1024 ** 3, "1.5GB"],
])("writes a size of %d as %s", (size, text) => {
  expect(bytes(size)).toBe(text);
});

it.each([
  ["", null],
  [" 3 ", 3],
  ["1.5", 1.5],
  ["1,5", 1.5],
  ["1,234", 1234],
  ["1,234,567.8", 1234567.8],
  ["1 234", 1234],
  [".5", 0.5],
  ["-2", -2],
  ["−2", -2],
  ["1e3", 1000],
  ["25%", Number.NaN],
  ["0x10", Number.NaN],
  ["Infinity", Number.NaN],
  ["1.2.3", Number.NaN],
])("reads %s", (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each([
  [1, 0],
  [0.25, 2],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
])("counts the digits behind the point of %d", (number, count) => {
  expect(decimals(number)).toBe(count);
});
