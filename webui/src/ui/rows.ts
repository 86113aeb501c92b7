/** Which rows of a long list are worth drawing. */

import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

export interface Window {
  readonly start: number;
  readonly stop: number;
}

const SPARE = 6;

/** Compute the rows in view, with a few to spare on either side. */
export function windowOf(count: number, rowHeight: number, scrollTop: number, height: number): Window {
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - SPARE);
  const stop = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + SPARE);
  return { start: Math.min(start, stop), stop };
}

/** Follow the scrolling of `list` and say which of its rows to draw. */
export function useRows(list: RefObject<HTMLElement | null>, count: number, rowHeight: number): Window {
  const [seen, setSeen] = useState({ top: 0, height: 320 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list of another length may scroll elsewhere
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight || 320 });
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [list, count]);
  return windowOf(count, rowHeight, seen.top, seen.height);
}
