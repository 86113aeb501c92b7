/** Drag the edge of a column; a double click fits the column to its content. */

import { useRef } from "preact/hooks";
import { NARROWEST, type Shown } from "./layout";

export function useResize(shown: Shown, onWidth: (place: number, width: number | undefined) => void) {
  const start = useRef<{ x: number; width: number } | undefined>(undefined);
  return {
    onPointerDown: (event: PointerEvent & { currentTarget: Element }) => {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, width: shown.width };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = start.current;
      if (from) onWidth(shown.place, Math.max(from.width + event.clientX - from.x, NARROWEST));
    },
    onPointerUp: () => {
      start.current = undefined;
    },
    onPointerCancel: () => {
      start.current = undefined;
    },
    // The press that drags is none that sorts.
    onClick: (event: Event) => event.stopPropagation(),
    onDblClick: (event: Event) => {
      event.stopPropagation();
      onWidth(shown.place, undefined);
    },
  };
}
