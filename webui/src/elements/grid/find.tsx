/** The field to search a table with: rows that do not contain the text are left out. */

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Glyph } from "../../ui/glyph";
import type { GridState } from "./use_grid";

const PAUSE = 200;

export function Find({ state, onClose }: { readonly state: GridState; readonly onClose: () => void }) {
  const { stock, arrangement, arrange } = state;
  const [text, setText] = useState(arrangement.search);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // At once: the next key that is pressed is of the text already.
  useLayoutEffect(() => {
    field.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => arrange({ search: next }), PAUSE);
  };
  const grid = () => field.current?.closest(".stDataFrameResizable")?.querySelector<HTMLElement>(".grid");
  const close = () => {
    clearTimeout(timer.current);
    grid()?.focus();
    onClose();
  };
  return (
    <search class="grid-find">
      <Glyph name="search" size="1rem" />
      <input
        ref={field}
        type="text"
        aria-label="Search in the table"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" || event.key === "ArrowDown") {
            event.preventDefault();
            clearTimeout(timer.current);
            arrange({ search: text });
            grid()?.focus();
          } else if (event.key === "Escape") {
            event.preventDefault();
            close();
          }
        }}
      />
      <span class="grid-found" role="status">
        {arrangement.search && (stock.busy.value ? "…" : `${stock.length.value.toLocaleString()} rows`)}
      </span>
      <button type="button" class="grid-find-close" aria-label="Close search" onClick={close}>
        <Glyph name="close" size="1rem" />
      </button>
    </search>
  );
}
