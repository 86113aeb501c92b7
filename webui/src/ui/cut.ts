/** Text that is cut with an ellipsis shows itself whole on hover. */

import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Return the ref of a text that may be cut; `isLine` says whether it is at all kept to one line. */
export function useWhole<E extends HTMLElement>(isLine: boolean): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const text = ref.current;
    if (!isLine || text === null) return undefined;
    const look = () => {
      const isCut = text.scrollWidth > text.clientWidth;
      if (isCut) text.title = text.textContent ?? "";
      else text.removeAttribute("title");
    };
    text.addEventListener("mouseenter", look);
    return () => text.removeEventListener("mouseenter", look);
  }, [isLine]);
  return ref;
}
