/** A widget with its label above: what radio, fields, lists and sliders have in common. */

import type { ComponentChildren } from "preact";
import { Label } from "../ui/label";

export interface LabelledProps {
  readonly node: {
    readonly label: string;
    readonly help: string | null;
    readonly disabled: boolean;
    readonly label_visibility: "visible" | "hidden" | "collapsed";
    readonly required?: boolean;
  };
  /** The element's name among the test ids, which is its class too: `stSlider`. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/**
 * The control inside names itself with `aria-label`: a label hidden from sight is still its name, and Markdown in
 * it is read as text.
 */
export function Labelled({ node, name, children }: LabelledProps) {
  return (
    <div class={name} data-testid={name}>
      <Label
        text={node.label}
        visibility={node.label_visibility}
        help={node.help}
        disabled={node.disabled}
        required={node.required ?? false}
      />
      {children}
    </div>
  );
}
