import { expect, it } from "vitest";
import { TALLEST, Track } from "./track";

const ROW = 35;

function track(rows: number, view = 350): Track {
  const made = new Track();
  made.resize(rows * ROW, view);
  return made;
}

it("leaves a short table alone", () => {
  const short = track(1000);
  expect(short.canvas).toBe(35_000);
  expect(short.scrolled(1234)).toBe(1234);
  expect(short.goTo(9999)).toBe(9999);
  expect(short.offset).toBe(0);
});

it("reaches both ends of ten million rows", () => {
  const long = track(10_000_000);
  expect(long.canvas).toBe(TALLEST);
  expect(long.scrolled(TALLEST - 350)).toBe(10_000_000 * ROW - 350);
  expect(long.scrolled(0)).toBe(0);
});

it("moves by as much as the wheel, and by shares with the scroll bar", () => {
  const long = track(10_000_000);
  const middle = long.scrolled(TALLEST / 2);
  expect(Math.abs(middle - (10_000_000 * ROW) / 2)).toBeLessThan(10_000);
  expect(long.scrolled(TALLEST / 2 + 100)).toBe(middle + 100);
});

it("puts the canvas back in proportion without moving the rows", () => {
  const long = track(10_000_000);
  let top = long.scrolled(TALLEST / 2);
  let at = TALLEST / 2;
  for (let turn = 0; turn < 50; turn++) {
    at += 300;
    top = long.scrolled(at);
  }
  const rested = long.goTo(top);
  expect(at - rested).toBeGreaterThan(14_000);
  expect(long.scrolled(rested)).toBe(top);
});

it("does not leave the table", () => {
  const long = track(10_000_000);
  expect(long.goTo(-5)).toBe(0);
  expect(long.scrolled(0)).toBe(0);
  expect(long.goTo(Number.MAX_SAFE_INTEGER)).toBe(TALLEST - 350);
});
