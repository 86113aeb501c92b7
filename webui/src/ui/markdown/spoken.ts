/** Labels as they are read aloud. */

import { renderMarkdown } from "./render";

// No sign of these, no markup.
const PLAIN = /^[^\\`*_[\]<>$:&~|]*$/;

/** Take inline Markdown for its words alone, as for `aria-label`: no stars, no names of icons. */
export function spokenText(text: string): string {
  if (PLAIN.test(text)) return text;
  const drawn = document.createElement("template");
  drawn.innerHTML = renderMarkdown(text, { inline: true, links: false }).html;
  for (const hidden of drawn.content.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return (drawn.content.textContent ?? "").trim();
}
