/** Title and icon of the document, as the app's settings say. */

import { effect } from "@preact/signals";
import type { Page } from "../page";
import { emojiOf, loadEmoji } from "../ui/markdown/emoji";

/** Keep title and icon as the script wants them; the function returned stops it. */
export function followSettings(page: Page): () => void {
  return effect(() => {
    const { title, icon } = page.settings.value;
    document.title = title || page.welcome.value?.app || "desktop-host";
    if (icon) void showIcon(icon);
  });
}

async function showIcon(icon: string): Promise<void> {
  let link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (link === null) {
    link = document.createElement("link");
    link.rel = "icon";
    document.head.append(link);
  }
  const href = await iconUrl(icon);
  if (href !== undefined) link.href = href;
}

/** Turn an emoji, a `:shortcode:` or a URL of ours into what a link can show. */
export async function iconUrl(icon: string): Promise<string | undefined> {
  if (/^(\/|https?:|data:image\/|blob:)/.test(icon)) return icon;
  const code = /^:([a-z0-9_+-]+):$/i.exec(icon)?.[1];
  if (code !== undefined) await loadEmoji();
  const emoji = code === undefined ? icon : emojiOf(code);
  // A material symbol has a font of its own, which a link cannot load.
  if (emoji === undefined || emoji.length > 16 || /[<&:]/.test(emoji)) return undefined;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><text y=".9em" font-size="90">${emoji}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawn)}`;
}
