/** Write numbers as scripts ask for: by printf's formats, or by name. */

const SPEC = /%([-+ 0#']*)(\d+)?(?:\.(\d+))?([dieufFgG%])/;

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

/** Write a size with the largest unit that leaves a number of at least one. */
export function bytes(value: number): string {
  const units = ["B", "KB", "MB", "GB", "TB", "PB"];
  const power = Math.min(
    Math.floor(Math.log(Math.max(Math.abs(value), 1)) / Math.log(1024)),
    units.length - 1,
  );
  const scaled = value / 1024 ** power;
  return `${power === 0 ? Math.round(scaled) : scaled.toFixed(1)} ${units[power]}`;
}

function printf(value: number, spec: RegExpExecArray): string {
  const [, flags = "", width = "", precision, kind = "d"] = spec;
  const text = digits(Math.abs(value), kind, precision);
  const grouped = flags.includes("'") ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : text;
  const sign = value < 0 ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const missing = Math.max(Number(width) - grouped.length - sign.length, 0);
  if (flags.includes("-")) return sign + grouped + " ".repeat(missing);
  return flags.includes("0") ? sign + "0".repeat(missing) + grouped : " ".repeat(missing) + sign + grouped;
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
