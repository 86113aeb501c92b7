/** A list that opens, to choose several from. */

import { useValue } from "../hooks";
import { Select } from "../ui/select";
import { Labelled } from "./labelled";
import type { ElementProps } from "./props";

export function Multiselect({ node }: ElementProps<"multiselect">) {
  const { value, set } = useValue(node);
  return (
    <Labelled node={node} name="stMultiSelect">
      <Select
        multiple
        clearable
        options={node.options}
        chosen={value}
        onChange={(chosen) => set(chosen)}
        filter={node.filter_mode}
        acceptNew={node.accept_new_options}
        placeholder={
          node.placeholder ?? (node.accept_new_options ? "Choose or add options" : "Choose options")
        }
        disabled={node.disabled || (node.options.length === 0 && !node.accept_new_options)}
        limit={node.max_selections}
        selectAll={node.select_all}
        label={node.label}
        dropdownTestId="stMultiSelectDropdown"
      />
    </Labelled>
  );
}
