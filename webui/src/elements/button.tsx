/** Buttons: one that starts something, and one that submits a form. */

import { useForm, useTrigger } from "../hooks";
import { Button as Face } from "../ui/button";
import type { ElementProps } from "./props";

export function Button(props: ElementProps<"button">) {
  return props.node.submits ? <Submit {...props} /> : <Starter {...props} />;
}

function Starter({ node }: ElementProps<"button">) {
  const fire = useTrigger(node);
  return (
    <div class="stButton" data-testid="stButton">
      <Face {...faceOf(node)} testId={`stBaseButton-${node.kind}`} onClick={() => fire()} />
    </div>
  );
}

function Submit({ node }: ElementProps<"button">) {
  const { submit } = useForm(node);
  return (
    <div class="stFormSubmitButton" data-testid="stFormSubmitButton">
      <Face {...faceOf(node)} testId={`stBaseButton-${node.kind}FormSubmit`} onClick={submit} />
    </div>
  );
}

function faceOf(node: ElementProps<"button">["node"]) {
  return {
    label: node.label,
    kind: node.kind,
    icon: node.icon,
    iconPosition: node.icon_position,
    disabled: node.disabled,
    wide: node.width !== "content",
    wrap: node.wrap,
    shortcut: node.shortcut,
    help: node.help,
  };
}
