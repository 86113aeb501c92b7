/** Dates and times in the cells of a table. */

import type { GridColumn } from "../../protocol.gen";
import { formatMoment } from "../moment_format";

const OFFSET = /(Z|[+-]\d\d:?\d\d(?::\d\d)?)$/;
const DAY = 86_400;

/** Write a date or time that came as ISO 8601 has it. */
export function momentText(value: unknown, column: GridColumn, format: string | null): string {
  const text = typeof value === "string" ? value : isoOf(value);
  if (text === undefined) return String(value);
  const zone = column.config?.timezone;
  const clock = zone && column.kind === "datetime" ? inZone(text, zone) : text;
  if (!format) return trimmed(clock, column);
  return formatted(clock, text, column, format);
}

/** Scripts show numbers as dates too: seconds since 1970, or milliseconds where there are too many of them. */
function isoOf(value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const date = new Date(Math.abs(value) > 1e11 ? value : value * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 19);
}

/** Write it without a format: a space for the T, a date column's time left out. */
function trimmed(text: string, column: GridColumn): string {
  const look = column.config?.kind ?? column.kind;
  const spaced = text.replace("T", " ");
  if (look === "date") return spaced.slice(0, 10);
  if (look === "time") return spaced.slice(spaced.indexOf(" ") + 1);
  return spaced.length === 10 ? `${spaced} 00:00:00` : spaced;
}

function formatted(clock: string, instant: string, column: GridColumn, format: string): string {
  const seconds = wallSeconds(clock);
  if (seconds === undefined) return clock;
  const look = column.config?.kind ?? column.kind;
  if (format === "iso8601") return instant;
  if (format === "localized") return localized(seconds, look);
  if (format === "distance") return distance((Date.parse(instant) - Date.now()) / 1000);
  if (format === "calendar") return calendar(seconds);
  return formatMoment(seconds, format);
}

/** Return the seconds since 1970 of what the clock showed, as if it had been in UTC. */
function wallSeconds(text: string): number | undefined {
  const bare = text.replace(text.includes("T") || text.includes(" ") ? OFFSET : "", "");
  const whole = /^\d\d:/.test(bare) ? `1970-01-01T${bare}` : bare.length === 10 ? `${bare}T00:00:00` : bare;
  const parsed = Date.parse(`${whole.replace(" ", "T").replace(/(\.\d{3})\d+/, "$1")}Z`);
  return Number.isNaN(parsed) ? undefined : parsed / 1000;
}

function inZone(text: string, zone: string): string {
  // Without an offset of its own it is in UTC.
  const instant = Date.parse(OFFSET.test(text.slice(10)) ? text : `${text}Z`);
  if (Number.isNaN(instant)) return text;
  try {
    const parts = new Intl.DateTimeFormat("sv-SE", {
      timeZone: zone,
      dateStyle: "short",
      timeStyle: "medium",
    });
    return parts.format(instant).replace(" ", "T");
  } catch {
    return text;
  }
}

function localized(seconds: number, look: string): string {
  const options: Intl.DateTimeFormatOptions =
    look === "date"
      ? { dateStyle: "medium" }
      : look === "time"
        ? { timeStyle: "medium" }
        : { dateStyle: "medium", timeStyle: "medium" };
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(seconds * 1000);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365.25 * DAY],
  ["month", 30.44 * DAY],
  ["day", DAY],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
];

function distance(seconds: number): string {
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

function calendar(seconds: number): string {
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 1000;
  const days = Math.floor(seconds / DAY) - today / DAY;
  const time = localized(seconds, "time");
  if (Math.abs(days) > 1) return localized(seconds, "date");
  const word = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(days, "day");
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}, ${time}`;
}
