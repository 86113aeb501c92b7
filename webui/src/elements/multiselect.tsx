/** A list that opens, to choose several from. */

import { useValue } from "../hooks";
import { spokenText } from "../ui/markdown/spoken";
import { Select } from "../ui/select";
import { Labelled } from "./labelled";
import type { ElementProps } from "./props";
import "./multiselect.css";

export function Multiselect({ node }: ElementProps<"multiselect">) {
  const { value, set } = useValue(node);
  return (
    <Labelled node={node} name="stMultiSelect">
      <div class="multiselect" data-wrap={node.wrap}>
        <Select
          multiple
          clearable
          options={node.options}
          chosen={value}
          onChange={(chosen) => set(chosen)}
          filter={node.filter_mode}
          acceptNew={node.accept_new_options}
          placeholder={node.placeholder ?? placeholderOf(node)}
          disabled={node.disabled || (node.options.length === 0 && !node.accept_new_options)}
          limit={node.max_selections}
          selectAll={node.select_all}
          label={spokenText(node.label)}
          dropdownTestId="stMultiSelectDropdown"
        />
      </div>
    </Labelled>
  );
}

function placeholderOf({
  accept_new_options: acceptsNew,
  options,
}: ElementProps<"multiselect">["node"]): string {
  if (acceptsNew) return "Choose or add options";
  return options.length === 0 ? "No options to select" : "Choose options";
}
