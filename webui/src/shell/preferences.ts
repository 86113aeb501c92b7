/** What the reader has chosen for every visit, kept in the local storage. */

import { type Signal, signal } from "@preact/signals";

/** Make a signal that remembers its value; what is stored and of another kind is passed over. */
function remembered<T>(name: string, initial: T): Signal<T> {
  const kept = signal(read(name, initial));
  kept.subscribe((value) => write(name, value, initial));
  return kept;
}

export type Layout = "app" | "wide";

/** Whether a saved script reruns on its own. */
export const alwaysRerun = remembered<boolean>("always-rerun", false);
/** As wide as the window, or as the app says. */
export const layout = remembered<Layout>("layout", "app");
/** The sidebar's width in pixels; 0 for the app's. */
export const sidebarWidth = remembered<number>("sidebar-width", 0);

function read<T>(name: string, initial: T): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    return typeof stored === typeof initial ? (stored as T) : initial;
  } catch {
    return initial;
  }
}

function write<T>(name: string, value: T, initial: T): void {
  try {
    if (value === initial) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A window without storage keeps the choice until it closes.
  }
}
