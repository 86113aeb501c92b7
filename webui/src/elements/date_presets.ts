/** Ranges that are asked for often: the last week, month, year. */

export interface Preset {
  readonly name: string;
  /** Start and end, as ISO. */
  readonly range: readonly [string, string];
}

const SPANS: readonly (readonly [name: string, days: number, months: number])[] = [
  ["Past week", 7, 0],
  ["Past month", 0, 1],
  ["Past 3 months", 0, 3],
  ["Past 6 months", 0, 6],
  ["Past year", 0, 12],
  ["Past 2 years", 0, 24],
];

/** List the ranges that end today, as far as they lie between the limits. */
export function presets(today: string, first: string, last: string): Preset[] {
  const end = today < last ? today : last;
  return SPANS.flatMap(([name, days, months]) => {
    const back = before(today, days, months);
    const start = back > first ? back : first;
    return start < end ? [{ name, range: [start, end] as const }] : [];
  });
}

/** The day on the user's own calendar. */
export function todayHere(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function before(iso: string, days: number, months: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  // A month before the 31st of March is the last of February.
  date.setUTCDate(Math.min(day, end) - days);
  return date.toISOString().slice(0, 10);
}
