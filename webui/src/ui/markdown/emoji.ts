/** The table of emoji shortcodes: 1,900 names, a chunk of its own, fetched when a text first names one. */

import { signal } from "@preact/signals";

type Table = Readonly<Record<string, string>>;

const table = signal<Table | undefined>(undefined);
let asked = false;

// Names that Streamlit's own table has and GitHub's lacks.
const MORE: Table = {
  partying: "🥳",
  zany: "🤪",
  pleading: "🥺",
  hot: "🥵",
  cold: "🥶",
  woozy: "🥴",
  shushing: "🤫",
  wizard: "🧙",
  brick: "🧱",
  streamlit: "👑",
};

/** Fetch the table; what shows shortcodes is drawn again when it arrives. */
export async function loadEmoji(): Promise<void> {
  asked = true;
  const { default: found } = await import("markdown-it-emoji/lib/data/full.mjs");
  table.value = { ...found, ...MORE };
}

/** Look up a shortcode without its colons; undefined for an unknown name, or until the table is there. */
export function emojiOf(name: string): string | undefined {
  if (table.value === undefined && !asked) void loadEmoji();
  const found = table.value;
  return found && Object.hasOwn(found, name) ? found[name] : undefined;
}

/** Tell whether the table is there; a component that asks is drawn again when it arrives. */
export function emojiReady(): boolean {
  return table.value !== undefined;
}
