/** The list below a select; of ten thousand options it draws those in view. */

import type { Api } from "@zag-js/combobox";
import type { PropTypes } from "@zag-js/preact";
import type { RefObject } from "preact";
import { type Choice, type Item, keyOf } from "./choices";
import { Float } from "./float";
import { Glyph } from "./glyph";
import { useRows } from "./rows";

/** Pixels; the same in select.css. */
export const ROW_HEIGHT = 36;

export interface ListboxProps {
  readonly api: Api<PropTypes, Item>;
  readonly items: readonly Item[];
  readonly list: RefObject<HTMLDivElement | null>;
  readonly chosen: readonly Choice[];
  /** Said where there is nothing to choose. */
  readonly empty: string;
  readonly testId?: string;
  /** Called when the pointer moves over it: what it points at is meant then. */
  readonly onPoint: () => void;
}

export function Listbox({ api, items, list, chosen, empty, testId, onPoint }: ListboxProps) {
  return (
    <Float>
      <div {...api.getPositionerProps()}>
        <div {...api.getContentProps()} class="listbox" data-testid={testId} onPointerMove={onPoint}>
          {items.length === 0 ? (
            <div class="listbox-empty">{empty}</div>
          ) : (
            <Rows api={api} items={items} list={list} chosen={chosen} />
          )}
        </div>
      </div>
    </Float>
  );
}

function Rows({ api, items, list, chosen }: Omit<ListboxProps, "empty" | "onPoint">) {
  const { start, stop } = useRows(list, items.length, ROW_HEIGHT);
  const selected = new Set(chosen.map(keyOf));
  return (
    <div class="listbox-rows" ref={list} role="presentation">
      <ul role="presentation" style={{ height: `${items.length * ROW_HEIGHT}px` }}>
        {items.slice(start, stop).map((item, offset) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, which names the active option
          <li
            key={item.value}
            {...api.getItemProps({ item, persistFocus: true })}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an item of a listbox is just that
            role="option"
            class="listbox-row"
            style={{ transform: `translateY(${(start + offset) * ROW_HEIGHT}px)` }}
            aria-setsize={items.length}
            aria-posinset={start + offset + 1}
            aria-selected={selected.has(item.value)}
            data-role={item.role}
            title={item.label}
          >
            <span class="listbox-label">{item.role === "add" ? `Add: ${item.label}` : item.label}</span>
            {selected.has(item.value) && <Glyph name="check" size="1rem" />}
          </li>
        ))}
      </ul>
    </div>
  );
}
