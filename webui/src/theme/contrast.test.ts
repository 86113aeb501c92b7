import { describe, expect, it } from "vitest";
import { contrast, parseColour, type Rgb } from "./colour";
import TOKENS from "./tokens.css?raw";

/** Look a token up in the style sheet itself, so that the test sees what the page uses. */
function token(name: string, side: "light" | "dark"): Rgb {
  const value = new RegExp(`${name}:\\s*([^;]+);`).exec(TOKENS)?.[1] ?? "";
  const link = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (link) return token(link, side);
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  const colour = parseColour(pair?.[side === "light" ? 1 : 2] ?? "");
  if (!colour) throw new Error(`${name} is not a pair of colours: ${value}`);
  return colour;
}

const HUES = ["red", "orange", "yellow", "green", "blue", "violet", "gray"];
const SURFACES = ["--st-background-color", "--st-secondary-background-color", "--raised", "--field"];
const TEXTS = ["--st-text-color", "--muted", "--faint", "--primary-text", "--st-link-color"];
const CODE = ["comment", "keyword", "string", "number", "name", "type"].map((part) => `--code-${part}`);

const TEXT_PAIRS = [
  ...TEXTS.flatMap((text) => SURFACES.map((surface) => [text, surface])),
  ...HUES.flatMap((hue) => [
    ...SURFACES.map((surface) => [`--st-${hue}-text-color`, surface]),
    [`--st-${hue}-text-color`, `--st-${hue}-background-color`],
    ["--st-text-color", `--st-${hue}-background-color`],
  ]),
  ...[...CODE, "--st-code-text-color"].map((text) => [text, "--st-code-background-color"]),
  ["--on-primary", "--st-primary-color"],
  ["--faint", "--field-disabled"],
] as [string, string][];

const MARK_PAIRS = SURFACES.flatMap((surface) => [
  ["--line-control", surface],
  ["--focus", surface],
  ["--st-primary-color", surface],
]) as [string, string][];

describe.each(["light", "dark"] as const)("%s", (side) => {
  it.each(TEXT_PAIRS)("%s can be read on %s", (text, surface) => {
    expect(contrast(token(text, side), token(surface, side))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARK_PAIRS)("%s stands out from %s", (mark, surface) => {
    expect(contrast(token(mark, side), token(surface, side))).toBeGreaterThanOrEqual(3);
  });
});
