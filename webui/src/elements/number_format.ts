/** Write numbers as scripts ask for: by printf's formats, or by name. */

const SPEC = /%([-+ 0#',]*)(\d+)?(?:\.(\d+))?([dieufFgG%])/;

type Named = (value: number) => string;

const intl = (options: Intl.NumberFormatOptions): Named => {
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    format ??= new Intl.NumberFormat(undefined, options);
    return format.format(value);
  };
};

const currency = (code: string) => intl({ style: "currency", currency: code });

const NAMED: Record<string, Named> = {
  plain: String,
  localized: intl({ maximumFractionDigits: 20 }),
  percent: intl({ style: "percent", maximumFractionDigits: 2 }),
  dollar: currency("USD"),
  euro: currency("EUR"),
  yen: currency("JPY"),
  accounting: intl({ style: "currency", currency: "USD", currencySign: "accounting" }),
  compact: intl({ notation: "compact" }),
  scientific: intl({ notation: "scientific" }),
  engineering: intl({ notation: "engineering" }),
  bytes: (value) => bytes(value),
};

/** Write a number; a format that cannot be read writes it plainly. */
export function formatNumber(value: number, format: string | null): string {
  if (!format) return String(value);
  const named = NAMED[format];
  if (named) return named(value);
  const spec = SPEC.exec(format.replaceAll("%%", "\u0000"));
  if (!spec) return String(value);
  const text = format.replaceAll("%%", "\u0000").replace(SPEC, () => printf(value, spec));
  return text.replaceAll("\u0000", "%");
}

/** Write a size as file managers do: `0.8KB`, `200MB`. */
export function bytes(size: number): string {
  const units = ["B", "KB", "MB", "GB", "TB", "PB"];
  let scaled = size;
  let unit = 0;
  while (Math.abs(scaled) >= 512 && unit < units.length - 1) {
    scaled /= 1024;
    unit++;
  }
  return `${unit === 0 ? Math.round(scaled) : Number(scaled.toFixed(1))}${units[unit]}`;
}

/** Read what someone types for a number, with a point or a comma; null for nothing, NaN for what is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s_']/g, "")
    .replace("\u2212", "-");
  if (plain === "") return null;
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain)) return Number(plain.replaceAll(",", ""));
  const pointed = plain.includes(".") ? plain : plain.replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(pointed) ? Number(pointed) : Number.NaN;
}

/** Count the digits behind the point that a number is written with. */
export function decimals(number: number): number {
  const [digits = "", power = "0"] = String(number).split("e");
  return Math.max((digits.split(".")[1] ?? "").length - Number(power), 0);
}

function printf(value: number, spec: RegExpExecArray): string {
  const [, flags = "", width = "", precision, kind = "d"] = spec;
  const text = digits(Math.abs(value), kind, precision);
  const grouped = /[',]/.test(flags) ? separated(text) : text;
  const sign = value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const missing = Math.max(Number(width) - grouped.length - sign.length, 0);
  if (flags.includes("-")) return sign + grouped + " ".repeat(missing);
  return flags.includes("0") ? sign + "0".repeat(missing) + grouped : " ".repeat(missing) + sign + grouped;
}

function separated(text: string): string {
  const [whole = "", ...rest] = text.split(".");
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ","), ...rest].join(".");
}

function digits(value: number, kind: string, precision: string | undefined): string {
  switch (kind) {
    case "d":
    case "i":
    case "u":
      return String(Math.trunc(value));
    case "e":
      return value.toExponential(Number(precision ?? 6)).replace(/e([+-])(\d)$/, "e$10$2");
    case "g":
    case "G":
      return String(Number(value.toPrecision(Math.max(Number(precision ?? 6), 1))));
    default:
      return value.toFixed(Number(precision ?? 6));
  }
}
