import { expect, it } from "vitest";
import { cornerOf } from "./place";

const ROOM = { width: 400, height: 300 };
const NOTE = { left: 0, top: 0, width: 100, height: 40 };
const at = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

it("stands centred on the wanted side", () => {
  expect(cornerOf(at(200, 150), NOTE, ROOM, "top")).toEqual({ left: 160, top: 104 });
  expect(cornerOf(at(200, 150), NOTE, ROOM, "right")).toEqual({ left: 226, top: 140 });
});

it("turns to the other side where there is no room", () => {
  expect(cornerOf(at(200, 20), NOTE, ROOM, "top").top).toBe(46);
  expect(cornerOf(at(370, 150), NOTE, ROOM, "right").left).toBe(264);
});

it("stays inside the window", () => {
  expect(cornerOf(at(390, 150), NOTE, ROOM, "top").left).toBe(292);
  expect(cornerOf(at(0, 150), NOTE, { width: 90, height: 60 }, "top")).toEqual({ left: 8, top: 12 });
});
