import { describe, expect, it } from "vitest";
import { type Line, snap, stepped } from "./slider_steps";

const tenths: Line = { kind: "float", minimum: 0, maximum: 1, step: 0.1 };
/** Its last step does not meet its end. */
const odd: Line = { kind: "float", minimum: 1.234, maximum: 9.876, step: 0.01 };
const quarters: Line = { kind: "time", minimum: 0, maximum: 86399, step: 900 };

describe("a place on the line", () => {
  it.each([
    [tenths, 0.31, 0.3],
    [tenths, -5, 0],
    [tenths, 7, 1],
    [odd, 5.0001, 5.004],
    [odd, 9.8755, 9.876],
    [quarters, 86200, 86399],
    [quarters, 1000, 900],
    [{ ...tenths, step: 1e-8, maximum: 1e-6 }, 3.14e-8, 3e-8],
  ])("is the nearest one, without binary remainders", (line, number, place) => {
    expect(snap(line, number)).toBe(place);
  });
});

describe("a key", () => {
  it.each([
    [tenths, 0.2, "ArrowRight", 0.3],
    [tenths, 0, "ArrowLeft", 0],
    [tenths, 0.2, "PageUp", 0.3],
    [{ ...tenths, step: 0.01 }, 0.2, "PageDown", 0.1],
    [odd, 5.004, "End", 9.876],
    [odd, 9.876, "ArrowLeft", 9.864],
    [odd, 9.876, "Home", 1.234],
    [quarters, 85500, "ArrowUp", 86399],
    [tenths, 0.5, "x", undefined],
  ])("moves by steps and reaches both ends", (line, number, key, place) => {
    expect(stepped(line, number, key)).toBe(place);
  });
});
