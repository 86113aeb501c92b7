/** Icons that a script names: an emoji, `:material/name:`, `:shortcode:` or `spinner`. */

import { emojiOf } from "./markdown/emoji";
import { Spinner } from "./spinner";
import "./icon.css";

export type ParsedIcon =
  | { readonly kind: "material"; readonly name: string }
  | { readonly kind: "shortcode"; readonly name: string }
  | { readonly kind: "emoji"; readonly text: string }
  | { readonly kind: "spinner" };

const MATERIAL = /^:material\/([a-z0-9_]+):$/;
const SHORTCODE = /^:([a-z0-9_+-]+):$/i;

/** Tell what an icon's text means; undefined for no icon. */
export function parseIcon(text: string | null | undefined): ParsedIcon | undefined {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return undefined;
  if (trimmed === "spinner") return { kind: "spinner" };
  const material = MATERIAL.exec(trimmed)?.[1];
  if (material) return { kind: "material", name: material };
  const shortcode = SHORTCODE.exec(trimmed)?.[1];
  return shortcode ? { kind: "shortcode", name: shortcode } : { kind: "emoji", text: trimmed };
}

export interface IconProps {
  readonly icon: string | null | undefined;
  /** Any CSS length. */
  readonly size?: string;
  /** Read aloud in place of the icon; without it the icon is decoration. */
  readonly label?: string;
}

export function Icon({ icon, size, label }: IconProps) {
  const parsed = parseIcon(icon);
  if (!parsed) return null;
  const spoken = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  const style = size ? { fontSize: size } : {};
  if (parsed.kind === "spinner") return <Spinner {...(size ? { size } : {})} />;
  if (parsed.kind === "material") {
    return (
      <span class="icon-material" data-testid="stIconMaterial" translate={false} style={style} {...spoken}>
        {parsed.name}
      </span>
    );
  }
  const text = parsed.kind === "emoji" ? parsed.text : (emojiOf(parsed.name) ?? `:${parsed.name}:`);
  return (
    <span class="icon-emoji" data-testid="stIconEmoji" style={style} {...spoken}>
      {text}
    </span>
  );
}
