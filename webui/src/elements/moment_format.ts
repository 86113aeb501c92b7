/** Write dates and times by moment's tokens, in which scripts give their formats. */

const TOKENS =
  /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DDDD|DDD|DD|Do|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSS|A|a|Q|X|LTS|LT|LLLL|LLL|LL|L/g;

export type MomentKind = "date" | "time" | "datetime";

const ISO = { date: "YYYY-MM-DD", time: "HH:mm:ss", datetime: "YYYY-MM-DDTHH:mm:ss" } as const;

/** Write seconds since 1970-01-01, of a time without a zone; `format` is of tokens, or a name for one. */
export function formatMoment(
  seconds: number,
  format: string,
  kind: MomentKind = "datetime",
  now = here(),
): string {
  if (format === "iso8601") return writeTokens(seconds, ISO[kind].replace("T", "[T]"));
  if (format === "localized") return localized(seconds, kind);
  if (format === "distance") return distance(seconds - now);
  if (format === "calendar") return calendar(seconds, kind, now);
  return writeTokens(seconds, format);
}

/** The user's own clock, read as a time without a zone. */
function here(): number {
  const now = new Date();
  return now.getTime() / 1000 - now.getTimezoneOffset() * 60;
}

function writeTokens(seconds: number, format: string): string {
  const date = new Date(seconds * 1000);
  return format.replace(TOKENS, (token, literal?: string) => literal ?? part(date, token));
}

function localized(seconds: number, kind: MomentKind): string {
  const day = kind === "time" ? {} : ({ dateStyle: "medium" } as const);
  const clock = kind === "date" ? {} : ({ timeStyle: "short" } as const);
  return inWords(seconds, { ...day, ...clock });
}

function inWords(seconds: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(new Date(seconds * 1000));
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function distance(seconds: number): string {
  const words = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return words.format(Math.round(seconds / length), unit);
}

function calendar(seconds: number, kind: MomentKind, now: number): string {
  const days = Math.floor(seconds / 86_400) - Math.floor(now / 86_400);
  if (Math.abs(days) > 1) return inWords(seconds, { dateStyle: "medium" });
  const word = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(days, "day");
  const day = word.charAt(0).toUpperCase() + word.slice(1);
  return kind === "date" ? day : `${day} ${writeTokens(seconds, "HH:mm")}`;
}

function part(date: Date, token: string): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const local = (options: Intl.DateTimeFormatOptions) => inWords(date.getTime() / 1000, options);
  const yearDay = () => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
  const hour = date.getUTCHours() % 12 || 12;
  const parts: Record<string, () => string> = {
    YYYY: () => String(date.getUTCFullYear()).padStart(4, "0"),
    YY: () => two(date.getUTCFullYear() % 100),
    MMMM: () => local({ month: "long" }),
    MMM: () => local({ month: "short" }),
    MM: () => two(date.getUTCMonth() + 1),
    M: () => String(date.getUTCMonth() + 1),
    DDDD: () => String(yearDay()).padStart(3, "0"),
    DDD: () => String(yearDay()),
    DD: () => two(date.getUTCDate()),
    D: () => String(date.getUTCDate()),
    Do: () => ordinal(date.getUTCDate()),
    dddd: () => local({ weekday: "long" }),
    ddd: () => local({ weekday: "short" }),
    HH: () => two(date.getUTCHours()),
    H: () => String(date.getUTCHours()),
    hh: () => two(hour),
    h: () => String(hour),
    mm: () => two(date.getUTCMinutes()),
    m: () => String(date.getUTCMinutes()),
    ss: () => two(date.getUTCSeconds()),
    s: () => String(date.getUTCSeconds()),
    SSS: () => String(date.getUTCMilliseconds()).padStart(3, "0"),
    A: () => (date.getUTCHours() < 12 ? "AM" : "PM"),
    Q: () => String(Math.floor(date.getUTCMonth() / 3) + 1),
    X: () => String(Math.floor(date.getTime() / 1000)),
    LTS: () => local({ timeStyle: "medium" }),
    LT: () => local({ timeStyle: "short" }),
    LLLL: () => local({ dateStyle: "full", timeStyle: "short" }),
    LLL: () => local({ dateStyle: "long", timeStyle: "short" }),
    LL: () => local({ dateStyle: "long" }),
    L: () => local({ dateStyle: "short" }),
    a: () => (date.getUTCHours() < 12 ? "am" : "pm"),
  };
  return parts[token]?.() ?? token;
}

function ordinal(day: number): string {
  const suffix =
    day % 10 === 1 && day !== 11
      ? "st"
      : day % 10 === 2 && day !== 12
        ? "nd"
        : day % 10 === 3 && day !== 13
          ? "rd"
          : "th";
  return `${day}${suffix}`;
}
