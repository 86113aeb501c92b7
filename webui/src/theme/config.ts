/** An app's `[theme]` settings and the custom properties that they set. */

import { formatColour, luminance, parseColour, readable, textOn } from "./colour";

type Hue = "red" | "orange" | "yellow" | "green" | "blue" | "violet" | "gray";
type HueSetting = `${Hue}Color` | `${Hue}BackgroundColor` | `${Hue}TextColor`;

/** Settings that any section may hold; names are those of the config file. */
export type ThemeSection = Partial<Record<HueSetting, string>> & {
  readonly primaryColor?: string;
  readonly backgroundColor?: string;
  readonly secondaryBackgroundColor?: string;
  readonly textColor?: string;
  readonly linkColor?: string;
  readonly linkUnderline?: boolean;
  readonly codeTextColor?: string;
  readonly codeBackgroundColor?: string;
  readonly borderColor?: string;
  readonly dataframeBorderColor?: string;
  readonly dataframeHeaderBackgroundColor?: string;
  readonly font?: string;
  readonly headingFont?: string;
  readonly codeFont?: string;
  readonly baseRadius?: string;
  readonly buttonRadius?: string;
  readonly chartCategoricalColors?: readonly string[];
};

export interface ThemeConfig extends ThemeSection {
  readonly base?: "light" | "dark";
  readonly baseFontSize?: number;
  readonly baseFontWeight?: number;
  readonly light?: ThemeSection;
  readonly dark?: ThemeSection;
  readonly sidebar?: ThemeSection;
}

export type Mode = "light" | "dark";

const PLAIN: Partial<Record<keyof ThemeSection, string>> = {
  primaryColor: "--st-primary-color",
  backgroundColor: "--st-background-color",
  secondaryBackgroundColor: "--st-secondary-background-color",
  textColor: "--st-text-color",
  linkColor: "--st-link-color",
  codeTextColor: "--st-code-text-color",
  codeBackgroundColor: "--st-code-background-color",
  borderColor: "--st-border-color",
  dataframeBorderColor: "--st-dataframe-border-color",
  dataframeHeaderBackgroundColor: "--st-dataframe-header-background-color",
};
const HUES: readonly Hue[] = ["red", "orange", "yellow", "green", "blue", "violet", "gray"];
const FONTS = { font: "--st-font", headingFont: "--st-heading-font", codeFont: "--st-code-font" } as const;
const RADII = { baseRadius: "--st-base-radius", buttonRadius: "--st-button-radius" } as const;
const RADIUS: Record<string, string> = {
  none: "0px",
  small: "0.35rem",
  medium: "0.5rem",
  large: "1rem",
  full: "1.4rem",
};
// Said as the last resort after the app's own family, so that a font that fails to load costs nothing.
const GENERIC: Record<string, string> = {
  "sans serif": "system-ui, sans-serif",
  "sans-serif": "system-ui, sans-serif",
  serif: 'Georgia, "Noto Serif", "Liberation Serif", serif',
  monospace: 'ui-monospace, Menlo, Consolas, "Liberation Mono", monospace',
};

/** Turn a section into custom properties; a value that could end a declaration is dropped. */
export function properties(section: ThemeSection): Map<string, string> {
  const found = new Map<string, string>();
  const put = (name: string, value: string | undefined) => {
    if (value !== undefined && value !== "" && !/[;{}<]/.test(value)) found.set(name, value);
  };
  for (const [setting, name] of Object.entries(PLAIN)) put(name, section[setting as "textColor"]);
  for (const hue of HUES) {
    const colour = section[`${hue}Color`];
    put(`--st-${hue}-color`, colour);
    put(`--st-${hue}-background-color`, section[`${hue}BackgroundColor`] ?? tint(colour));
    put(`--st-${hue}-text-color`, section[`${hue}TextColor`] ?? shade(colour));
  }
  for (const [setting, name] of Object.entries(FONTS)) put(name, family(section[setting as "font"]));
  for (const [setting, name] of Object.entries(RADII)) {
    const value = section[setting as "baseRadius"];
    put(name, value === undefined ? undefined : (RADIUS[value] ?? value));
  }
  put("--st-chart-categorical-colors", section.chartCategoricalColors?.join(", "));
  derive(section, found);
  return found;
}

