/** Which cells are marked: a corner where marking began, and the active one that moves. Row -1 is the header. */

export interface Spot {
  readonly row: number;
  /** The column's place among those shown. */
  readonly column: number;
}

export interface Range {
  readonly anchor: Spot;
  readonly active: Spot;
}

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const HEADER_ROW = -1;

export function single(spot: Spot): Range {
  return { anchor: spot, active: spot };
}

export function isSingle({ anchor, active }: Range): boolean {
  return anchor.row === active.row && anchor.column === active.column;
}

/** Return the first and last row and column of a range, all of them inside. */
export function boundsOf({ anchor, active }: Range): Bounds {
  return {
    top: Math.max(Math.min(anchor.row, active.row), 0),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

/** Keep a range inside a table that has become smaller; undefined when nothing of it is left. */
export function within(range: Range, rows: number, columns: number): Range | undefined {
  if (columns === 0) return undefined;
  const keep = ({ row, column }: Spot): Spot => ({
    row: Math.min(row, rows - 1),
    column: Math.min(column, columns - 1),
  });
  return { anchor: keep(range.anchor), active: keep(range.active) };
}
