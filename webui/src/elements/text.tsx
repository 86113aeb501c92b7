/** Text without any markup. */

import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./text.css";

export function Text({ node }: ElementProps<"text">) {
  return (
    <div
      class="stText"
      data-testid="stText"
      data-align={node.text_alignment}
      data-wrap={node.wrap ? "" : undefined}
    >
      <span class="text">{node.body}</span>
      {node.help && <HelpIcon text={node.help} />}
    </div>
  );
}
