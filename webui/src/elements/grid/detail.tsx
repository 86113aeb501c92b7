/** All of one cell, in a panel beside it. */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useRequests } from "../../hooks";
import { CopyButton } from "../../ui/copy";
import { Float } from "../../ui/float";
import { Markdown } from "../../ui/markdown/markdown";
import { place as placeBeside } from "../../ui/place";
import { Skeleton } from "../../ui/skeleton";
import { Json } from "../json";
import { useLeaving } from "./chooser";
import type { Shown } from "./layout";
import { hrefOf, sourceOf } from "./link";
import type { Cell } from "./stock";
import { cellText, isCut, itemsOf, labelOf, lookOf, titleOf } from "./text";
import type { GridState } from "./use_grid";

export interface DetailTarget {
  readonly row: number;
  readonly shown: Shown;
  /** The element of the cell, beside which the panel opens. */
  readonly cell: HTMLElement;
}

interface DetailProps {
  readonly target: DetailTarget;
  readonly state: GridState;
  readonly onClose: () => void;
}

export function Detail({ target, state, onClose }: DetailProps) {
  const panel = useRef<HTMLDivElement>(null);
  const { whole, error } = useWhole(target, state);
  useLeaving(panel, onClose);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the content makes the size
  useLayoutEffect(() => {
    if (panel.current) placeBeside(panel.current, target.cell, "bottom");
  }, [whole, error, target.cell]);
  const { column } = target.shown;
  return (
    <Float>
      <div ref={panel} class="grid-detail" role="dialog" aria-label={titleOf(column) || "Cell"}>
        <div class="grid-detail-body" tabIndex={-1}>
          {error ? (
            error
          ) : whole === undefined ? (
            <Skeleton lines={3} width="12rem" />
          ) : (
            <Whole cell={whole} target={target} />
          )}
        </div>
        {whole && (
          <span class="grid-detail-copy">
            <CopyButton text={() => textOf(whole, target)} />
          </span>
        )}
      </div>
    </Float>
  );
}

/** Fetch what was cut off a big cell. */
function useWhole({ row, shown }: DetailTarget, { stock, query }: GridState) {
  const requests = useRequests();
  const known = stock.cell(row, shown.place);
  const isPart = known === undefined || isCut(known.value);
  const [fetched, setFetched] = useState<{ cell?: Cell; error?: string }>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: a panel is of one cell
  useEffect(() => {
    if (!isPart) return undefined;
    const abort = new AbortController();
    const { frame, sort, search } = query;
    requests
      .rows(
        { frame, start: row, stop: row + 1, columns: [shown.place], sort: [...sort], search, whole: true },
        abort.signal,
      )
      .then(
        (rows) => setFetched({ cell: { value: rows.columns[0]?.[0] } }),
        (reason: Error) => !abort.signal.aborted && setFetched({ error: reason.message }),
      );
    return () => abort.abort(new Error("closed"));
  }, []);
  return { whole: isPart ? fetched.cell : known, error: fetched.error };
}

function textOf(cell: Cell, { shown }: DetailTarget): string {
  return cell.text ?? cellText(cell.value, shown.column) ?? "";
}

function Whole({ cell, target }: { readonly cell: Cell; readonly target: DetailTarget }) {
  const { column } = target.shown;
  const { value } = cell;
  if (value === null || value === undefined) return <span class="grid-missing">None</span>;
  switch (lookOf(column)) {
    case "markdown":
      return <Markdown text={String(value)} />;
    case "json":
      return (
        <Json node={{ type: "json", key: "", width: "stretch", body: jsonOf(value), depth: 2 }} index={0} />
      );
    case "list":
    case "multiselect":
      return <Items labels={itemsOf(value).map((item) => labelOf(item, column))} />;
    case "image":
    case "audio":
    case "video":
      return <Medium kind={lookOf(column)} value={value} />;
    case "link":
      return <Address address={String(value)} />;
    default:
      return <pre class="grid-detail-text">{textOf(cell, target)}</pre>;
  }
}

function jsonOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function Items({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ol class="grid-detail-items">
      {labels.map((label, nth) => (
        <li key={nth}>{label}</li>
      ))}
    </ol>
  );
}

function Address({ address }: { readonly address: string }) {
  const href = hrefOf(address);
  if (href === undefined) return <pre class="grid-detail-text">{address}</pre>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {address}
    </a>
  );
}

function Medium({ kind, value }: { readonly kind: string; readonly value: unknown }) {
  const source = sourceOf(value);
  if (source === undefined) return <pre class="grid-detail-text">{String(value)}</pre>;
  if (kind === "image") return <img class="grid-detail-medium" src={source} alt="" />;
  // biome-ignore lint/a11y/useMediaCaption: a cell has no captions to give
  if (kind === "audio") return <audio class="grid-detail-medium" src={source} controls />;
  // biome-ignore lint/a11y/useMediaCaption: a cell has no captions to give
  return <video class="grid-detail-medium" src={source} controls />;
}
