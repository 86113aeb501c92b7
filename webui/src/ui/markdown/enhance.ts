/** Completes a rendered text in the document: typesets maths, colours code. */

import { highlight } from "../highlight";

/** Finish what is unfinished below `root`; parts that were taken off meanwhile are left alone. */
export function enhance(root: HTMLElement): void {
  const formulas = root.querySelectorAll<HTMLElement>("[data-math]:not([data-done])");
  if (formulas.length > 0) void typeset(formulas);
  for (const code of root.querySelectorAll<HTMLElement>('code[class^="language-"]:not([data-done])')) {
    void colour(code);
  }
}

async function typeset(formulas: Iterable<HTMLElement>): Promise<void> {
  const { renderMath } = await import("../katex");
  for (const formula of formulas) {
    if (!formula.isConnected || formula.dataset["done"] !== undefined) continue;
    formula.dataset["done"] = "";
    renderMath(formula.textContent ?? "", formula, formula.dataset["math"] === "display");
  }
}

async function colour(code: HTMLElement): Promise<void> {
  const language = code.className.slice("language-".length);
  const html = await highlight(code.textContent ?? "", language);
  if (html === undefined || !code.isConnected) return;
  code.dataset["done"] = "";
  code.innerHTML = html;
}
