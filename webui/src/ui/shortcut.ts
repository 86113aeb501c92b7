/** Keyboard shortcuts such as `Ctrl+K` or `Mod+Shift+O`: reading, showing and listening. */

import { useEffect, useRef } from "preact/hooks";

interface Shortcut {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const KEYS: Record<string, string> = {
  esc: "escape",
  space: " ",
  up: "arrowup",
  down: "arrowdown",
  left: "arrowleft",
  right: "arrowright",
};
const SHOWN: Record<string, string> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  " ": "Space",
};
const TYPING = "input, textarea, select, [contenteditable=''], [contenteditable='true']";

const onMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Read a shortcut; names of modifiers and keys are those of the public API, in any case. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.split("+").map((part) => part.trim().toLowerCase());
  const last = parts.pop() ?? "";
  const has = (...names: string[]) => names.some((name) => parts.includes(name));
  return {
    key: KEYS[last] ?? last,
    mod: has("ctrl", "cmd", "meta", "mod"),
    alt: has("alt", "option"),
    shift: has("shift"),
  };
}

/** Write a shortcut as the reader's own system would. */
export function showShortcut(text: string, mac = onMac()): string {
  const { key, mod, alt, shift } = parseShortcut(text);
  const name =
    SHOWN[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
  const parts = mac
    ? [alt && "⌥", shift && "⇧", mod && "⌘", name]
    : [mod && "Ctrl", alt && "Alt", shift && "Shift", name];
  return parts.filter(Boolean).join(mac ? " " : "+");
}

/** Write a shortcut as assistive technology takes it (`aria-keyshortcuts`). */
export function spokenShortcut(text: string, mac = onMac()): string {
  const { key, mod, alt, shift } = parseShortcut(text);
  const parts = [
    mod && (mac ? "Meta" : "Control"),
    alt && "Alt",
    shift && "Shift",
    key === " " ? "Space" : key,
  ];
  return parts.filter(Boolean).join("+");
}

/** Tell whether a key press is this shortcut; a bare letter does not count while somebody types. */
export function matchesShortcut(text: string, event: KeyboardEvent): boolean {
  const { key, mod, alt, shift } = parseShortcut(text);
  if (event.key.toLowerCase() !== key) return false;
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey !== alt || event.shiftKey !== shift)
    return false;
  const typing = event.target instanceof Element && event.target.matches(TYPING);
  return mod || alt || !typing || /^f\d+$/.test(key);
}

/** Call `act` when the shortcut is pressed anywhere in the page. */
export function useShortcut(shortcut: string | null | undefined, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!shortcut) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.repeat || event.defaultPrevented || !matchesShortcut(shortcut, event)) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, [shortcut]);
}
