/** Where columns stand and how wide they are. */

import type { GridColumn } from "../../protocol.gen";

export interface Shown {
  readonly column: GridColumn;
  /** Its place in the data. */
  readonly place: number;
  readonly left: number;
  readonly width: number;
}

export interface Layout {
  /** Pinned columns first. */
  readonly shown: readonly Shown[];
  /** How many of them are pinned. */
  readonly pinned: number;
  /** Their width, markers included. */
  readonly pinnedWidth: number;
  readonly total: number;
}

export interface LayoutRequest {
  readonly columns: readonly GridColumn[];
  /** Places of the columns to show. */
  readonly order: readonly number[];
  /** Widths that the reader has chosen, by place. */
  readonly chosen: ReadonlyMap<number, number>;
  /** How wide the content of a column wants to be. */
  readonly natural: (place: number) => number;
  /** The width to fill; 0 for as wide as the content. */
  readonly available: number;
  /** The width in which columns are seen; 0 while that is unknown. */
  readonly room: number;
  /** The width of the markers by which rows are selected; 0 without them. */
  readonly markers: number;
}

const NAMED = { small: 75, medium: 200, large: 400 };
export const NARROWEST = 40;
/** What pinned columns may cover, so that others can be seen on a narrow page. */
const PINNED_SHARE = 0.6;

/** Put columns side by side; where there is room left, those that nobody has sized share it. */
export function layOut(request: LayoutRequest): Layout {
  const { columns, room, markers } = request;
  const wanted = request.order.flatMap((place) => {
    const column = columns[place];
    return column ? [{ place, column, width: widthOf(request, place, column) }] : [];
  });
  const isPinned = ({ column }: { column: GridColumn }) => column.config?.pinned ?? column.index ?? false;
  let pinned = wanted.filter(isPinned);
  const pinnedWidth = pinned.reduce((sum, { width }) => sum + width, markers);
  if (room > 0 && pinnedWidth > room * PINNED_SHARE) pinned = [];
  const sorted = [...wanted.filter(isPinned), ...wanted.filter((column) => !isPinned(column))];
  const sized = fill(request, sorted);
  let left = markers;
  const shown = sized.map((column) => {
    const at = { ...column, left };
    left += column.width;
    return at;
  });
  const edge = pinned.length === 0 ? markers : (shown[pinned.length]?.left ?? left);
  return { shown, pinned: pinned.length, pinnedWidth: edge, total: left };
}

function widthOf({ chosen, natural }: LayoutRequest, place: number, column: GridColumn): number {
  const config = column.config?.width;
  const given = typeof config === "string" ? NAMED[config] : config;
  return Math.max(chosen.get(place) ?? given ?? natural(place), NARROWEST);
}

interface Wanted {
  readonly place: number;
  readonly column: GridColumn;
  readonly width: number;
}

function fill({ available, markers, chosen }: LayoutRequest, columns: readonly Wanted[]): readonly Wanted[] {
  const missing = available - columns.reduce((sum, { width }) => sum + width, markers);
  const isFree = ({ place, column }: Wanted) =>
    !chosen.has(place) && column.config?.width == null && !(column.index ?? false);
  const free = columns.filter(isFree).length;
  if (missing <= 0 || free === 0) return columns;
  const share = Math.floor(missing / free);
  let rest = missing - share * free;
  return columns.map((column) => {
    if (!isFree(column)) return column;
    const width = column.width + share + rest;
    rest = 0;
    return { ...column, width };
  });
}

/** Return the first and last column that a view of the canvas shows, pinned ones left out. */
export function columnsIn(layout: Layout, left: number, width: number): { first: number; last: number } {
  const { shown, pinned, pinnedWidth } = layout;
  let first = pinned;
  while (first < shown.length - 1 && (shown[first + 1]?.left ?? 0) <= left + pinnedWidth) first++;
  let last = first;
  while (last < shown.length - 1 && (shown[last + 1]?.left ?? 0) < left + width) last++;
  return { first, last };
}

export interface GroupSpan {
  readonly title: string;
  readonly at: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
}

/** Join neighbours that stand below the same titles of a nested header. */
export function groupSpans({ shown, pinned }: Layout, level: number): GroupSpan[] {
  const found: (GroupSpan & { readonly path: string })[] = [];
  shown.forEach(({ column, left, width }, at) => {
    const path = (column.group ?? []).slice(0, level + 1).join("\u0000");
    const last = found.at(-1);
    if (last && last.path === path && at !== pinned) {
      found[found.length - 1] = { ...last, count: last.count + 1, width: last.width + width };
    } else {
      found.push({ title: column.group?.[level] ?? "", at, count: 1, left, width, path });
    }
  });
  return found;
}