/** Tell the mode that settings imply by themselves; undefined where the system decides. */
export function impliedMode(config: ThemeConfig): Mode | undefined {
  if (config.base) return config.base;
  const background = parseColour(config.backgroundColor ?? "");
  return background && (luminance(background) > 0.18 ? "light" : "dark");
}

/** Write the whole style sheet of an app's settings in one mode. */
export function styleSheet(config: ThemeConfig, mode: Mode): string {
  const fits = (impliedMode(config) ?? mode) === mode;
  const root = properties({ ...(fits ? config : withoutSurfaces(config)), ...config[mode] });
  if (config.baseFontSize) root.set("--st-base-font-size", `${config.baseFontSize}px`);
  if (config.baseFontWeight) root.set("--st-base-font-weight", String(config.baseFontWeight));
  return (
    rule(":root", root) + rule('[data-testid="stSidebar"]', properties(fits ? (config.sidebar ?? {}) : {}))
  );
}

// A reader who wants it dark gets it dark, though the app's own surfaces are light: its accent and type remain.
function withoutSurfaces(config: ThemeConfig): ThemeSection {
  const kept = Object.entries(config).filter(([setting]) => !/background|text|link|border/i.test(setting));
  return Object.fromEntries(kept);
}

function rule(selector: string, found: Map<string, string>): string {
  const body = [...found].map(([name, value]) => `${name}:${value};`).join("");
  return body && `${selector}{${body}}\n`;
}

const lines = (share: number) =>
  `color-mix(in srgb, var(--st-text-color) ${share}%, var(--st-background-color))`;
const whiter = (share: number) => `color-mix(in srgb, #ffffff ${share}%, var(--st-background-color))`;
const FROM_BACKGROUND = {
  "--field": `light-dark(${whiter(40)}, ${lines(5)})`,
  "--raised": `light-dark(${whiter(55)}, ${lines(9)})`,
  "--field-disabled": lines(4),
  "--st-border-color": lines(16),
  "--st-border-color-light": lines(9),
  "--line-field": lines(28),
  "--line-control": lines(58),
  "--st-code-background-color": "var(--st-secondary-background-color)",
} as const;

/** Add what follows from the colours that were set, so that any of them stays legible. */
function derive(section: ThemeSection, found: Map<string, string>): void {
  const background = parseColour(section.backgroundColor ?? "");
  const primary = parseColour(section.primaryColor ?? "");
  if (primary) {
    const light = formatColour(readable(primary, background ?? { red: 255, green: 255, blue: 255 }));
    const dark = formatColour(readable(primary, background ?? { red: 22, green: 25, blue: 29 }));
    found.set("--on-primary", textOn(primary));
    found.set("--primary-text", `light-dark(${light}, ${dark})`);
  }
  if (section.backgroundColor && found.has("--st-background-color")) {
    for (const [name, value] of Object.entries(FROM_BACKGROUND)) if (!found.has(name)) found.set(name, value);
  }
  if (section.textColor && found.has("--st-text-color")) {
    found.set("--muted", "color-mix(in srgb, var(--st-text-color) 76%, var(--st-background-color))");
    found.set("--faint", "color-mix(in srgb, var(--st-text-color) 70%, var(--st-background-color))");
  }
  if (section.linkUnderline === false) found.set("--link-line", "none");
}

function tint(colour: string | undefined): string | undefined {
  return colour && `color-mix(in srgb, ${colour} 14%, transparent)`;
}

function shade(colour: string | undefined): string | undefined {
  return colour && `color-mix(in oklab, ${colour}, light-dark(#000, #fff) 25%)`;
}

/** Turn `"Inter, sans-serif"` into a CSS list, quoting names; the part after `name:url` is not loaded. */
function family(font: string | undefined): string | undefined {
  if (!font) return undefined;
  const names = font.split(",").map((part) => {
    const name = part
      .trim()
      .replace(/:https?:.*$/i, "")
      .replace(/^["']|["']$/g, "");
    return GENERIC[name.toLowerCase()] ?? JSON.stringify(name);
  });
  return [...names, "system-ui", "sans-serif"].join(", ");
}
