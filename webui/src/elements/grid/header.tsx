/** The header of a table: names, order, and edges that can be dragged. */

import type { Sort } from "../../protocol.gen";
import { Glyph } from "../../ui/glyph";
import { Tooltip } from "../../ui/tooltip";
import { HEADER } from "./height";
import { groupSpans, type Layout, type Shown } from "./layout";
import { alignOf, titleOf } from "./text";
import { useResize } from "./use_resize";

export interface HeaderProps {
  readonly id: string;
  readonly layout: Layout;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly levels: number;
  readonly sort: readonly Sort[];
  /** The active column when the header has the active cell; -1 otherwise. */
  readonly active: number;
  readonly selectsColumns: boolean;
  readonly isColumnSelected: (place: number) => boolean;
  readonly markers: "none" | "single" | "multi";
  readonly markersOn: "none" | "some" | "all";
  readonly onMarkers: () => void;
  readonly onPress: (shown: Shown, at: number, add: boolean) => void;
  readonly onWidth: (place: number, width: number | undefined) => void;
}

export function Header(props: HeaderProps) {
  const { layout, levels } = props;
  const height = HEADER * (levels + 1);
  const cells = (from: number, to: number) =>
    layout.shown
      .slice(from, to)
      .map((shown, nth) => <HeaderCell key={from + nth} shown={shown} at={from + nth} {...props} />);
  return (
    <div class="grid-header" role="rowgroup" style={{ height: `${height}px`, width: `${layout.total}px` }}>
      {Array.from({ length: levels }, (_, level) => (
        <Groups key={level} layout={layout} level={level} />
      ))}
      <div
        class="grid-row"
        role="row"
        aria-rowindex={levels + 1}
        style={{ top: `${levels * HEADER}px`, height: `${HEADER}px` }}
      >
        {layout.pinnedWidth > 0 && (
          <div class="grid-pinned" role="presentation" style={{ width: `${layout.pinnedWidth}px` }}>
            {props.markers !== "none" && <AllMarker {...props} />}
            {cells(0, layout.pinned)}
          </div>
        )}
        {cells(Math.max(props.firstColumn, layout.pinned), props.lastColumn + 1)}
      </div>
    </div>
  );
}

function AllMarker({ markers, markersOn, onMarkers }: HeaderProps) {
  if (markers === "single") return <div class="grid-marker" role="presentation" />;
  return (
    <button
      type="button"
      class="grid-marker"
      aria-label={markersOn === "none" ? "Select all rows" : "Select no rows"}
      tabIndex={-1}
      onClick={onMarkers}
    >
      <span
        class="grid-tick"
        data-on={markersOn === "all" ? "" : undefined}
        data-some={markersOn === "some" ? "" : undefined}
      />
    </button>
  );
}

const ORDERS = { none: undefined, ascending: "arrow-up", descending: "arrow-down" } as const;

function HeaderCell({ shown, at, ...props }: HeaderProps & { readonly shown: Shown; readonly at: number }) {
  const { column, place } = shown;
  const key = props.sort.findIndex((one) => one.column === place);
  const order = key < 0 ? "none" : props.sort[key]?.descending ? "descending" : "ascending";
  const glyph = ORDERS[order];
  const drag = useResize(shown, props.onWidth);
  const isSelected = props.selectsColumns && props.isColumnSelected(place);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers Enter and Space for it
    <div
      id={`${props.id}--1-${at}`}
      class="grid-cell grid-head"
      role="columnheader"
      aria-colindex={at + 1}
      aria-sort={props.selectsColumns ? undefined : order}
      aria-selected={isSelected || undefined}
      data-testid={`glide-header-${at}`}
      data-column={at}
      data-index={column.index ? "" : undefined}
      data-active={at === props.active ? "" : undefined}
      data-marked={isSelected ? "" : undefined}
      data-align={alignOf(column)}
      data-last={at === props.layout.shown.length - 1 ? "" : undefined}
      style={`left:${shown.left}px;width:${shown.width}px`}
      onClick={(event) => props.onPress(shown, at, event.shiftKey)}
    >
      <span class="grid-title">{titleOf(column)}</span>
      {column.config?.help && (
        <Tooltip text={column.config.help}>
          <span class="grid-help">
            <Glyph name="help" size="0.875rem" />
          </span>
        </Tooltip>
      )}
      {glyph && (
        <span class="grid-order">
          <Glyph name={glyph} size="0.875rem" />
          {props.sort.length > 1 && <sup>{key + 1}</sup>}
        </span>
      )}
      <span class="grid-edge" aria-hidden="true" {...drag} />
    </div>
  );
}

function Groups({ layout, level }: { readonly layout: Layout; readonly level: number }) {
  return (
    <div
      class="grid-row"
      role="row"
      aria-rowindex={level + 1}
      style={{ top: `${level * HEADER}px`, height: `${HEADER}px` }}
    >
      {groupSpans(layout, level).map((span) => (
        <div
          key={span.left}
          class="grid-cell grid-head grid-group"
          role="columnheader"
          aria-colindex={span.at + 1}
          aria-colspan={span.count}
          style={`left:${span.left}px;width:${span.width}px`}
        >
          <span class="grid-title">{span.title}</span>
        </div>
      ))}
    </div>
  );
}
