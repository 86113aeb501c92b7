/** A field that chooses among options, one or several, from a list that may be very long: over a combobox. */

import * as combobox from "@zag-js/combobox";
import { normalizeProps, useMachine } from "@zag-js/preact";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { ALL, type Choice, choiceOf, type Item, itemsFor, keyOf, labelOf } from "./choices";
import type { FilterMode } from "./filter";
import { Glyph } from "./glyph";
import { Icon } from "./icon";
import { Listbox, ROW_HEIGHT } from "./listbox";
import { Tags } from "./tags";
import "./field.css";
import "./select.css";

export interface SelectProps {
  readonly options: readonly string[];
  readonly chosen: readonly Choice[];
  readonly onChange: (chosen: Choice[]) => void;
  readonly multiple?: boolean;
  /** null: nothing can be typed. */
  readonly filter?: FilterMode | null;
  readonly acceptNew?: boolean;
  readonly clearable?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly icon?: string | null;
  /** How many may be chosen; no limit unless said. */
  readonly limit?: number | null;
  readonly selectAll?: number;
  /** The id of the input, for a label's `htmlFor`. */
  readonly inputId?: string;
  /** The accessible name where no label points here. */
  readonly label?: string;
  readonly dropdownTestId?: string;
}

export function Select(props: SelectProps) {
  const { options, chosen, multiple = false, disabled = false, filter = "fuzzy", limit } = props;
  const [query, setQuery] = useState("");
  const full = multiple && limit !== undefined && limit !== null && chosen.length >= limit;
  const acceptNew = props.acceptNew ?? false;
  const selectAll = props.selectAll ?? 0;
  const offer = { options, chosen, filter, multiple, full, acceptNew, selectAll };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `offer` is made of just these
  const items = useMemo(
    () => itemsFor({ ...offer, query }),
    [options, chosen, query, filter, multiple, full, acceptNew, selectAll],
  );
  const { api, list, field, reset } = useListboxMachine(props, items, setQuery);
  /** Whether the last thing done was to type. */
  const typing = useRef(false);
  const takeTyped = (text: string) => {
    const found = itemsFor({ ...offer, query: text });
    const first = found[0];
    if (!first) return;
    typing.current = false;
    reset();
    props.onChange(nextChoices([...(multiple ? chosen.map(keyOf) : []), first.value], found));
    if (!multiple) api.setOpen(false);
  };
  const typable = filter !== null || props.acceptNew;
  const inputProps = api.getInputProps();
  const input = (
    <input
      {...inputProps}
      ref={field}
      type="text"
      role="combobox"
      aria-expanded={api.open}
      aria-controls={inputProps["aria-controls"]}
      class="field-input"
      readOnly={!typable}
      aria-label={props.label}
      aria-required={props.required || undefined}
      size={1}
      placeholder={placeholderOf(props)}
      onKeyDown={(event) => {
        // The text shown is the option chosen: whoever types means another one, and not to edit its name.
        if (query === "" && !multiple && chosen.length > 0 && writes(event)) event.currentTarget.select();
        const means = typing.current && event.currentTarget.value !== "";
        typing.current =
          writes(event) || (typing.current && event.key.length > 1 && !event.key.startsWith("Arrow"));
        if (takesBack(event, props)) props.onChange(chosen.slice(0, -1));
        else if (event.key === "Enter" && means) {
          // The machine marks the first match a frame late; until then it would take an older one.
          event.preventDefault();
          takeTyped(event.currentTarget.value);
        } else if (event.key === "Enter" && api.open && api.highlightedValue === null) event.preventDefault();
        else inputProps.onKeyDown?.(event);
      }}
    />
  );
  return (
    <div {...api.getRootProps()} class="select" data-multiple={multiple ? "" : undefined}>
      <div
        {...api.getControlProps()}
        class="field select-field"
        data-disabled={disabled ? "" : undefined}
        data-invalid={props.invalid ? "" : undefined}
        data-typable={typable ? "" : undefined}
      >
        {props.icon && (
          <span class="field-start">
            <Icon icon={props.icon} />
          </span>
        )}
        {multiple ? (
          <Tags
            labels={chosen.map((choice) => labelOf(options, choice))}
            disabled={disabled}
            onRemove={(at) => props.onChange(chosen.filter((_, index) => index !== at))}
          >
            {input}
          </Tags>
        ) : (
          input
        )}
        <span class="field-end">
          {props.clearable && chosen.length > 0 && !disabled && (
            <button
              {...api.getClearTriggerProps()}
              class="select-clear"
              aria-label={multiple ? "Clear all" : "Clear value"}
              hidden={false}
            >
              <Glyph name="close" size="1rem" />
            </button>
          )}
          <button {...api.getTriggerProps()} class="select-trigger" aria-label="Open">
            <Glyph name="chevron-down" size="1.125rem" />
          </button>
        </span>
      </div>
      {api.open && (
        <Listbox
          api={api}
          items={items}
          list={list}
          chosen={chosen}
          onPoint={() => {
            typing.current = false;
          }}
          empty={
            full ? `At most ${limit} can be chosen.` : options.length === 0 ? "No options" : "No results"
          }
          {...(props.dropdownTestId ? { testId: props.dropdownTestId } : {})}
        />
      )}
    </div>
  );
}

