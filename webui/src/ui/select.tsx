/** A field that chooses among options; its machine arrives when the first one is shown. */

import { labelOf } from "./choices";
import { deferred } from "./deferred";
import { Field } from "./field";
import { Glyph } from "./glyph";
import { Icon } from "./icon";
import type { SelectProps } from "./select-machine";
import { Tags } from "./tags";

export type { SelectProps } from "./select-machine";

export const Select = deferred(async () => (await import("./select-machine")).Select, Closed);

/** Look like the field that is coming, so that nothing moves when it is there. */
function Closed({ options, chosen, multiple, placeholder, disabled = false, icon }: SelectProps) {
  const labels = chosen.map((choice) => labelOf(options, choice));
  const isFilled = labels.length > 0;
  const text = multiple && isFilled ? "" : isFilled ? labels.join("") : (placeholder ?? "Choose an option");
  const field = (
    <input
      class="field-input"
      readOnly
      tabIndex={-1}
      size={1}
      placeholder={isFilled ? "" : text}
      value={isFilled ? text : ""}
    />
  );
  return (
    <Field
      disabled={disabled}
      attributes={{ "aria-hidden": true }}
      start={icon && <Icon icon={icon} />}
      end={
        <span style={{ display: "inline-flex", padding: "0.3125rem" }}>
          <Glyph name="chevron-down" size="1.125rem" />
        </span>
      }
    >
      {multiple ? (
        <Tags labels={labels} disabled onRemove={() => undefined}>
          {field}
        </Tags>
      ) : (
        field
      )}
    </Field>
  );
}
