/** Stay at the end of something that scrolls while it grows, as long as its reader is there. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

const NEAR = 24;

/** Return the ref of what scrolls; `follows` says whether it stays at its end. */
export function useEnd<E extends HTMLElement>(follows: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!follows || box === null) return undefined;
    let isAtEnd = true;
    const toEnd = () => {
      if (isAtEnd) box.scrollTop = box.scrollHeight;
    };
    const look = () => {
      isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
    };
    const grown = new ResizeObserver(toEnd);
    const observeAll = () => {
      for (const child of box.children) grown.observe(child);
      toEnd();
    };
    const added = new MutationObserver(observeAll);
    added.observe(box, { childList: true });
    box.addEventListener("scroll", look, { passive: true });
    observeAll();
    return () => {
      grown.disconnect();
      added.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [follows]);
  return ref;
}
