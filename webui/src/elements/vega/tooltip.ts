/** Show what a mark stands for beside the pointer. */

import "./tooltip.css";

export class Tooltip {
  readonly #box = document.createElement("div");

  constructor() {
    this.#box.className = "chart-tooltip";
    this.#box.hidden = true;
    this.#box.setAttribute("role", "tooltip");
  }

  /** Vega's handler: `value` is text, or an object of texts by title. */
  show = (_: unknown, event: MouseEvent, __: unknown, value: unknown): void => {
    if (value === null || value === undefined || value === "") {
      this.#box.hidden = true;
      return;
    }
    this.#box.replaceChildren(...lines(value));
    // In the body it is cut off by nothing; a chart in full screen is in the body too.
    if (!this.#box.isConnected) document.body.append(this.#box);
    this.#box.hidden = false;
    const { width, height } = this.#box.getBoundingClientRect();
    const left = event.clientX + 12 + width > innerWidth ? event.clientX - 12 - width : event.clientX + 12;
    const top = event.clientY + 12 + height > innerHeight ? event.clientY - 12 - height : event.clientY + 12;
    this.#box.style.left = `${Math.max(left, 4)}px`;
    this.#box.style.top = `${Math.max(top, 4)}px`;
  };

  end(): void {
    this.#box.remove();
  }
}

function lines(value: unknown): HTMLElement[] {
  if (typeof value !== "object" || value === null) return [element("span", String(value))];
  return Object.entries(value).flatMap(([title, text]) => [
    element("span", title),
    element("span", shortened(String(text))),
  ]);
}

/** Round a number with many decimals to what tells it from others; the table has them all. */
export function shortened(text: string): string {
  if (!/^[-−]?[\d,]+\.\d{5,}$/.test(text)) return text;
  const number = Number(text.replaceAll(",", "").replace("−", "-"));
  const digits = Math.abs(number) < 1 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 4 };
  return number.toLocaleString("en-US", digits);
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
