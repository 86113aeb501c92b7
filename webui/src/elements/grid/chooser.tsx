/** The list of columns to show and hide. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Dataframe } from "../../protocol.gen";
import { titleOf } from "./text";
import type { GridState } from "./use_grid";

/** With more columns than that, a field finds them. */
const MANY = 12;

interface ChooserProps {
  readonly node: Dataframe;
  readonly state: GridState;
  readonly onClose: () => void;
}

export function Chooser({ node, state, onClose }: ChooserProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [wanted, want] = useState("");
  useLeaving(panel, onClose);
  const { order, arrange } = state;
  const toggle = (place: number, on: boolean) => {
    arrange({ order: on ? inserted(order, node.order, place) : order.filter((shown) => shown !== place) });
  };
  return (
    <div
      ref={panel}
      class="grid-chooser"
      role="dialog"
      aria-label="Columns"
      data-testid="stDataFrameColumnVisibilityMenu"
    >
      {node.columns.length > MANY && (
        <input
          type="text"
          aria-label="Find a column"
          placeholder="Find a column"
          value={wanted}
          onInput={(event) => want(event.currentTarget.value)}
        />
      )}
      {node.columns.map((column, place) => {
        const title = titleOf(column) || (column.index ? "(index)" : "(no name)");
        if (!title.toLowerCase().includes(wanted.toLowerCase())) return null;
        return (
          <label key={place}>
            <input
              type="checkbox"
              checked={order.includes(place)}
              onChange={(event) => toggle(place, event.currentTarget.checked)}
            />
            <span>{title}</span>
          </label>
        );
      })}
    </div>
  );
}

/** Put a column where the script has it, or else where the data has it. */
export function inserted(order: readonly number[], scripted: readonly number[], place: number): number[] {
  const rank = (column: number) => {
    const at = scripted.indexOf(column);
    return at < 0 ? scripted.length + column : at;
  };
  const at = order.findIndex((column) => rank(column) > rank(place));
  return at < 0 ? [...order, place] : [...order.slice(0, at), place, ...order.slice(at)];
}

/** Close what floats when the pointer is pressed elsewhere, or on Escape; the focus goes in and comes back. */
export function useLeaving(panel: { current: HTMLElement | null }, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.querySelector<HTMLElement>("input, button, a, [tabindex]")?.focus();
    const press = (event: Event) => {
      if (event.target instanceof Node && !panel.current?.contains(event.target)) close.current();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener("pointerdown", press);
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("keydown", key, true);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [panel]);
}
