/** A few options that all show, to choose one from. */

import { useId } from "preact/hooks";
import { useValue } from "../hooks";
import { Markdown } from "../ui/markdown/markdown";
import { spokenText } from "../ui/markdown/spoken";
import { Labelled } from "./labelled";
import type { ElementProps } from "./props";
import "./radio.css";

export function Radio({ node }: ElementProps<"radio">) {
  const { value, set } = useValue(node);
  const name = useId();
  return (
    <Labelled node={node} name="stRadio">
      <div
        class="radio-group"
        role="radiogroup"
        data-testid="stRadioGroup"
        aria-label={spokenText(node.label)}
        data-horizontal={node.horizontal ? "" : undefined}
      >
        {node.options.map((option, index) => (
          <label
            key={index}
            class="radio-option"
            data-testid="stRadioOption"
            data-disabled={node.disabled ? "" : undefined}
          >
            <input
              type="radio"
              class="radio-input"
              name={name}
              checked={value === index}
              disabled={node.disabled}
              onChange={() => set(index)}
            />
            <span class="radio-dot" aria-hidden="true" />
            <span class="radio-text">
              <Markdown text={option} inline />
              {node.captions[index] && (
                <span class="radio-caption" data-testid="stRadioCaption">
                  <Markdown text={node.captions[index] ?? ""} inline />
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </Labelled>
  );
}
