/** A form: what stands in it is sent together. */

import { VerticalBlock } from "../layout";
import type { ElementProps } from "./props";
import "./form.css";

export function Form({ node, children }: ElementProps<"form">) {
  const scrolls = typeof node.height === "number";
  return (
    <div
      class="stForm"
      data-testid="stForm"
      data-border={node.border ? "" : undefined}
      data-scrolls={scrolls ? "" : undefined}
      // What scrolls must be reachable by keyboard.
      tabIndex={scrolls ? 0 : undefined}
      style={scrolls ? { height: `${node.height}px` } : undefined}
    >
      <VerticalBlock nodeKey={node.key}>{children}</VerticalBlock>
    </div>
  );
}
