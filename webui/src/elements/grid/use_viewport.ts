/** Which part of a table is in view, and how to bring another part there. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { columnsIn, type Layout } from "./layout";
import type { Spot } from "./range";
import { Track } from "./track";

/** Rows drawn above and below those in view, so that scrolling by a little shows no gap. */
const SPARE = 6;
/** Scrolling rests after so many milliseconds without an event. */
const REST = 150;

export interface Window {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** How far the rows' own places are from those on the canvas. */
  readonly offset: number;
}

export interface Viewport {
  readonly scroller: { current: HTMLDivElement | null };
  readonly track: Track;
  readonly window: Window;
  /** Rows that fit. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Bring a cell into view. */
  reveal(spot: Spot): void;
  toTop(): void;
}

export interface Extent {
  readonly rows: number;
  readonly rowHeight: number;
  readonly headerHeight: number;
  /** The height to count with before there is one on the screen. */
  readonly height: number;
  readonly layout: Layout;
  readonly size: { readonly width: number; readonly height: number };
}

export function useViewport(
  scroller: { current: HTMLDivElement | null },
  extent: Extent,
  onWindow: (first: number, last: number) => void,
): Viewport {
  const [track] = useState(() => new Track());
  const latest = useRef(extent);
  latest.current = extent;
  const { rows, rowHeight, headerHeight, layout, size } = extent;
  const view = Math.max((size.height || extent.height) - headerHeight, rowHeight);
  track.resize(rows * rowHeight, view);
  const [window, setWindow] = useState<Window>(() => windowAt(track, 0, 0, extent));
  const place = useCallback(
    (top: number) => {
      const left = scroller.current?.scrollLeft ?? 0;
      const next = windowAt(track, top, left, latest.current);
      setWindow((last) => (isSame(last, next) ? last : next));
      onWindow(next.firstRow, next.lastRow);
    },
    [scroller, track, onWindow],
  );
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onScroll = useCallback(() => {
    const at = scroller.current;
    if (!at) return;
    const top = track.scrolled(at.scrollTop);
    place(top);
    clearTimeout(rest.current);
    if (!track.isScaled) return;
    rest.current = setTimeout(() => {
      at.scrollTop = track.goTo(top);
      place(top);
    }, REST);
  }, [scroller, track, place]);
  useEffect(() => () => clearTimeout(rest.current), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them changes what is in view
  useLayoutEffect(() => onScroll(), [rows, rowHeight, view, layout, size.width]);
  const goTo = (top: number) => {
    if (scroller.current) scroller.current.scrollTop = track.goTo(top);
    place(Math.max(0, Math.min(top, track.total - track.view)));
  };
  return {
    scroller,
    track,
    window,
    page: Math.max(Math.floor(view / rowHeight) - 1, 1),
    onScroll,
    toTop: () => goTo(0),
    reveal: (spot) => {
      const at = scroller.current;
      if (!at) return;
      showColumn(at, layout, spot.column);
      const top = track.scrolled(at.scrollTop);
      const row = spot.row * rowHeight;
      if (spot.row < 0) return;
      if (row < top) goTo(row);
      else if (row + rowHeight > top + view) goTo(row + rowHeight - view);
      else place(top);
    },
  };
}

function showColumn(at: HTMLElement, layout: Layout, column: number): void {
  const shown = layout.shown[column];
  if (!shown || column < layout.pinned) return;
  const left = shown.left - layout.pinnedWidth;
  const right = shown.left + shown.width - (at.clientWidth || layout.total);
  if (at.scrollLeft > left) at.scrollLeft = left;
  else if (at.scrollLeft < right) at.scrollLeft = Math.min(right, left);
}

function windowAt(
  track: Track,
  top: number,
  left: number,
  { rows, rowHeight, layout, size }: Extent,
): Window {
  const first = Math.floor(top / rowHeight);
  const last = Math.ceil((top + track.view) / rowHeight);
  const { first: firstColumn, last: lastColumn } = columnsIn(layout, left, size.width || layout.total);
  return {
    firstRow: Math.max(first - SPARE, 0),
    lastRow: Math.min(last + SPARE, rows - 1),
    firstColumn,
    lastColumn,
    offset: track.offset,
  };
}

function isSame(a: Window, b: Window): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn &&
    a.offset === b.offset
  );
}

/** Use the inner size of an element. */
export function useSize(target: { current: HTMLElement | null }): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const at = target.current;
    if (!at) return undefined;
    const read = () =>
      setSize((last) =>
        last.width === at.clientWidth && last.height === at.clientHeight
          ? last
          : { width: at.clientWidth, height: at.clientHeight },
      );
    const observer = new ResizeObserver(read);
    observer.observe(at);
    read();
    return () => observer.disconnect();
  }, [target]);
  return size;
}
