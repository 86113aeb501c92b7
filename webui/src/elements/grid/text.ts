/** The text of a cell, as the page shows it. */

import type { ColumnConfig, GridColumn } from "../../protocol.gen";
import { formatMoment } from "../moment_format";
import { bytes, formatNumber } from "../number_format";
import { momentText } from "./moment";

export type Look = NonNullable<ColumnConfig["kind"]>;

const LOOKS: Record<GridColumn["kind"], Look> = {
  bool: "checkbox",
  bytes: "text",
  date: "date",
  datetime: "datetime",
  duration: "number",
  json: "json",
  list: "list",
  number: "number",
  text: "text",
  time: "time",
};

/** How a column is drawn: as the script wants it, or as its data suggests. */
export function lookOf(column: GridColumn): Look {
  return column.config?.kind ?? LOOKS[column.kind];
}

export function titleOf(column: GridColumn): string {
  return column.config?.label ?? column.title;
}

/** A cell that was too big for a table. */
interface CutCell {
  readonly cut: string | Uint8Array | readonly unknown[];
  readonly size: number;
}

export function isCut(value: unknown): value is CutCell {
  return typeof value === "object" && value !== null && "cut" in value && "size" in value;
}

/** What there is of a value: all of it, or the beginning of a big one. */
export function heldIn(value: unknown): unknown {
  return isCut(value) ? value.cut : value;
}

/** Return the text of a cell; undefined where the value is missing. */
export function cellText(value: unknown, column: GridColumn): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (isCut(value)) return `${plainText(value.cut)}…`;
  const format = column.config?.format ?? null;
  switch (lookOf(column)) {
    case "number":
    case "progress":
      return numberText(value, column, format);
    case "date":
    case "time":
    case "datetime":
      return momentText(value, column, format);
    case "selectbox":
      return labelOf(value, column);
    default:
      return column.kind === "number" || column.kind === "duration"
        ? numberText(value, column, null)
        : plainText(value);
  }
}

/** Return the items of a list, or of a text that lists them with commas. */
export function itemsOf(value: unknown): readonly unknown[] {
  const held = heldIn(value);
  if (Array.isArray(held)) return held;
  if (typeof held !== "string" || held === "") return held === null || held === undefined ? [] : [held];
  return held.split(",").map((item) => item.trim());
}

export function labelOf(value: unknown, column: GridColumn): string {
  const option = column.config?.options?.find((found) => found.value === value);
  return option?.label || plainText(value);
}

/** Return the numbers that a chart draws. */
export function numbersOf(value: unknown): number[] {
  return itemsOf(value).map(Number).filter(Number.isFinite);
}

export function plainText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Uint8Array) return bytes(value.length);
  if (typeof value === "object") return JSON.stringify(value);
  return typeof value === "number" ? plainNumber(value) : String(value);
}

function numberText(value: unknown, column: GridColumn, format: string | null): string {
  const number = typeof value === "number" ? value : Number(value);
  if (column.kind === "duration" && (format === null || format === "duration")) return durationText(number);
  if (column.kind === "bool" || Number.isNaN(number)) return plainText(value);
  // Digits beyond a double's come as text, and are shown as they came.
  if (format === null) return typeof value === "string" ? value : plainNumber(number);
  if (column.kind === "datetime") return formatMoment(number, format);
  return formatNumber(number, format);
}

/** Up to four decimals, without trailing zeros. */
function plainNumber(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  const rounded = Number(value.toFixed(4));
  return rounded === 0 ? value.toPrecision(4) : String(rounded);
}

function durationText(seconds: number): string {
  const sign = seconds < 0 ? "-" : "";
  const all = Math.abs(seconds);
  const days = Math.floor(all / 86_400);
  const two = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const fraction = all % 1 ? String(Number((all % 1).toFixed(6))).slice(1) : "";
  const time = `${two((all % 86_400) / 3600)}:${two((all % 3600) / 60)}:${two(all % 60)}${fraction}`;
  return `${sign}${days === 0 ? "" : days === 1 ? "1 day " : `${days} days `}${time}`;
}

/** Where the content of a column stands. */
export function alignOf(column: GridColumn): "left" | "center" | "right" {
  const given = column.config?.alignment;
  if (given) return given;
  switch (lookOf(column)) {
    case "number":
      return "right";
    case "checkbox":
    case "image":
    case "audio":
    case "video":
      return "center";
    case "link":
      return column.config?.display_text ? "center" : "left";
    default:
      return column.kind === "number" && lookOf(column) !== "progress" ? "right" : "left";
  }
}
