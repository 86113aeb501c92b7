/** A box to tick, or a switch. */

import { useValue } from "../hooks";
import { useWhole } from "../ui/cut";
import { Glyph } from "../ui/glyph";
import { Markdown } from "../ui/markdown/markdown";
import { spokenText } from "../ui/markdown/spoken";
import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./checkbox.css";

export function Checkbox({ node }: ElementProps<"checkbox">) {
  const { value, set } = useValue(node);
  const whole = useWhole<HTMLSpanElement>(!node.wrap);
  return (
    <div class="stCheckbox" data-testid="stCheckbox">
      <label class="checkbox" data-disabled={node.disabled ? "" : undefined}>
        <input
          class="checkbox-input"
          type="checkbox"
          role={node.switch ? "switch" : undefined}
          aria-label={spokenText(node.label)}
          checked={value}
          disabled={node.disabled}
          onChange={(event) => set(event.currentTarget.checked)}
        />
        {node.switch ? (
          <span class="switch-track" aria-hidden="true">
            <span class="switch-thumb" />
          </span>
        ) : (
          <span class="checkbox-box" aria-hidden="true">
            <Glyph name="check" size="0.875rem" />
          </span>
        )}
        {node.label_visibility !== "collapsed" && (
          <span
            class="checkbox-label"
            data-testid="stWidgetLabel"
            data-visibility={node.label_visibility}
            data-wrap={node.wrap ? "" : undefined}
            ref={whole}
          >
            <Markdown text={node.label} inline />
          </span>
        )}
      </label>
      {node.help && node.label_visibility === "visible" && <HelpIcon text={node.help} />}
    </div>
  );
}
