/** The cells that are marked, and the active one among them. */

import { useState } from "preact/hooks";
import type { Layout } from "./layout";
import { isSingle, type Range, type Spot, single, within } from "./range";
import type { Selecting } from "./use_selection";

export interface Marking {
  readonly range: Range | undefined;
  /** Make one cell the range; `extend` keeps the corner where it began. */
  set(spot: Spot, extend?: boolean): void;
  /** Take a range and bring its active cell into view. */
  move(range: Range): void;
  /** Leave the active cell alone; false when there was no more than that. */
  shrink(): boolean;
  readonly onFocus: (event: FocusEvent) => void;
}

export function useRange(
  rows: number,
  layout: Layout,
  selecting: Selecting,
  reveal: (spot: Spot) => void,
): Marking {
  const [kept, keep] = useState<Range | undefined>(undefined);
  const range = kept && within(kept, rows, layout.shown.length);
  const mark = (next: Range) => {
    keep(next);
    if (next.active.row >= 0) selecting.mark(next);
  };
  return {
    range,
    set: (active, extend = false) =>
      mark(extend && range && range.anchor.row >= 0 ? { anchor: range.anchor, active } : single(active)),
    move: (next) => {
      mark(next);
      reveal(next.active);
    },
    shrink: () => {
      if (!range || isSingle(range)) return false;
      mark(single(range.active));
      return true;
    },
    onFocus: (event) => {
      // Who comes by keyboard sees where he is; a pointer chooses by itself.
      const target = event.currentTarget;
      if (!range && target instanceof HTMLElement && target.matches(":focus-visible")) {
        keep(single({ row: rows > 0 ? 0 : -1, column: 0 }));
      }
    },
  };
}
