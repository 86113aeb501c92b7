/** Colours that scripts name. */

const PALETTE: Record<string, string> = {
  primary: "var(--st-primary-color)",
  grey: "var(--st-gray-color)",
  ...Object.fromEntries(
    ["red", "orange", "yellow", "green", "blue", "violet", "gray"].map((name) => [
      name,
      `var(--st-${name}-color)`,
    ]),
  ),
};

/** Return a colour of CSS for a name of the page's palette; any other colour is as it is. */
export function colourOf(name: string): string {
  return PALETTE[name] ?? name;
}

/** Return the style that tones a bar or chart; "auto" is green for what is up and red for what is down. */
export function toneOf(
  color: string | null | undefined,
  direction: number,
): Record<string, string> | undefined {
  if (!color) return undefined;
  if (color === "auto" || color === "auto-inverse") {
    const isGood = color === "auto" ? direction >= 0 : direction < 0;
    return { "--tone": colourOf(isGood ? "green" : "red") };
  }
  return { "--tone": colourOf(color) };
}
