/** Puts what floats above the page at the end of the body, where nothing clips it. */

import type { ComponentChildren } from "preact";
import { createPortal } from "preact/compat";
import "./float.css";

// The Portal of @zag-js/preact calls React.createElement, which does not exist here (1.44).
export function Float({ children }: { readonly children: ComponentChildren }) {
  return createPortal(children, document.body);
}
