/** Read and write dates part by part, in the order of a script's format. On the wire they are ISO: `2024-01-31`. */

export type Unit = "year" | "month" | "day";

/** What is typed of a date: digits, or nothing, for each unit. */
export type Parts = Readonly<Record<Unit, string>>;

export interface DateLayout {
  readonly units: readonly Unit[];
  readonly separator: string;
}

const UNITS: Readonly<Record<string, Unit>> = { Y: "year", M: "month", D: "day" };
export const LENGTHS: Readonly<Record<Unit, number>> = { year: 4, month: 2, day: 2 };
export const NOTHING: Parts = { year: "", month: "", day: "" };

/** Tell the order of the parts in `YYYY/MM/DD` and its like. */
export function layoutOf(format: string): DateLayout {
  const separator = /[/.-]/.exec(format)?.[0] ?? "/";
  return { separator, units: format.split(separator).map((part) => UNITS[part.charAt(0)] ?? "day") };
}

export function partsOf(iso: string | undefined): Parts {
  const [year = "", month = "", day = ""] = iso?.split("-") ?? [];
  return { year, month, day };
}

/** Return the date that is typed, if there is such a day. */
export function isoOf(parts: Parts): string | undefined {
  const [year, month, day] = [Number(parts.year), Number(parts.month), Number(parts.day)];
  const real = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!real || parts.year.length < 4) return undefined;
  return `${parts.year}-${parts.month.padStart(2, "0")}-${parts.day.padStart(2, "0")}`;
}

export function isEmpty(parts: Parts): boolean {
  return parts.year + parts.month + parts.day === "";
}

export function isFull(parts: Parts): boolean {
  return parts.year !== "" && parts.month !== "" && parts.day !== "";
}

export function writeDate(iso: string, layout: DateLayout): string {
  return writeParts(partsOf(iso), layout);
}

export function writeParts(parts: Parts, { units, separator }: DateLayout): string {
  return units.map((unit) => parts[unit]).join(separator);
}

/** Read a whole date, as someone pastes it: in the format, or as ISO. */
export function readDate(text: string, { units }: DateLayout): string | undefined {
  const found = /^\s*(\d+)[/.\-\s]+(\d+)[/.\-\s]+(\d+)(?:[T\s].*)?\s*$/.exec(text);
  if (!found) return undefined;
  const numbers = found.slice(1, 4);
  const order: readonly Unit[] = (numbers[0]?.length ?? 0) > 2 ? ["year", "month", "day"] : units;
  const parts: Record<Unit, string> = { ...NOTHING };
  order.forEach((unit, index) => {
    parts[unit] = settle(unit, numbers[index] ?? "");
  });
  return isoOf(parts);
}

/** Keep what fits into a part; it is complete once no further digit could belong to it. */
export function readPart(unit: Unit, text: string): { text: string; complete: boolean } {
  const digits = text.replace(/\D/g, "").slice(-LENGTHS[unit]);
  const most = { year: 999, month: 1, day: 3 }[unit];
  return { text: digits, complete: digits.length === LENGTHS[unit] || Number(digits) > most };
}

/** Write out a part that is left: `5` is `05`, and `24` is the year 2024. */
export function settle(unit: Unit, text: string): string {
  const digits = text.replace(/\D/g, "");
  if (digits === "") return "";
  if (unit === "year" && digits.length <= 2) return `20${digits.padStart(2, "0")}`;
  return digits.padStart(LENGTHS[unit], "0");
}

/** Move one part up or down; months and days go round, and an empty part begins at `from`. */
export function stepPart(unit: Unit, parts: Parts, by: number, from: Parts): string {
  const number = Number(parts[unit]);
  if (parts[unit] === "") return from[unit];
  const most = mostOf(unit, parts);
  const next = unit === "year" ? Math.min(Math.max(number + by, 1), most) : round(number + by, most);
  return String(next).padStart(LENGTHS[unit], "0");
}

/** The largest number that a part can be beside the others. */
export function mostOf(unit: Unit, parts: Parts): number {
  if (unit === "year") return 9999;
  return unit === "month" ? 12 : daysIn(Number(parts.year) || 2000, Number(parts.month) || 1);
}

function round(number: number, most: number): number {
  return ((((number - 1) % most) + most) % most) + 1;
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  // Not Date.UTC, which takes the years below 100 for those of the last century.
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}
