/** One row of a table: only the cells in view are in the document. */

import { memo } from "preact/compat";
import { Content } from "./cell";
import type { Layout, Shown } from "./layout";
import type { Stock } from "./stock";
import { alignOf, lookOf } from "./text";

export interface RowProps {
  readonly id: string;
  readonly row: number;
  readonly top: number;
  readonly height: number;
  readonly layout: Layout;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly stock: Stock;
  /** Another number when cells have arrived. */
  readonly changed: number;
  readonly placeholder: string;
  readonly search: string;
  /** The range inside this row: its first and last column, and the active one; -1 for none. */
  readonly left: number;
  readonly right: number;
  readonly active: number;
  /** Whether the range has more cells than the active one. */
  readonly isWide: boolean;
  readonly marker: "none" | "single" | "multi";
  readonly isSelected: boolean;
  readonly isKnown: boolean;
  readonly selectedColumns: string;
  readonly headerRows: number;
}

export const Row = memo(function Row(props: RowProps) {
  const { row, layout, marker, isSelected } = props;
  const cells = (from: number, to: number) =>
    layout.shown
      .slice(from, to)
      .map((shown, nth) => <GridCell key={from + nth} shown={shown} at={from + nth} {...props} />);
  return (
    <div
      class="grid-row"
      role="row"
      aria-rowindex={row + 1 + props.headerRows}
      aria-selected={marker === "none" ? undefined : isSelected}
      data-row={row}
      data-odd={row % 2 ? "" : undefined}
      style={{ top: `${props.top}px`, height: `${props.height}px` }}
    >
      {layout.pinnedWidth > 0 && (
        <div class="grid-pinned" role="presentation" style={{ width: `${layout.pinnedWidth}px` }}>
          {marker !== "none" && <Marker kind={marker} isOn={isSelected} isKnown={props.isKnown} />}
          {cells(0, layout.pinned)}
        </div>
      )}
      {cells(Math.max(props.firstColumn, layout.pinned), props.lastColumn + 1)}
    </div>
  );
});

export const MARKERS = 36;

interface MarkerProps {
  readonly kind: "single" | "multi";
  readonly isOn: boolean;
  readonly isKnown: boolean;
}

function Marker({ kind, isOn, isKnown }: MarkerProps) {
  const about = isKnown
    ? undefined
    : "Rows of a lazy table cannot be selected while it is sorted or searched";
  return (
    <div
      class="grid-marker"
      role="presentation"
      data-marker=""
      data-disabled={isKnown ? undefined : ""}
      title={about}
    >
      <span class="grid-tick" data-kind={kind} data-on={isOn ? "" : undefined} aria-hidden="true" />
    </div>
  );
}

function GridCell({ shown, at, ...props }: RowProps & { readonly shown: Shown; readonly at: number }) {
  const { row, stock, placeholder, search } = props;
  const { column, place } = shown;
  const cell = stock.cell(row, place);
  const isIn = at >= props.left && at <= props.right;
  return (
    <div
      id={`${props.id}-${row}-${at}`}
      class="grid-cell"
      role={column.index ? "rowheader" : "gridcell"}
      aria-colindex={at + 1}
      // The name under which tests of apps know cells: column, then row.
      data-testid={`glide-cell-${at}-${row}`}
      data-column={at}
      data-look={lookOf(column)}
      data-align={alignOf(column)}
      data-last={at === props.layout.shown.length - 1 ? "" : undefined}
      data-index={column.index ? "" : undefined}
      data-active={at === props.active ? "" : undefined}
      data-marked={(isIn && props.isWide) || props.selectedColumns.includes(`,${place},`) ? "" : undefined}
      aria-selected={isIn || undefined}
      style={`left:${shown.left}px;width:${shown.width}px;${cell?.style ?? ""}`}
    >
      {cell === undefined ? (
        <span class="grid-waiting" />
      ) : (
        <Content column={column} cell={cell} placeholder={placeholder} search={search} />
      )}
    </div>
  );
}
