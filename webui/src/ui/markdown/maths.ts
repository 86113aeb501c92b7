/** `$...$` and `$$...$$`: marked with the source as their text, typeset later by enhance.ts. */

import type { MarkedExtension, TokenizerAndRendererExtension } from "marked";
import { escapeHtml } from "./escape";

// No space next to the signs inside and no digit behind: "$5 and $10" is money.
const INLINE = /^\$(?![\s$])((?:\\[\s\S]|[^\\$])*?[^\s\\$]|(?:\\[\s\S]|[^\\$])*?\\[\s\S])\$(?![\d$])/;
const DOUBLED = /^\$\$(?!\$)((?:\\[\s\S]|[^\\$])+?)\$\$/;
const BLOCK = /^ {0,3}\$\$[ \t]*\n?([\s\S]+?)\n?[ \t]*\$\$[ \t]*(?:\n|$)/;

const inline: TokenizerAndRendererExtension = {
  name: "maths",
  level: "inline",
  start: (source) => source.indexOf("$"),
  tokenizer(source) {
    const found = DOUBLED.exec(source) ?? INLINE.exec(source);
    return found ? { type: "maths", raw: found[0], text: (found[1] ?? "").trim() } : undefined;
  },
  renderer: (token) => `<span class="math" data-math="inline">${escapeHtml(token["text"] as string)}</span>`,
};

const block: TokenizerAndRendererExtension = {
  name: "mathsBlock",
  level: "block",
  start: (source) => /(?:^|\n) {0,3}\$\$/.exec(source)?.index,
  tokenizer(source) {
    const found = BLOCK.exec(source);
    return found ? { type: "mathsBlock", raw: found[0], text: (found[1] ?? "").trim() } : undefined;
  },
  renderer: (token) => `<div class="math" data-math="display">${escapeHtml(token["text"] as string)}</div>`,
};

export const maths: MarkedExtension = { extensions: [block, inline] };
