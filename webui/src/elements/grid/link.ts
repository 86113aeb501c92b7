/** Addresses in cells. */

import type { GridColumn } from "../../protocol.gen";
import { heldIn } from "./text";

const FOLLOWED = /^(https?:|mailto:|tel:)/i;
const OWN = /^(data:(image|audio|video)\/|\/(?!\/)|blob:)/i;

/** Return an address that may be followed; undefined for any other (`javascript:` and its like). */
export function hrefOf(address: string): string | undefined {
  const trimmed = address.trim();
  if (FOLLOWED.test(trimmed)) return trimmed;
  if (/^\/(?!\/)/.test(trimmed) || trimmed.startsWith("#")) return trimmed;
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(trimmed) ? `https://${trimmed}` : undefined;
}

/** Return an address of a picture, sound or film that this machine has; no other machine is ever asked. */
export function sourceOf(value: unknown): string | undefined {
  const address = String(heldIn(value)).trim();
  if (OWN.test(address)) return address;
  // Relative to the app, as files in its static folder are given.
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address) ? undefined : `/${address}`;
}

/** Return what a link reads: the address, a text for all, or what an expression picks out of the address. */
export function linkText(column: GridColumn, address: string): string {
  const text = column.config?.display_text;
  if (!text) return address;
  if (!text.includes("(")) return text;
  try {
    return decodeURIComponent(new RegExp(text, "u").exec(address)?.[1] ?? address);
  } catch {
    return address;
  }
}
