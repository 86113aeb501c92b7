/** A field for a number, with buttons that step it. */

import { useState } from "preact/hooks";
import { useValue } from "../hooks";
import { IconButton } from "../ui/button";
import { Field } from "../ui/field";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Labelled } from "./labelled";
import { Note } from "./note";
import { formatNumber } from "./number_format";
import type { ElementProps } from "./props";

export function NumberInput({ node }: ElementProps<"number_input">) {
  const { value, submitsOnEnter, set, enter } = useValue(node);
  /** What is being typed; undefined while the value itself is shown. */
  const [typed, setTyped] = useState<string>();
  const entered = typed === undefined ? value : read(typed, node.whole);
  const error = typed === undefined || entered === null ? "" : complaint(node, entered);
  const send = () => {
    if (typed === undefined || error) return;
    setTyped(undefined);
    if (entered === null && node.default !== null) return;
    if (entered !== value) set(entered);
  };
  const step = (direction: 1 | -1) => {
    const from = entered ?? node.minimum ?? 0;
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
        start={node.icon && <Icon icon={node.icon} />}
        end={
          <>
            {node.default === null && value !== null && !node.disabled && (
              <IconButton label="Clear value" testId="stNumberInputClearButton" onClick={() => set(null)}>
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
          aria-label={node.label}
          aria-valuenow={entered ?? undefined}
          aria-valuemin={node.minimum ?? undefined}
          aria-valuemax={node.maximum ?? undefined}
          aria-required={node.required || undefined}
          aria-invalid={error !== "" || undefined}
          value={typed ?? (value === null ? "" : formatNumber(value, node.format))}
          placeholder={node.placeholder}
          disabled={node.disabled}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={send}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              send();
              if (!error) enter();
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

function read(text: string, whole: boolean): number | null {
  const plain = text.trim().replace(/[\s_']/g, "");
  if (plain === "") return null;
  const number = Number(plain.includes(".") ? plain : plain.replace(",", "."));
  return whole && Number.isFinite(number) ? Math.round(number) : number;
}

function complaint(node: Limits, number: number): string {
  if (!Number.isFinite(number)) return "This is not a number.";
  const { minimum, maximum } = node;
  if (minimum !== null && number < minimum)
    return `The smallest number is ${formatNumber(minimum, node.format)}.`;
  if (maximum !== null && number > maximum)
    return `The largest number is ${formatNumber(maximum, node.format)}.`;
  return "";
}

function clamp({ minimum, maximum }: Limits, number: number): number {
  return Math.min(Math.max(number, minimum ?? number), maximum ?? number);
}

/** Keep 0.1 + 0.2 from showing its binary remainder. */
function round(number: number, step: number): number {
  const digits = (String(step).split(".")[1] ?? "").length;
  return Number(number.toFixed(Math.min(digits + 6, 15)));
}
