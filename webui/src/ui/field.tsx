/** The frame around whatever is typed or chosen in: border, focus, error, disabled. */

import type { ComponentChildren, HTMLAttributes } from "preact";
import "./field.css";

export interface FieldProps {
  readonly children: ComponentChildren;
  /** What stands before and behind the input: an icon, a button, or a unit as text. */
  readonly start?: ComponentChildren;
  readonly end?: ComponentChildren;
  readonly invalid?: boolean;
  readonly disabled?: boolean;
  /** For text areas and lists of tags, which grow. */
  readonly tall?: boolean;
  readonly testId?: string;
  readonly attributes?: HTMLAttributes<HTMLDivElement>;
}

/** An `<input class="field-input">` or `<textarea class="field-input">` goes inside. */
export function Field(props: FieldProps) {
  const { children, start, end, invalid = false, disabled = false, tall = false, testId, attributes } = props;
  return (
    <div
      {...attributes}
      class="field"
      data-testid={testId}
      data-invalid={invalid ? "" : undefined}
      data-disabled={disabled ? "" : undefined}
      data-tall={tall ? "" : undefined}
    >
      {start && <span class="field-start">{start}</span>}
      {children}
      {end && <span class={typeof end === "string" ? "field-unit" : "field-end"}>{end}</span>}
    </div>
  );
}

/** The line under a field: what is wrong, or how to use it. */
export function FieldNote({ text, error = false }: { readonly text: string; readonly error?: boolean }) {
  return (
    <div class="field-note" data-error={error ? "" : undefined} {...(error ? { role: "alert" } : {})}>
      {text}
    </div>
  );
}
