/** Write dates and times by moment's tokens, in which scripts give their formats. */

const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DDDD|DD|Do|D|dddd|ddd|HH|H|hh|h|mm|m|ss|s|SSS|A|a/g;

/** Write seconds since 1970-01-01, of a time without a zone. */
export function formatMoment(seconds: number, format: string): string {
  const date = new Date(seconds * 1000);
  return format.replace(TOKENS, (token, literal?: string) => literal ?? part(date, token));
}

function part(date: Date, token: string): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const hour = date.getUTCHours() % 12 || 12;
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, { ...options, timeZone: "UTC" }).format(date);
  const parts: Record<string, () => string> = {
    YYYY: () => String(date.getUTCFullYear()).padStart(4, "0"),
    YY: () => two(date.getUTCFullYear() % 100),
    MMMM: () => name({ month: "long" }),
    MMM: () => name({ month: "short" }),
    MM: () => two(date.getUTCMonth() + 1),
    M: () => String(date.getUTCMonth() + 1),
    DD: () => two(date.getUTCDate()),
    D: () => String(date.getUTCDate()),
    Do: () => ordinal(date.getUTCDate()),
    dddd: () => name({ weekday: "long" }),
    ddd: () => name({ weekday: "short" }),
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
