/** A field for a number, with buttons that step it. */

import { useState } from "preact/hooks";
import { useValue } from "../hooks";
import { IconButton } from "../ui/button";
import { Field } from "../ui/field";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { spokenText } from "../ui/markdown/spoken";
import { MISSING, useComplaint } from "./complaint";
import { Labelled } from "./labelled";
import { Note } from "./note";
import { decimals, formatNumber, readNumber } from "./number_format";
import type { ElementProps } from "./props";

export function NumberInput({ node }: ElementProps<"number_input">) {
  const { value, submitsOnEnter, set, enter } = useValue(node);
  /** What is being typed; undefined while the value itself is shown. */
  const [typed, setTyped] = useState<string>();
  const [focused, setFocused] = useState(false);
  const entered = typed === undefined ? value : readNumber(typed);
  const wrong = typed === undefined || entered === null ? "" : complaintOf(node, entered);
  const missing = node.required && entered === null ? MISSING : "";
  const asked = useComplaint(node, wrong || missing);
  // A number that is out of range is told at once, an empty field only when it is left.
  const error = wrong || asked.error;
  /** End typing; what cannot be sent stays, with a word on it. */
  const send = (): boolean => {
    if (typed === undefined) return true;
    if (wrong || missing) return asked.ask();
    setTyped(undefined);
    if (entered === null && node.default !== null) return true;
    if (entered !== value) set(entered);
    return true;
  };
  const step = (direction: 1 | -1) => {
    const from = entered === null || Number.isNaN(entered) ? (value ?? node.minimum ?? 0) : entered;
    setTyped(undefined);
    set(clamp(node, round(from + direction * node.step, node.step)));
  };
  const isAt = (limit: number | null) => limit !== null && entered !== null && entered === limit;
  return (
    <Labelled node={node} name="stNumberInput">
      <Field
        testId="stNumberInputContainer"
        disabled={node.disabled}
        invalid={error !== ""}
        start={
          node.icon && (
            <span data-testid="stNumberInputIcon">
              <Icon icon={node.icon} />
            </span>
          )
        }
        end={
          <>
            {node.default === null && !node.required && value !== null && !node.disabled && (
              <IconButton
                label="Clear value"
                testId="stNumberInputClearButton"
                onClick={() => {
                  setTyped(undefined);
                  set(null);
                }}
              >
                <Glyph name="close" size="1rem" />
              </IconButton>
            )}
            <IconButton
              label="Decrement"
              testId="stNumberInputStepDown"
              disabled={node.disabled || isAt(node.minimum)}
              onClick={() => step(-1)}
            >
              <Glyph name="minus" size="1rem" />
            </IconButton>
            <IconButton
              label="Increment"
              testId="stNumberInputStepUp"
              disabled={node.disabled || isAt(node.maximum)}
              onClick={() => step(1)}
            >
              <Glyph name="plus" size="1rem" />
            </IconButton>
          </>
        }
      >
        <input
          class="field-input"
          data-testid="stNumberInputField"
          type="text"
          inputMode={node.whole ? "numeric" : "decimal"}
          role="spinbutton"
          aria-label={spokenText(node.label)}
          aria-valuenow={entered ?? undefined}
          aria-valuemin={node.minimum ?? undefined}
          aria-valuemax={node.maximum ?? undefined}
          aria-required={node.required || undefined}
          aria-invalid={error !== "" || undefined}
          value={typed ?? written(value, node.format, focused)}
          placeholder={node.placeholder}
          disabled={node.disabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false);
            send();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              if (send()) enter();
            } else if (event.key === "Escape") setTyped(undefined);
            else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
              event.preventDefault();
              step(event.key === "ArrowUp" ? 1 : -1);
            }
          }}
        />
      </Field>
      <Note
        isDraft={typed !== undefined && entered !== value}
        submitsOnEnter={submitsOnEnter}
        error={error}
      />
    </Labelled>
  );
}

type Limits = ElementProps<"number_input">["node"];

/** A format that adds signs which cannot be typed, as a percentage, is set aside while the field is edited. */
function written(value: number | null, format: string, focused: boolean): string {
  if (value === null) return "";
  const text = formatNumber(value, format);
  return focused && Number.isNaN(readNumber(text)) ? String(value) : text;
}

function complaintOf({ minimum, maximum, whole, format }: Limits, number: number): string {
  if (Number.isNaN(number)) return "This is not a number.";
  if (whole && !Number.isInteger(number)) return "This is not a whole number.";
  const [low, high] = [minimum, maximum].map((limit) => (limit === null ? "" : formatNumber(limit, format)));
  const outside = (minimum !== null && number < minimum) || (maximum !== null && number > maximum);
  if (!outside) return Number.isFinite(number) ? "" : "This is not a number.";
  const range = low && high ? `from ${low} to ${high}` : low ? `at least ${low}` : `at most ${high}`;
  return `Number is outside the allowed range: ${range}.`;
}

function clamp({ minimum, maximum }: Limits, number: number): number {
  return Math.min(Math.max(number, minimum ?? number), maximum ?? number);
}

/** Keep 0.1 + 0.2 from showing its binary remainder. */
function round(number: number, step: number): number {
  return Number(number.toFixed(Math.min(decimals(step) + 6, 15)));
}
