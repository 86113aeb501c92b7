/** A list that opens, to choose one from. */

import { useValue } from "../hooks";
import { Select } from "../ui/select";
import { Labelled } from "./labelled";
import type { ElementProps } from "./props";

export function Selectbox({ node }: ElementProps<"selectbox">) {
  const { value, set } = useValue(node);
  return (
    <Labelled node={node} name="stSelectbox">
      <Select
        options={node.options}
        chosen={value === null ? [] : [value]}
        onChange={(chosen) => set(chosen[0] ?? null)}
        filter={node.filter_mode}
        acceptNew={node.accept_new_options}
        clearable={node.default === null}
        placeholder={
          node.placeholder ?? (node.accept_new_options ? "Choose or add an option" : "Choose an option")
        }
        disabled={node.disabled || (node.options.length === 0 && !node.accept_new_options)}
        icon={node.icon}
        label={node.label}
        dropdownTestId="stSelectboxVirtualDropdown"
      />
    </Labelled>
  );
}
