import { describe, expect, it } from "vitest";
import { matchesShortcut, showShortcut } from "./shortcut";

const press = (key: string, init: KeyboardEventInit = {}, target: Element = document.body) => {
  const event = new KeyboardEvent("keydown", { key, ...init });
  Object.defineProperty(event, "target", { value: target });
  return event;
};

describe("matching", () => {
  it("takes control and command as one", () => {
    expect(matchesShortcut("Ctrl+K", press("k", { ctrlKey: true }))).toBe(true);
    expect(matchesShortcut("Mod+k", press("K", { metaKey: true }))).toBe(true);
    expect(matchesShortcut("Ctrl+K", press("k"))).toBe(false);
    expect(matchesShortcut("Ctrl+K", press("k", { ctrlKey: true, shiftKey: true }))).toBe(false);
  });

  it("leaves bare letters to whoever is typing", () => {
    const field = document.createElement("input");
    expect(matchesShortcut("S", press("s"))).toBe(true);
    expect(matchesShortcut("S", press("s", {}, field))).toBe(false);
    expect(matchesShortcut("Alt+S", press("s", { altKey: true }, field))).toBe(true);
    expect(matchesShortcut("F2", press("F2", {}, field))).toBe(true);
  });

  it("knows keys by their short names", () => {
    expect(matchesShortcut("Esc", press("Escape"))).toBe(true);
    expect(matchesShortcut("Shift+Up", press("ArrowUp", { shiftKey: true }))).toBe(true);
  });
});

it("is shown as the system writes it", () => {
  expect(showShortcut("cmd+shift+o", false)).toBe("Ctrl+Shift+O");
  expect(showShortcut("cmd+shift+o", true)).toBe("⇧ ⌘ O");
  expect(showShortcut("Left", false)).toBe("←");
});
