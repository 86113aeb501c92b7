/** Markdown to clean HTML, synchronously and remembered. */

import { Marked, type RendererObject } from "marked";
import { glyphMarkup } from "../glyph";
import { directives, met, withSigns } from "./directives";
import { emojiReady } from "./emoji";
import { escapeHtml, escapeMarkdown } from "./escape";
import { maths } from "./maths";
import { sanitise } from "./sanitise";

export interface RenderOptions {
  /** Keep HTML (cleaned of scripts) in place of showing its source. */
  readonly allowHtml?: boolean;
  /** For labels: no blocks; a hash or a dash at the start is just that. */
  readonly inline?: boolean;
  /** Give headings an id and a link to themselves. */
  readonly anchors?: boolean;
  /** Whether links are links, or only their text (inside a button). */
  readonly links?: boolean;
}

export interface Rendered {
  readonly html: string;
  /** Draw again when the table of emoji is there. */
  readonly shortcodes: boolean;
  /** Has parts that enhance.ts completes in the document: maths, code. */
  readonly unfinished: boolean;
}

/** Characters that are remembered at most: thousands of labels, or a few long texts. */
const ROOM = 2_000_000;
const remembered = new Map<string, Rendered>();
let taken = 0;

// Nothing in such a text can start markup; most labels and many paragraphs are like this.
const PLAIN = /^(?!\s*(?:[#>+=-]|\d+[.)](?:\s|$)))(?!.*(?:--|www\.))[^\\`*_[\]<>$:&~|@"'\n]+$/;

/** Turn Markdown into HTML that is safe to show. */
export function renderMarkdown(text: string, options: RenderOptions = {}): Rendered {
  const key = keyOf(text, options);
  const known = remembered.get(key);
  if (known) {
    if (known.shortcodes && emojiReady()) return renderAnew(key, text, options);
    return known;
  }
  return renderAnew(key, text, options);
}

function renderAnew(key: string, text: string, options: RenderOptions): Rendered {
  const rendered = PLAIN.test(text) ? plain(text) : parsed(text, options);
  forget(key);
  remembered.set(key, rendered);
  taken += key.length + rendered.html.length;
  for (const oldest of remembered.keys()) {
    if (taken <= ROOM) break;
    forget(oldest);
  }
  return rendered;
}

function forget(key: string): void {
  const known = remembered.get(key);
  if (known && remembered.delete(key)) taken -= key.length + known.html.length;
}

function keyOf(text: string, { allowHtml, inline, anchors = true, links = true }: RenderOptions): string {
  return `${allowHtml ? "h" : ""}${inline ? "i" : ""}${anchors ? "a" : ""}${links ? "l" : ""}\0${text}`;
}

function plain(text: string): Rendered {
  return { html: `<p>${text.trim()}</p>`, shortcodes: false, unfinished: false };
}

function parsed(text: string, options: RenderOptions): Rendered {
  const { allowHtml = false, inline = false, anchors = true, links = true } = options;
  met.shortcodes = false;
  const parser = parserOf(allowHtml, anchors && !inline, links);
  const raw = inline
    ? `<p>${parser.parseInline(text.trim(), { async: false })}</p>`
    : parser.parse(text, { async: false }).trim();
  const html = !allowHtml && isSimple(raw) ? raw : sanitise(raw, allowHtml);
  return {
    html,
    shortcodes: met.shortcodes && !emojiReady(),
    unfinished: /data-math|class="language-/.test(html),
  };
}

const ATTRIBUTE = '(?:class|data-colour|data-math|data-testid|align|start|id|title|aria-label)="[^"<>]*"';
const LINK = 'href="(?:https?://|mailto:|#)[^"<>]*"';
const SIMPLE_TAG = new RegExp(
  `</?(?:p|em|strong|del|code|br|hr|ul|ol|li|blockquote|span|div|h[1-6]|table|thead|tbody|tr|th|td)(?: ${ATTRIBUTE})*>` +
    `|<a (?:${ATTRIBUTE} )?${LINK}(?: ${ATTRIBUTE})*(?: target="_blank" rel="noopener noreferrer")?>|</a>`,
  "g",
);

/** Tell whether HTML holds harmless tags alone: cleaning costs a page of a thousand texts most of its time. */
function isSimple(html: string): boolean {
  return !html.replace(SIMPLE_TAG, "").includes("<");
}

const parsers = new Map<string, Marked>();

function parserOf(allowHtml: boolean, anchors: boolean, links: boolean): Marked {
  const key = `${allowHtml}${anchors}${links}`;
  let parser = parsers.get(key);
  if (!parser) {
    parser = new Marked({ gfm: true, breaks: false }, directives, maths, {
      renderer: renderer(anchors, links),
    });
    if (!allowHtml) parser.use({ tokenizer: { html: () => undefined, tag: () => undefined } });
    parsers.set(key, parser);
  }
  return parser;
}

function renderer(anchors: boolean, links: boolean): RendererObject {
  return {
    text(token) {
      if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
      if (token.type === "escape") return escapeHtml(token.text);
      const text = "escaped" in token && token.escaped ? token.text : escapeMarkdown(token.text);
      return token.type === "text" ? signed(text) : text;
    },
    heading({ tokens, depth, text }) {
      const content = this.parser.parseInline(tokens);
      if (!anchors) return `<h${depth}>${content}</h${depth}>\n`;
      const slug = escapeHtml(slugOf(text));
      const link = `<a class="heading-anchor" href="#${slug}" aria-label="Link to this heading"></a>`;
      return `<h${depth} id="${slug}">${content}${link}</h${depth}>\n`;
    },
    code({ text, lang }) {
      const language = (lang ?? "").trim().split(/\s+/)[0] ?? "";
      const name = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
      return codeMarkup(`<code${name}>${escapeHtml(text)}</code>`);
    },
    table(token) {
      const cells = (row: typeof token.header) => row.map((cell) => this.tablecell(cell)).join("");
      const head = `<thead><tr>${cells(token.header)}</tr></thead>`;
      const body = token.rows.map((row) => `<tr>${cells(row)}</tr>`).join("");
      return `<div class="table-scroll"><table>${head}<tbody>${body}</tbody></table></div>\n`;
    },
    link(token) {
      const text = this.parser.parseInline(token.tokens);
      if (!links) return text;
      const title = token.title ? ` title="${escapeHtml(token.title)}"` : "";
      const outside = token.href.startsWith("#") ? "" : ' target="_blank" rel="noopener noreferrer"';
      return `<a href="${escapeMarkdown(token.href)}"${title}${outside}>${text}</a>`;
    },
  };
}

/** Apply signs to escaped text: `<` and `>` stand there as entities. */
function signed(escaped: string): string {
  if (!/--|~=|&[lg]t;/.test(escaped)) return escaped;
  const open = escaped.replace(/&lt;/g, "<").replace(/&gt;/g, ">");
  return withSigns(open).replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

export function codeMarkup(code: string): string {
  const button = `<button type="button" class="copy-button" data-copy aria-label="Copy">${glyphMarkup("copy")}</button>`;
  return `<div class="code" data-testid="stMarkdownPre"><pre tabindex="0">${code}</pre>${button}</div>\n`;
}

/** Make the anchor of a heading: its words in lower case, joined by dashes. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/:[a-z/_-]+(?:\[|:)/g, "")
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/[\s_]+/g, "-");
}
