/** A row of tabs that scrolls where it finds no room, with a button at each end that has more. */

import type { ComponentChildren, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Glyph } from "../ui/glyph";

/** What part of the row a press goes on by. */
const STEP = 0.7;

interface TabRowProps {
  readonly onKeyDown: (event: TargetedKeyboardEvent<HTMLDivElement>) => void;
  readonly children: ComponentChildren;
}

export function TabRow({ onKeyDown, children }: TabRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState({ before: false, after: false });
  useLayoutEffect(() => {
    const box = row.current;
    if (box === null) return undefined;
    const look = () => {
      const before = box.scrollLeft > 1;
      const after = box.scrollWidth - box.clientWidth - box.scrollLeft > 1;
      setMore((was) => (was.before === before && was.after === after ? was : { before, after }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  const scroll = (direction: number) => {
    const box = row.current;
    box?.scrollBy({ left: direction * STEP * box.clientWidth });
  };
  return (
    <div class="tabs-row">
      {more.before && <Scroller side="Left" scroll={() => scroll(-1)} />}
      <div class="tabs-list" role="tablist" ref={row} onKeyDown={onKeyDown}>
        {children}
      </div>
      {more.after && <Scroller side="Right" scroll={() => scroll(1)} />}
    </div>
  );
}

/** For the pointer alone: the keyboard goes from tab to tab. */
function Scroller({ side, scroll }: { readonly side: "Left" | "Right"; readonly scroll: () => void }) {
  return (
    <button
      type="button"
      class="tabs-scroller"
      data-testid={`stTabsScroll${side}`}
      data-side={side}
      aria-hidden="true"
      tabIndex={-1}
      onClick={scroll}
    >
      <Glyph name={side === "Left" ? "chevron-left" : "chevron-right"} size="1.125rem" />
    </button>
  );
}
