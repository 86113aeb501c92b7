/** What keys mean in a table. */

import { HEADER_ROW, type Range, type Spot, single } from "./range";

export interface Press {
  readonly key: string;
  /** Control, or Command on a Mac. */
  readonly control: boolean;
  readonly shift: boolean;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in view. */
  readonly page: number;
}

/** Return the range after a key that moves or widens it; undefined for any other key. */
export function moved(range: Range, press: Press, extent: Extent): Range | undefined {
  if (press.control && press.key.toLowerCase() === "a") {
    if (extent.rows === 0) return range;
    // The active cell is the first, so that the table does not scroll to its end.
    return { anchor: { row: extent.rows - 1, column: extent.columns - 1 }, active: { row: 0, column: 0 } };
  }
  const target = targetOf(range.active, press, extent);
  if (target === undefined) return undefined;
  const top = press.shift ? Math.min(0, extent.rows - 1) : HEADER_ROW;
  const active = {
    row: Math.max(top, Math.min(target.row, extent.rows - 1)),
    column: Math.max(0, Math.min(target.column, extent.columns - 1)),
  };
  return press.shift ? { anchor: range.anchor, active } : single(active);
}

function targetOf({ row, column }: Spot, { key, control }: Press, extent: Extent): Spot | undefined {
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (key) {
    case "ArrowDown":
      return { row: control ? lastRow : row + 1, column };
    case "ArrowUp":
      return { row: control ? 0 : row - 1, column };
    case "ArrowRight":
      return { row, column: control ? lastColumn : column + 1 };
    case "ArrowLeft":
      return { row, column: control ? 0 : column - 1 };
    case "PageDown":
      return { row: row + extent.page, column };
    case "PageUp":
      // A page up does not end in the header.
      return { row: Math.max(row - extent.page, Math.min(row, 0)), column };
    case "Home":
      return { row: control ? 0 : row, column: 0 };
    case "End":
      return { row: control ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}
