/** Mark cells with the pointer, and press the markers of rows. */

import { useRef } from "preact/hooks";
import type { Spot } from "./range";
import type { Marking } from "./use_range";
import type { Selecting } from "./use_selection";

export function usePointer(
  marking: Marking,
  selecting: Selecting,
  open: (row: number, column: number) => void,
) {
  const dragging = useRef(false);
  const stop = () => {
    dragging.current = false;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      const row = rowOf(event.target);
      if (event.button !== 0 || row === undefined) return;
      if (isMarker(event.target)) {
        selecting.toggleRow(row, event.shiftKey);
        return;
      }
      const spot = spotOf(event.target);
      if (!spot) return;
      marking.set(spot, event.shiftKey);
      // A finger that moves scrolls.
      dragging.current = event.pointerType !== "touch";
    },
    onPointerMove: (event: PointerEvent) => {
      if (!dragging.current) return;
      if (event.buttons === 0) return stop();
      const under = document.elementFromPoint(event.clientX, event.clientY);
      const spot = spotOf(under);
      const active = marking.range?.active;
      if (spot && (spot.row !== active?.row || spot.column !== active.column)) marking.set(spot, true);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onDblClick: (event: MouseEvent) => {
      const spot = spotOf(event.target);
      if (spot) open(spot.row, spot.column);
    },
  };
}

function rowOf(target: unknown): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row ? Number(row.dataset["row"]) : undefined;
}

function isMarker(target: unknown): boolean {
  return target instanceof Element && target.closest("[data-marker]") !== null;
}

function spotOf(target: unknown): Spot | undefined {
  const row = rowOf(target);
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-column]") : null;
  return row === undefined || !cell ? undefined : { row, column: Number(cell.dataset["column"]) };
}
