/** Typesetting with KaTeX: a chunk with its own style sheet and fonts, fetched with the first formula. */

import "katex/dist/katex.min.css";
import { render } from "katex";

/** Typeset TeX into `target`; what KaTeX cannot read stays as it was written, with the reason on hover. */
export function renderMath(source: string, target: HTMLElement, display: boolean): void {
  render(source, target, {
    displayMode: display,
    throwOnError: false,
    errorColor: "var(--st-red-text-color)",
    strict: "ignore",
    // A formula may come from anywhere: no links, no HTML, no endless macros, no blank page.
    trust: false,
    maxExpand: 500,
    maxSize: 50,
  });
}
