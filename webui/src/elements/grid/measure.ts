/** How wide columns want to be, judged by their titles and the rows at hand. */

import type { GridColumn } from "../../protocol.gen";
import { cellText, itemsOf, labelOf, lookOf, titleOf } from "./text";

const PADDING = 17;
/** Room for the sign that tells the order. */
const SIGN = 18;
const WIDEST = 400;
const LEAST = 50;
const DRAWN = 150;
const PICTURE = 90;
/** An average letter, where nothing can measure. */
const LETTER = 7.2;

export type Measure = (text: string) => number;

let canvas: CanvasRenderingContext2D | null | undefined;

/** Return a function that measures text in a font. */
export function measureIn(font: string): Measure {
  canvas ??= document.createElement("canvas").getContext?.("2d") ?? null;
  const context = canvas;
  if (!context) return (text) => text.length * LETTER;
  return (text) => {
    context.font = font;
    return context.measureText(text).width;
  };
}

/** Return the width that a column wants for these cells. */
export function naturalWidth(column: GridColumn, cells: readonly CellLike[], measure: Measure): number {
  const header = measure(titleOf(column)) * 1.05 + PADDING + SIGN + (column.config?.help ? SIGN : 0);
  const widest = Math.max(0, ...cells.map((cell) => contentWidth(column, cell, measure)));
  const sampled = isAsText(column) ? (column.chars ?? 0) * measure("0") + PADDING : 0;
  return Math.ceil(Math.max(Math.min(Math.max(header, widest, sampled), WIDEST), LEAST));
}

/** Whether cells show the very characters that the server has counted. */
function isAsText(column: GridColumn): boolean {
  const look = lookOf(column);
  if (look === "number") return column.number === "integer" && !column.config?.format;
  return (
    look === "text" || look === "markdown" || look === "date" || look === "datetime" || look === "selectbox"
  );
}

interface CellLike {
  readonly value: unknown;
  readonly text?: string | null | undefined;
}

function contentWidth(column: GridColumn, { value, text }: CellLike, measure: Measure): number {
  switch (lookOf(column)) {
    case "checkbox":
      return LEAST;
    case "progress":
    case "line_chart":
    case "bar_chart":
    case "area_chart":
      return DRAWN;
    case "image":
    case "audio":
    case "video":
      return PICTURE;
    case "list":
    case "multiselect":
      return itemsOf(value).reduce<number>((sum, item) => sum + measure(labelOf(item, column)) + 18, PADDING);
    case "link":
      return (
        measure(column.config?.display_text?.includes("(") ? String(value) : linkText(column, value)) +
        PADDING
      );
    default:
      // Nobody reads a long text in a cell: its width is not worth measuring.
      return measure((text ?? cellText(value, column) ?? "").slice(0, 80)) + PADDING;
  }
}

function linkText(column: GridColumn, value: unknown): string {
  return column.config?.display_text ?? cellText(value, column) ?? "";
}
