/** The table itself: a scroller, the header that stays, and the rows in view. */

import { useCallback, useId, useMemo, useRef } from "preact/hooks";
import type { Dataframe } from "../../protocol.gen";
import { Header } from "./header";
import { gridHeight, groupLevels, HEADER } from "./height";
import { type Layout, layOut, type Shown } from "./layout";
import { measureIn, naturalWidth } from "./measure";
import { boundsOf, HEADER_ROW, isSingle, type Range } from "./range";
import { MARKERS, Row } from "./row";
import { type GridState, pressed } from "./use_grid";
import { useKeyboard } from "./use_keyboard";
import { usePointer } from "./use_pointer";
import { useRange } from "./use_range";
import { type Selecting, useSelection } from "./use_selection";
import { useSize, useViewport, type Viewport } from "./use_viewport";

/** A row of that height has room for two lines of text. */
const TWO_LINES = 48;

export interface GridProps {
  readonly node: Dataframe;
  readonly state: GridState;
  readonly expanded: boolean;
  readonly onSearch: () => void;
  /** Show all of a cell. */
  readonly onOpen: (row: number, shown: Shown, cell: HTMLElement) => void;
  readonly onCopy: (range: Range, layout: Layout) => void;
}

export function Grid({ node, state, expanded, onSearch, onOpen, onCopy }: GridProps) {
  const { stock, arrangement, arrange } = state;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const layout = useLayout(node, state, size.width);
  const levels = groupLevels(node);
  const headerHeight = HEADER * (levels + 1);
  const rows = stock.length.value;
  const viewport = useViewport(
    scroller,
    { rows, rowHeight: node.row_height, headerHeight, height: gridHeight(node), layout, size },
    useCallback((first, last) => stock.want(first, last), [stock]),
  );
  const selecting = useSelection(node, stock, layout, state.query);
  const marking = useRange(rows, layout, selecting, viewport.reveal);
  const pressHeader = (shown: Shown, at: number, add: boolean) => {
    marking.set({ row: HEADER_ROW, column: at });
    if (selecting.columns !== "none") {
      if (!shown.column.index) selecting.toggleColumn(shown.place);
      return;
    }
    arrange({ sort: pressed(arrangement.sort, shown.place, add) });
    viewport.toTop();
  };
  const open = (row: number, column: number) => {
    const shown = layout.shown[column];
    const cell = document.getElementById(`${id}-${row}-${column}`);
    if (shown && cell) onOpen(row, shown, cell);
  };
  const onKeyDown = useKeyboard({
    marking,
    selecting,
    layout,
    extent: { rows, columns: layout.shown.length, page: viewport.page },
    onSearch,
    onOpen: open,
    onHeader: pressHeader,
    onCopy: (range) => onCopy(range, layout),
  });
  const pointer = usePointer(marking, selecting, open);
  const active = marking.range?.active;
  const isInWindow =
    active &&
    (active.row < 0 || (active.row >= viewport.window.firstRow && active.row <= viewport.window.lastRow));
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={node.alt || "Table"}
      aria-rowcount={rows + levels + 1}
      aria-colcount={layout.shown.length}
      aria-multiselectable={true}
      aria-busy={stock.busy.value}
      aria-activedescendant={active && isInWindow ? `${id}-${active.row}-${active.column}` : undefined}
      data-lines={node.row_height >= TWO_LINES ? "" : undefined}
      data-busy={stock.busy.value ? "" : undefined}
      data-overflows={isOverflowing(node, rows, headerHeight, expanded) ? "" : undefined}
      onScroll={viewport.onScroll}
      onKeyDown={onKeyDown}
      onFocus={marking.onFocus}
      {...pointer}
    >
      <div
        class="grid-canvas"
        role="presentation"
        style={{
          height: `${headerHeight + Math.max(viewport.track.canvas, node.row_height)}px`,
          width: `${layout.total}px`,
        }}
      >
        <Header
          id={id}
          layout={layout}
          firstColumn={viewport.window.firstColumn}
          lastColumn={viewport.window.lastColumn}
          levels={levels}
          sort={arrangement.sort}
          active={active?.row === HEADER_ROW ? active.column : -1}
          selectsColumns={selecting.columns !== "none"}
          isColumnSelected={selecting.isColumn}
          markers={selecting.rows}
          markersOn={selecting.count === 0 ? "none" : selecting.count >= node.length ? "all" : "some"}
          onMarkers={selecting.toggleAll}
          onPress={pressHeader}
          onWidth={(place, width) => {
            const widths = new Map(arrangement.widths);
            if (width === undefined) widths.delete(place);
            else widths.set(place, width);
            arrange({ widths });
          }}
        />
        <div class="grid-body" role="rowgroup" style={{ top: `${headerHeight}px` }}>
          <Rows
            id={id}
            node={node}
            state={state}
            layout={layout}
            viewport={viewport}
            selecting={selecting}
            range={marking.range}
            headerRows={levels + 1}
          />
          {rows === 0 && !stock.busy.value && (
            <div
              class="grid-empty"
              style={{ height: `${node.row_height}px`, width: `${size.width || layout.total}px` }}
            >
              {arrangement.search ? "nothing found" : "empty"}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

interface RowsProps {
  readonly id: string;
  readonly node: Dataframe;
  readonly state: GridState;
  readonly layout: Layout;
  readonly viewport: Viewport;
  readonly selecting: Selecting;
  readonly range: Range | undefined;
  readonly headerRows: number;
}

function Rows({ id, node, state, layout, viewport, selecting, range, headerRows }: RowsProps) {
  const { stock, arrangement } = state;
  const { window } = viewport;
  const changed = stock.changed.value;
  const bounds = range && boundsOf(range);
  const selectedColumns = `,${
    selecting.columns === "none"
      ? ""
      : layout.shown
          .filter(({ place }) => selecting.isColumn(place))
          .map(({ place }) => place)
          .join(",")
  },`;
  const shown = [];
  for (let row = window.firstRow; row <= Math.min(window.lastRow, stock.length.value - 1); row++) {
    const isIn = bounds !== undefined && row >= bounds.top && row <= bounds.bottom;
    shown.push(
      <Row
        key={row}
        id={id}
        row={row}
        top={row * node.row_height - window.offset}
        height={node.row_height}
        layout={layout}
        firstColumn={window.firstColumn}
        lastColumn={window.lastColumn}
        stock={stock}
        changed={changed}
        placeholder={node.placeholder}
        search={arrangement.search}
        left={isIn ? bounds.left : -1}
        right={isIn ? bounds.right : -1}
        active={range?.active.row === row ? range.active.column : -1}
        isWide={range !== undefined && !isSingle(range)}
        marker={selecting.rows}
        isSelected={selecting.rows !== "none" && selecting.isRow(row)}
        isKnown={selecting.rows === "none" || selecting.isKnown(row)}
        selectedColumns={selectedColumns}
        headerRows={headerRows}
      />,
    );
  }
  return <>{shown}</>;
}

/** Tell whether rows scroll for sure, so that the scroll bar has its place from the start. */
function isOverflowing(node: Dataframe, rows: number, headerHeight: number, expanded: boolean): boolean {
  return !expanded && node.height !== "stretch" && headerHeight + rows * node.row_height > gridHeight(node);
}

function useLayout(node: Dataframe, { order, arrangement }: GridState, room: number): Layout {
  const widths = useNaturalWidths(node);
  const markers = node.modes.some((mode) => mode.includes("row")) ? MARKERS : 0;
  const available = node.width === "content" ? 0 : room;
  return useMemo(
    () =>
      layOut({
        columns: node.columns,
        order,
        chosen: arrangement.widths,
        natural: widths,
        available,
        room,
        markers,
      }),
    [node.columns, order, arrangement.widths, widths, available, room, markers],
  );
}

/** Measure each column once, when it is first laid out. */
function useNaturalWidths(node: Dataframe): (place: number) => number {
  const shape = node.columns
    .map((column) => `${column.name}\u0001${JSON.stringify(column.config ?? "")}`)
    .join("\u0000");
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns that stay as they are keep their widths
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const measure = measureIn(`14px ${style.getPropertyValue("--st-font") || "sans-serif"}`);
    const known = new Map<number, number>();
    return (place: number) => {
      const column = node.columns[place];
      if (!column) return 0;
      const found = known.get(place) ?? naturalWidth(column, firstCells(node, place), measure);
      known.set(place, found);
      return found;
    };
  }, [shape]);
}

function firstCells({ first }: Dataframe, place: number) {
  return (first.columns[place] ?? []).map((value, row) => ({ value, text: first.texts?.[place]?.[row] }));
}
