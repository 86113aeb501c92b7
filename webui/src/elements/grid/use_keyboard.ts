/** Do what the keys mean. */

import { type Extent, moved } from "./keys";
import type { Layout, Shown } from "./layout";
import { HEADER_ROW, type Range, single } from "./range";
import type { Marking } from "./use_range";
import type { Selecting } from "./use_selection";

export interface KeyboardRequest {
  readonly marking: Marking;
  readonly selecting: Selecting;
  readonly layout: Layout;
  readonly extent: Extent;
  readonly onSearch: () => void;
  readonly onOpen: (row: number, column: number) => void;
  readonly onHeader: (shown: Shown, at: number, add: boolean) => void;
  readonly onCopy: (range: Range) => void;
}

export function useKeyboard(request: KeyboardRequest): (event: KeyboardEvent) => void {
  return (event) => {
    const control = event.ctrlKey || event.metaKey;
    if (event.altKey || event.isComposing) return;
    const press = { key: event.key, control, shift: event.shiftKey };
    if (control ? commanded(request, event) : acted(request, event)) return event.preventDefault();
    const { marking, extent } = request;
    const range = marking.range ?? single({ row: 0, column: 0 });
    const next = moved(range, press, extent);
    if (next === undefined) return;
    event.preventDefault();
    marking.move(next);
  };
}

/** Do what a key means together with Control; tell whether it means anything. */
function commanded({ marking, onSearch, onCopy }: KeyboardRequest, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case "f":
      onSearch();
      return true;
    case "c":
      // Text that is marked inside a cell is copied by the browser.
      if (!marking.range || !getSelection()?.isCollapsed) return false;
      onCopy(marking.range);
      return true;
    default:
      return false;
  }
}

function acted(request: KeyboardRequest, event: KeyboardEvent): boolean {
  const { marking, selecting, layout, onOpen, onHeader } = request;
  const active = marking.range?.active;
  if (!active) return false;
  if (event.key === "Escape") return marking.shrink();
  if (event.key !== "Enter" && event.key !== " ") return false;
  const shown = layout.shown[active.column];
  if (active.row === HEADER_ROW) {
    if (shown) onHeader(shown, active.column, event.shiftKey);
  } else if (event.key === " " && selecting.rows !== "none") {
    selecting.toggleRow(active.row, event.shiftKey);
  } else {
    onOpen(active.row, active.column);
  }
  return true;
}
