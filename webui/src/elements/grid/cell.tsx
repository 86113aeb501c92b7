/** What is drawn inside a cell. */

import type { ComponentChildren } from "preact";
import type { ColumnConfig, GridColumn } from "../../protocol.gen";
import { Glyph } from "../../ui/glyph";
import { Icon } from "../../ui/icon";
import { formatNumber } from "../number_format";
import { Sparkline } from "../sparkline";
import { colourOf, toneOf } from "./colour";
import { hrefOf, linkText, sourceOf } from "./link";
import type { Cell } from "./stock";
import { cellText, heldIn, itemsOf, labelOf, lookOf, numbersOf } from "./text";

export interface ContentProps {
  readonly column: GridColumn;
  readonly cell: Cell;
  readonly placeholder: string;
  /** What is being searched for. */
  readonly search: string;
}

/** Draw a cell's value the way its column wants. */
export function Content({ column, cell, placeholder, search }: ContentProps) {
  const { value } = cell;
  if (value === null || value === undefined) {
    return placeholder ? <span class="grid-missing">{placeholder}</span> : null;
  }
  const drawn = drawing(column, value, search);
  if (drawn !== undefined) return drawn;
  const own = column.config?.format ? undefined : cell.text;
  return (
    <span class="grid-text">
      <Marked text={own ?? cellText(value, column) ?? ""} search={search} />
    </span>
  );
}

function drawing(column: GridColumn, value: unknown, search: string): ComponentChildren | undefined {
  switch (lookOf(column)) {
    case "checkbox":
      return <Tick on={value === true || value === 1} />;
    case "progress":
      return <Progress column={column} value={value} />;
    case "line_chart":
      return <Chart column={column} value={value} kind="line" />;
    case "bar_chart":
      return <Chart column={column} value={value} kind="bar" />;
    case "area_chart":
      return <Chart column={column} value={value} kind="area" />;
    case "link":
      return <Link column={column} value={value} search={search} />;
    case "image":
      return <Picture value={value} />;
    case "audio":
    case "video":
      return <Glyph name="external" size="1rem" />;
    case "list":
    case "multiselect":
      return <Tags column={column} value={value} search={search} />;
    default:
      return undefined;
  }
}

/** Cut long texts for the document's sake, and mark what is being searched for. */
export function Marked({ text, search }: { readonly text: string; readonly search: string }) {
  const at = search ? text.toLowerCase().indexOf(search.toLowerCase()) : -1;
  if (at < 0) return <>{text.length > 500 ? `${text.slice(0, 500)}…` : text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + search.length)}</mark>
      {text.slice(at + search.length, at + 500)}
    </>
  );
}

function Tick({ on }: { readonly on: boolean }) {
  return (
    <span class="grid-tick" data-on={on ? "" : undefined}>
      <span class="visually-hidden">{on ? "true" : "false"}</span>
      {on && <Glyph name="check" size="0.75rem" />}
    </span>
  );
}

function Progress({ column, value }: { readonly column: GridColumn; readonly value: unknown }) {
  const number = Number(value);
  const { minimum, maximum, color, format } = column.config ?? {};
  const isWhole = column.number === "integer" || column.number === "unsigned";
  const low = typeof minimum === "number" ? minimum : 0;
  const high = typeof maximum === "number" ? maximum : isWhole ? 100 : 1;
  const share = Math.max(0, Math.min((number - low) / (high - low || 1), 1));
  const text = formatNumber(format || isWhole ? number : share, format || (isWhole ? "plain" : "percent"));
  return (
    <span class="grid-progress" style={toneOf(color, share * 2 - 1)}>
      <span class="grid-progress-track">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <span class="grid-progress-text">{text}</span>
    </span>
  );
}

interface ChartProps {
  readonly column: GridColumn;
  readonly value: unknown;
  readonly kind: "line" | "bar" | "area";
}

function Chart({ column, value, kind }: ChartProps) {
  const values = numbersOf(value);
  const { minimum, maximum, color } = column.config ?? {};
  if (values.length === 0) return null;
  const change = (values.at(-1) ?? 0) - (values[0] ?? 0);
  return (
    <span class="grid-chart" style={toneOf(color, change)}>
      <Sparkline
        values={values.length === 1 ? [...values, ...values] : values}
        kind={kind}
        {...(typeof minimum === "number" ? { low: minimum } : {})}
        {...(typeof maximum === "number" ? { high: maximum } : {})}
      />
      <span class="visually-hidden">{values.join(", ")}</span>
    </span>
  );
}

function Link({ column, value, search }: Omit<ContentProps, "cell" | "placeholder"> & { value: unknown }) {
  const address = String(heldIn(value));
  const href = hrefOf(address);
  const text = linkText(column, address);
  const content = text.startsWith(":material/") ? (
    <Icon icon={text} />
  ) : (
    <Marked text={text} search={search} />
  );
  if (href === undefined) return content;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" tabIndex={-1} title={address}>
      {content}
    </a>
  );
}

function Picture({ value }: { readonly value: unknown }) {
  const source = sourceOf(value);
  // What another machine serves is never asked for: its address is shown in place of the picture.
  if (source === undefined) return <span class="grid-missing">{String(heldIn(value))}</span>;
  return <img src={source} alt="" loading="lazy" decoding="async" draggable={false} />;
}

function Tags({ column, value, search }: Omit<ContentProps, "cell" | "placeholder"> & { value: unknown }) {
  return (
    <span class="grid-tags">
      {itemsOf(value).map((item, nth) => (
        <span key={nth} class="grid-tag" style={tagTone(column.config, item)}>
          <Marked text={labelOf(item, column)} search={search} />
        </span>
      ))}
    </span>
  );
}

function tagTone(config: ColumnConfig | null | undefined, item: unknown) {
  const options = config?.options ?? [];
  const at = options.findIndex((option) => option.value === item);
  const own = options[at]?.color || (config?.color === "auto" ? undefined : config?.color);
  const colour = own
    ? colourOf(own)
    : config?.color === "auto" && at >= 0
      ? `var(--chart-${at % 8})`
      : undefined;
  return colour ? { "--tag": colour } : undefined;
}
