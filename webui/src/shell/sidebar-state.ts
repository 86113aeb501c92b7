/** Whether the sidebar is open, and how wide. */

import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Page } from "../page";
import { sidebarWidth } from "./preferences";

export const SMALLEST = 200;
export const LARGEST = 600;
const USUAL = 300;

/** Below this width of the window the sidebar lies over the page. */
const NARROW = "(max-width: 767px)";

/** What the user has made of it; undefined where the app's settings decide. */
export const opened: Signal<boolean | undefined> = signal(undefined);

const narrowness = signal(false);
export const isNarrow: ReadonlySignal<boolean> = narrowness;

/** Follow the window's width; the function returned stops it. */
export function followWidth(): () => void {
  const query = matchMedia(NARROW);
  const follow = () => {
    narrowness.value = query.matches;
    // On a narrow window it covers the page, which nobody has asked for by opening it on a wide one.
    if (query.matches) opened.value = undefined;
  };
  follow();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}

export function isSidebarOpen(page: Page): boolean {
  const { sidebar } = page.settings.value;
  if (opened.value !== undefined) return opened.value;
  if (sidebar === "collapsed") return false;
  return sidebar === "expanded" || !isNarrow.value;
}

/** The width: dragged, else the app's, else the usual. */
export function sidebarPixels(page: Page): number {
  const { sidebar } = page.settings.value;
  return clamp(sidebarWidth.value || (typeof sidebar === "number" ? sidebar : USUAL));
}

export function clamp(width: number): number {
  return Math.round(Math.min(Math.max(width, SMALLEST), LARGEST));
}
