import { expect, it } from "vitest";
import { windowOf } from "./rows";

it("draws few rows of many, those in view among them", () => {
  const { start, stop } = windowOf(10_000, 36, 36 * 5000, 300);
  expect(start).toBeLessThan(5000);
  expect(stop).toBeGreaterThan(5008);
  expect(stop - start).toBeLessThan(30);
});

it("stays inside a list that became shorter than the place scrolled to", () => {
  expect(windowOf(3, 36, 36 * 5000, 300)).toEqual({ start: 3, stop: 3 });
  expect(windowOf(3, 36, 0, 300)).toEqual({ start: 0, stop: 3 });
});