function useListboxMachine(props: SelectProps, items: readonly Item[], setQuery: (q: string) => void) {
  const { options, chosen, multiple = false } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const collection = useMemo(() => collectionOf(items), [items]);
  const value = useMemo(() => chosen.map(keyOf), [chosen]);
  const shown = multiple ? "" : chosen.map((choice) => labelOf(options, choice)).join("");
  // The machine knows the name of what is chosen, and never what is being typed: it would write its last state
  // back into the field a frame later, over letters that came meanwhile (@zag-js/preact 1.44).
  const reset = () => {
    setQuery("");
    const input = field.current;
    if (input) input.value = shown;
  };
  const service = useMachine(combobox.machine, {
    id,
    collection,
    value,
    multiple,
    disabled: props.disabled,
    invalid: props.invalid,
    inputValue: shown,
    openOnClick: true,
    inputBehavior: "autohighlight",
    selectionBehavior: multiple ? "clear" : "replace",
    positioning: { placement: "bottom-start", sameWidth: true, gutter: 4, fitViewport: true },
    ...(props.inputId ? { ids: { input: props.inputId } } : {}),
    onInputValueChange({ inputValue, reason }) {
      if (reason === "input-change") setQuery(inputValue);
    },
    onOpenChange({ open }) {
      if (!open) reset();
    },
    onValueChange({ value: next }) {
      reset();
      props.onChange(nextChoices(next, items));
    },
    scrollToIndexFn: ({ index }) => scrollTo(list.current, index),
  });
  const api = combobox.connect(service, normalizeProps);
  const first = chosen[0];
  // On opening, the chosen option is in view; the machine scrolls for the keyboard only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening, and not while the list is being filtered
  useLayoutEffect(() => {
    if (!api.open || multiple || first === undefined) return;
    const at = items.findIndex((item) => item.choice === first);
    if (at > 0 && list.current) list.current.scrollTop = Math.max(0, (at - 3) * ROW_HEIGHT);
  }, [api.open]);
  return { api, list, field, reset };
}

function collectionOf(items: readonly Item[]) {
  return combobox.collection({
    items: [...items],
    itemToValue: (item) => item.value,
    itemToString: (item) => item.label,
  });
}

function nextChoices(values: readonly string[], items: readonly Item[]): Choice[] {
  const picked = values.filter((value) => value !== ALL).map(choiceOf);
  if (!values.includes(ALL)) return picked;
  return [...picked, ...items.filter((item) => item.role === "option").map((item) => item.choice)];
}

function scrollTo(list: HTMLElement | null, index: number): void {
  if (!list) return;
  const top = index * ROW_HEIGHT;
  if (top < list.scrollTop) list.scrollTop = top;
  const bottom = top + ROW_HEIGHT - list.clientHeight;
  if (bottom > list.scrollTop) list.scrollTop = bottom + 8;
}

function writes(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return event.key.length === 1 || event.key === "Backspace" || event.key === "Delete";
}

/** Backspace in an empty field takes the last tag back. */
function takesBack(event: KeyboardEvent, { multiple, chosen }: SelectProps): boolean {
  const input = event.target instanceof HTMLInputElement ? event.target : undefined;
  return event.key === "Backspace" && multiple === true && input?.value === "" && chosen.length > 0;
}

function placeholderOf({ placeholder, chosen, multiple }: SelectProps): string {
  if (multiple && chosen.length > 0) return "";
  return placeholder ?? "Choose an option";
}
