/** The page's theme: follows the system, the app's `[theme]` settings and the reader's own choice. */

import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import "./index.css";
import { impliedMode, type Mode, styleSheet, type ThemeConfig } from "./config";

export type { Mode, ThemeConfig, ThemeSection } from "./config";
export type Choice = "system" | Mode;

const STORED = "theme";
const config = signal<ThemeConfig>({});
const systemIsDark = signal(false);
const chosen = signal<Choice>("system");

/** What the reader chose in the menu. */
export const choice: ReadonlySignal<Choice> = chosen;

/** The mode in force now. */
export const mode: ReadonlySignal<Mode> = computed(() => {
  if (chosen.value !== "system") return chosen.value;
  return impliedMode(config.value) ?? (systemIsDark.value ? "dark" : "light");
});

/** Resolved colours for painters that know no custom properties (charts, canvases). */
export interface Palette {
  readonly mode: Mode;
  readonly background: string;
  readonly secondaryBackground: string;
  readonly text: string;
  readonly muted: string;
  readonly border: string;
  readonly borderLight: string;
  readonly primary: string;
  readonly font: string;
  readonly categorical: readonly string[];
}

const painted = signal<Palette | undefined>(undefined);

/** The palette in force now; read it inside a component or an effect to repaint when it changes. */
export const palette: ReadonlySignal<Palette> = computed(() => painted.value ?? readPalette(mode.value));

/** Put the theme on the page and keep it there; the function returned takes it off again. */
export function startTheme(): () => void {
  chosen.value = storedChoice();
  const query = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    systemIsDark.value = query.matches;
  };
  follow();
  query.addEventListener("change", follow);
  const sheet = document.createElement("style");
  sheet.dataset["theme"] = "app";
  document.head.append(sheet);
  const stop = effect(() => {
    document.documentElement.dataset["theme"] = mode.value;
    sheet.textContent = styleSheet(config.value, mode.value);
    painted.value = readPalette(mode.value);
  });
  return () => {
    stop();
    query.removeEventListener("change", follow);
    sheet.remove();
  };
}

/** Take over an app's `[theme]` settings. */
export function setTheme(settings: ThemeConfig): void {
  config.value = settings;
}

/** Take over and remember the reader's choice; "system" forgets it. */
export function choose(next: Choice): void {
  chosen.value = next;
  try {
    if (next === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, next);
  } catch {
    // A window without storage (private mode) keeps the choice until it closes.
  }
}

function storedChoice(): Choice {
  try {
    const stored = localStorage.getItem(STORED);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Let the browser resolve each property: `light-dark()` and `color-mix()` mean nothing to a canvas. */
function readPalette(current: Mode): Palette {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.documentElement.append(probe);
  const style = getComputedStyle(probe);
  const resolve = (value: string) => {
    probe.style.color = value;
    return style.color;
  };
  const colour = (name: string) => resolve(`var(${name})`);
  const list = style.getPropertyValue("--st-chart-categorical-colors");
  const found: Palette = {
    mode: current,
    background: colour("--st-background-color"),
    secondaryBackground: colour("--st-secondary-background-color"),
    text: colour("--st-text-color"),
    muted: colour("--muted"),
    border: colour("--st-border-color"),
    borderLight: colour("--st-border-color-light"),
    primary: colour("--st-primary-color"),
    font: style.getPropertyValue("--st-font").replace(/\s+/g, " ").trim(),
    categorical: splitList(list).map(resolve),
  };
  probe.remove();
  return found;
}

/** Split at the commas that stand outside brackets. */
function splitList(list: string): string[] {
  return list
    .split(/,(?![^()]*\))/)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
