/** A field for a date, or for a range of dates. */

import type { ElementProps } from "./props";

export function DateInput({ node }: ElementProps<"date_input">) {
  return (
    <div class="stDateInput" data-testid="stDateInput">
      {node.label}
    </div>
  );
}
