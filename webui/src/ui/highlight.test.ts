import { expect, it } from "vitest";
import { highlight, splitLines } from "./highlight";

it("marks up a known language and leaves an unknown one alone", async () => {
  expect(await highlight("x = 1", "python")).toContain("hljs-number");
  expect(await highlight("x = 1", "klingon")).toBeUndefined();
});

it("escapes what it marks up", async () => {
  expect(await highlight('"<img src=x onerror=alert(1)>"', "javascript")).not.toContain("<img");
});

it("gives every line its own spans", () => {
  expect(splitLines('<span class="a">one\n<span class="b">two</span>\nthree</span> four')).toEqual([
    '<span class="a">one</span>',
    '<span class="a"><span class="b">two</span></span>',
    '<span class="a">three</span> four',
  ]);
});
