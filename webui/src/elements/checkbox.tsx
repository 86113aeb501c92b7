/** A box to tick, or a switch. */

import { useValue } from "../hooks";
import type { ElementProps } from "./props";

export function Checkbox({ node }: ElementProps<"checkbox">) {
  const { value, set } = useValue(node);
  return (
    <div class="stCheckbox" data-testid="stCheckbox">
      <label>
        <input
          type="checkbox"
          role={node.switch ? "switch" : undefined}
          aria-label={node.label}
          checked={value}
          disabled={node.disabled}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        <span data-testid="stWidgetLabel">{node.label}</span>
      </label>
    </div>
  );
}
