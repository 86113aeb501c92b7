/** One date to type in, part by part. */

import type { TargetedKeyboardEvent } from "preact";
import { useRef } from "preact/hooks";
import {
  type DateLayout,
  LENGTHS,
  mostOf,
  type Parts,
  partsOf,
  readDate,
  readPart,
  settle,
  stepPart,
  type Unit,
} from "./date_text";

export interface DateSegmentsProps {
  readonly name: string;
  readonly layout: DateLayout;
  readonly parts: Parts;
  /** Where an empty part begins when it is stepped. */
  readonly from: Parts;
  readonly disabled: boolean;
  readonly required: boolean;
  readonly invalid: boolean;
  /** Called with each change; `whole`: no digit is missing from the part that was typed in. */
  readonly onChange: (parts: Parts, whole: boolean) => void;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
const PLACEHOLDERS: Readonly<Record<Unit, string>> = { year: "yyyy", month: "mm", day: "dd" };

export function DateSegments(props: DateSegmentsProps) {
  const { name, layout, parts, onChange } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const go = (index: number) => {
    const inputs = group.current?.querySelectorAll("input");
    const next = inputs?.[index];
    next?.focus();
    return next !== undefined;
  };
  const set = (unit: Unit, text: string, whole: boolean) => onChange({ ...parts, [unit]: text }, whole);

  const onInput = (unit: Unit, index: number, input: HTMLInputElement) => {
    const date = readDate(input.value, layout);
    if (date) return onChange(partsOf(date), true);
    const { text, complete } = readPart(unit, input.value);
    // Nothing may change for the page, and yet the field holds a letter that belongs to no date.
    input.value = text;
    set(unit, text, complete);
    if (complete) go(index + 1);
  };

  const onKey = (unit: Unit, index: number, event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const at = event.currentTarget;
    const step = STEPS[event.key];
    if (step !== undefined) set(unit, stepPart(unit, parts, step, props.from), true);
    else if (event.key === "Enter") return props.onEnter();
    else if (event.key === "Escape") return props.onEscape();
    else if (event.key === "ArrowLeft") go(index - 1);
    else if (event.key === "ArrowRight") go(index + 1);
    else if (/^[/.\-,]$/.test(event.key)) at.value !== "" && go(index + 1);
    else if (event.key === "Backspace" && at.value === "") go(index - 1);
    else return;
    event.preventDefault();
  };

  return (
    <fieldset ref={group} class="date-group" aria-label={name}>
      {layout.units.map((unit, index) => (
        <span key={unit} class="date-part">
          {index > 0 && (
            <span class="date-separator" aria-hidden="true">
              {layout.separator}
            </span>
          )}
          <input
            class="date-segment"
            data-unit={unit}
            role="spinbutton"
            inputMode="numeric"
            autocomplete="off"
            aria-label={`${unit}, ${name}`}
            aria-valuenow={parts[unit] === "" ? undefined : Number(parts[unit])}
            aria-valuemin={1}
            aria-valuemax={mostOf(unit, parts)}
            aria-valuetext={parts[unit] || "Empty"}
            aria-required={props.required || undefined}
            aria-invalid={props.invalid || undefined}
            size={LENGTHS[unit]}
            value={parts[unit]}
            placeholder={PLACEHOLDERS[unit]}
            disabled={props.disabled}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => onInput(unit, index, event.currentTarget)}
            onBlur={(event) => {
              // The field knows more than `parts` do, which are those of the last drawing.
              const { value } = event.currentTarget;
              const settled = settle(unit, value);
              if (settled !== value) set(unit, settled, true);
            }}
            onKeyDown={(event) => onKey(unit, index, event)}
          />
        </span>
      ))}
    </fieldset>
  );
}
