import { expect, it } from "vitest";
import { filterOptions } from "./filter";

const CITIES = ["Lisbon", "São Paulo", "Zürich", "Santa Barbara", "Los Angeles", "Berlin"];
const found = (query: string, mode: "fuzzy" | "contains" | "prefix" = "fuzzy") =>
  filterOptions(CITIES, query, mode).map((index) => CITIES[index]);

it("keeps all options in their order for an empty query", () => {
  expect(found("  ")).toEqual(CITIES);
});

it("ignores case and accents", () => {
  expect(found("sao p", "prefix")).toEqual(["São Paulo"]);
  expect(found("ZÜR", "contains")).toEqual(["Zürich"]);
});

it("matches the middle with contains and not with prefix", () => {
  expect(found("ang", "contains")).toEqual(["Los Angeles"]);
  expect(found("ang", "prefix")).toEqual([]);
});

it("matches letters in order when fuzzy", () => {
  expect(found("lsa")).toEqual(["Los Angeles"]);
  expect(found("asl")).toEqual([]);
});

it("puts a whole match before scattered letters, and the beginning of a word before its middle", () => {
  expect(filterOptions(["barn sun", "a b a r x", "sub bar", "crowbar"], "bar", "fuzzy")).toEqual([
    0, 2, 3, 1,
  ]);
});

it("searches ten thousand options", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `Sensor ${index}`);
  expect(filterOptions(many, "sensor 9999", "fuzzy")[0]).toBe(9999);
});
