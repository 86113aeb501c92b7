/** What Streamlit adds to Markdown: coloured text, badges, icons, emoji and small signs. */

import type { MarkedExtension, TokenizerAndRendererExtension, Tokens } from "marked";
import { emojiOf } from "./emoji";
import { escapeHtml } from "./escape";

const COLOURS = "red|orange|yellow|green|blue|violet|gray|grey|rainbow|primary";
const OPENING = new RegExp(`^:(?:(${COLOURS})(-background|-badge)?|(color|small|shimmer))\\[`);
const ATTRIBUTES = /^\{([^{}\n]*)\}/;
const COLOUR_VALUE = /^[#\w(),.%\s-]{1,64}$/;

interface Directive extends Tokens.Generic {
  readonly kind: string;
  readonly colour: string | undefined;
  readonly attributes: string;
}

/** Find the bracket that closes the one just before `from`; -1 where none does. */
function closing(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") at += 1;
    else if (sign === "`") at = Math.max(at, source.indexOf("`", at + 1));
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const directive: TokenizerAndRendererExtension = {
  name: "directive",
  level: "inline",
  start: (source) => source.search(/:[a-z]+(?:-[a-z]+)?\[/),
  tokenizer(source) {
    const opening = OPENING.exec(source);
    if (!opening) return undefined;
    const end = closing(source, opening[0].length);
    if (end < 0) return undefined;
    const kind = opening[3] ?? opening[2]?.slice(1) ?? "text";
    const attributes = kind === "color" ? (ATTRIBUTES.exec(source.slice(end + 1))?.[0] ?? "") : "";
    return {
      type: "directive",
      raw: source.slice(0, end + 1) + attributes,
      kind,
      colour: opening[1] === "grey" ? "gray" : opening[1],
      attributes,
      tokens: this.lexer.inlineTokens(source.slice(opening[0].length, end), []),
    };
  },
  renderer(token) {
    const { kind, colour, attributes } = token as Directive;
    return `<span${look(kind, colour, attributes)}>${this.parser.parseInline(token.tokens ?? [])}</span>`;
  },
};

function look(kind: string, colour: string | undefined, attributes: string): string {
  if (kind === "color") return ` class="stMarkdownColoredText" style="${customColours(attributes)}"`;
  if (kind === "small") return ' class="stMarkdownSmall"';
  if (kind === "shimmer") return ' class="stMarkdownShimmer"';
  const name = { badge: "stMarkdownBadge", background: "stMarkdownColoredBackground" }[kind];
  return ` class="${name ?? "stMarkdownColoredText"}" data-colour="${colour}"`;
}

function customColours(attributes: string): string {
  const named = (name: string) => {
    const value = new RegExp(`\\b${name}=["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
    return COLOUR_VALUE.test(value) ? value : undefined;
  };
  const [text, background] = [named("foreground"), named("background")];
  return (text ? `color:${text};` : "") + (background ? `background-color:${background};` : "");
}

const material: TokenizerAndRendererExtension = {
  name: "material",
  level: "inline",
  start: (source) => source.indexOf(":material/"),
  tokenizer(source) {
    const found = /^:material\/([a-z0-9_]+):/.exec(source);
    return found ? { type: "material", raw: found[0], text: found[1] ?? "" } : undefined;
  },
  renderer: (token) =>
    `<span class="icon-material" data-testid="stIconMaterial" translate="no" aria-hidden="true">${token["text"]}</span>`,
};

/** Names of shortcodes met while a text is drawn, so that it can be drawn again once the table is there. */
export const met = { shortcodes: false };

const shortcode: TokenizerAndRendererExtension = {
  name: "shortcode",
  level: "inline",
  start: (source) => source.search(/:[a-z0-9+-][a-z0-9_+-]*:/i),
  tokenizer(source) {
    // A digit alone is a time of day ("10:30:00"), not a name.
    const found = /^:(?=[a-z0-9_+-]*[a-z]|[+-]1:|100:|1234:)([a-z0-9_+-]+):/i.exec(source);
    return found ? { type: "shortcode", raw: found[0], text: found[1] ?? "" } : undefined;
  },
  renderer(token) {
    met.shortcodes = true;
    return emojiOf(token["text"] as string) ?? escapeHtml(token.raw);
  },
};

const SIGNS: Record<string, string> = {
  "<->": "↔",
  "->": "→",
  "<-": "←",
  "--": "—",
  ">=": "≥",
  "<=": "≤",
  "~=": "≈",
};

/** Replace the small signs that stand between spaces. */
export function withSigns(text: string): string {
  return text.replace(/(^|\s)(<->|->|<-|--|>=|<=|~=)(?=\s|$)/g, (_, before: string, sign: string) => {
    return before + (SIGNS[sign] ?? sign);
  });
}

export const directives: MarkedExtension = { extensions: [directive, material, shortcode] };
