/** Text without any markup. */

import { useWhole } from "../ui/cut";
import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./text.css";

export function Text({ node }: ElementProps<"text">) {
  const whole = useWhole<HTMLSpanElement>(!node.wrap);
  return (
    <div
      class="stText"
      data-testid="stText"
      data-align={node.text_alignment}
      data-wrap={node.wrap ? "" : undefined}
    >
      <span class="text" ref={whole}>
        {node.body}
      </span>
      {node.help && <HelpIcon text={node.help} />}
    </div>
  );
}
