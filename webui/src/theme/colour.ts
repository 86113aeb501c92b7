/** Colours as numbers: parsing, mixing and WCAG contrast. */

export interface Rgb {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/i;

/** Parse `#rgb`, `#rrggbb` (alpha is ignored) or `rgb(...)`; anything else is undefined. */
export function parseColour(text: string): Rgb | undefined {
  const rgb = RGB.exec(text.trim());
  if (rgb) return { red: Number(rgb[1]), green: Number(rgb[2]), blue: Number(rgb[3]) };
  const hex = HEX.exec(text.trim())?.[1];
  if (hex === undefined) return undefined;
  const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join("") : hex;
  const part = (at: number) => Number.parseInt(wide.slice(at, at + 2), 16);
  return { red: part(0), green: part(2), blue: part(4) };
}

export function formatColour({ red, green, blue }: Rgb): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** Mix two colours; `share` of 1 is all `other`. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (from: number, to: number) => from + (to - from) * share;
  return {
    red: part(one.red, other.red),
    green: part(one.green, other.green),
    blue: part(one.blue, other.blue),
  };
}

/** Compute relative luminance, 0 for black to 1 for white (WCAG 2.2, "relative luminance"). */
export function luminance({ red, green, blue }: Rgb): number {
  const linear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Compute the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const BLACK: Rgb = { red: 0, green: 0, blue: 0 };
const WHITE: Rgb = { red: 255, green: 255, blue: 255 };

/** Choose white or near-black text for a filled surface: white, as is usual on an accent, unless it is below 3 to 1. */
export function textOn(surface: Rgb): string {
  return contrast(surface, WHITE) >= 3 ? "#ffffff" : "#0d1117";
}

/** Move a colour towards black or white until it can be read as text on `surface`. */
export function readable(colour: Rgb, surface: Rgb, least = 4.5): Rgb {
  const goal = luminance(surface) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(colour, goal, share);
    if (contrast(moved, surface) >= least) return moved;
  }
  return goal;
}
