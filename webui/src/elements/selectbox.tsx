/** A list that opens, to choose one from. */

import { useValue } from "../hooks";
import { spokenText } from "../ui/markdown/spoken";
import { Select } from "../ui/select";
import { useComplaint } from "./complaint";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";

export function Selectbox({ node }: ElementProps<"selectbox">) {
  const { value, set } = useValue(node);
  const { error } = useComplaint(node, node.required && value === null ? "Please choose an option." : "");
  return (
    <Labelled node={node} name="stSelectbox">
      <Select
        options={node.options}
        chosen={value === null ? [] : [value]}
        onChange={(chosen) => set(chosen[0] ?? null)}
        filter={node.filter_mode}
        acceptNew={node.accept_new_options}
        clearable={node.default === null && !node.required}
        placeholder={node.placeholder ?? placeholderOf(node)}
        invalid={error !== ""}
        disabled={node.disabled || (node.options.length === 0 && !node.accept_new_options)}
        required={node.required}
        icon={node.icon}
        label={spokenText(node.label)}
        dropdownTestId="stSelectboxVirtualDropdown"
      />
      <Note isDraft={false} submitsOnEnter={false} error={error} />
    </Labelled>
  );
}

function placeholderOf({
  accept_new_options: acceptsNew,
  options,
}: ElementProps<"selectbox">["node"]): string {
  if (acceptsNew) return "Choose or add an option";
  return options.length === 0 ? "No options to select" : "Choose an option";
}
