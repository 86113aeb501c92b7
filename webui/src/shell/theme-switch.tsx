/** Light, dark, or as the system is. */

import { type Choice, choice, choose } from "../theme/theme";
import { Glyph, type GlyphName } from "../ui/glyph";

const CHOICES: readonly { readonly value: Choice; readonly label: string; readonly glyph: GlyphName }[] = [
  { value: "system", label: "System", glyph: "screen" },
  { value: "light", label: "Light", glyph: "sun" },
  { value: "dark", label: "Dark", glyph: "moon" },
];

export function ThemeSwitch() {
  return (
    <fieldset class="theme-switch" data-testid="stThemeSwitcher">
      <legend class="visually-hidden">Theme</legend>
      {CHOICES.map(({ value, label, glyph }) => (
        <label key={value} class="theme-choice" title={label}>
          <input
            type="radio"
            class="visually-hidden"
            name="theme"
            value={value}
            checked={choice.value === value}
            onChange={() => choose(value)}
          />
          <Glyph name={glyph} size="1rem" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
