/** Nested data as a tree that opens and closes. */

import type { ComponentChild } from "preact";
import { useMemo, useState } from "preact/hooks";
import { CopyButton } from "../ui/copy";
import { Glyph } from "../ui/glyph";
import type { ElementProps } from "./props";
import "./json.css";

/** Entries shown at once; the rest come with a click, so that a list of a million opens at once too. */
const PAGE = 200;

export function Json({ node }: ElementProps<"json">) {
  const parsed = useMemo(() => read(node.body), [node.body]);
  return (
    <div class="stJson" data-testid="stJson">
      <span class="json-copy">
        <CopyButton text={() => node.body} />
      </span>
      {parsed.ok ? <Value value={parsed.value} depth={node.depth} level={0} /> : <pre>{node.body}</pre>}
    </div>
  );
}

interface ValueProps {
  readonly name?: string;
  readonly value: unknown;
  /** How many levels are open at first; -1: all. */
  readonly depth: number;
  readonly level: number;
}

function Value({ name, value, depth, level }: ValueProps) {
  const label = name === undefined ? null : <span class="json-name">{name} : </span>;
  if (typeof value !== "object" || value === null) {
    return (
      <div class="json-line">
        {label}
        <span data-kind={value === null ? "null" : typeof value}>{written(value)}</span>
      </div>
    );
  }
  return <Group label={label} value={value} depth={depth} level={level} />;
}

interface GroupProps extends Omit<ValueProps, "name" | "value"> {
  readonly label: ComponentChild;
  readonly value: object;
}

function Group({ label, value, depth, level }: GroupProps) {
  const entries = Object.entries(value);
  const [open, setOpen] = useState(depth < 0 || level < depth);
  const [shown, setShown] = useState(PAGE);
  const [begin, end] = Array.isArray(value) ? "[]" : "{}";
  if (entries.length === 0) {
    return (
      <div class="json-line">
        {label}
        {begin}
        {end}
      </div>
    );
  }
  return (
    <div class="json-group">
      <button type="button" class="json-line json-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Glyph name={open ? "chevron-down" : "chevron-right"} size="0.875rem" />
        {label}
        <span>{begin}</span>
        {!open && <span class="json-count"> … {end}</span>}
        {!open && <span class="json-count">{entries.length}</span>}
      </button>
      {open && (
        <>
          <div class="json-entries">
            {entries.slice(0, shown).map(([key, item]) => (
              <Value
                key={key}
                name={Array.isArray(value) ? key : `"${key}"`}
                value={item}
                depth={depth}
                level={level + 1}
              />
            ))}
            {entries.length > shown && (
              <button type="button" class="json-more" onClick={() => setShown(shown + PAGE * 5)}>
                {entries.length - shown} more
              </button>
            )}
          </div>
          <div class="json-line">{end}</div>
        </>
      )}
    </div>
  );
}

function written(value: unknown): string {
  if (value === null) return "NULL";
  return typeof value === "string" ? `"${value}"` : String(value);
}

/** Python writes numbers that JSON has no form for; a page shows them as text. */
function read(body: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(body) };
  } catch {
    try {
      const quoted = body.replace(
        /("(?:[^"\\]|\\.)*")|(-?\b(?:NaN|Infinity)\b)/g,
        (_, text, word) => text ?? `"${word}"`,
      );
      return { ok: true, value: JSON.parse(quoted) };
    } catch {
      return { ok: false };
    }
  }
}
