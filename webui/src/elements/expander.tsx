/** Elements under a line that opens and closes them. */

import { useEffect, useState } from "preact/hooks";
import { VerticalBlock } from "../layout";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./expander.css";

export function Expander({ node, children }: ElementProps<"expander">) {
  const [isOpen, open] = useState(node.expanded);
  useEffect(() => open(node.expanded), [node.expanded]);
  return (
    <div class="stExpander" data-testid="stExpander" data-kind={node.kind}>
      <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>
          <span class="expander-chevron">
            <Glyph name="chevron-right" size="1.125rem" />
          </span>
          {node.icon !== "" && (
            <span class="expander-icon" data-testid="stExpanderIcon">
              <Icon icon={node.icon} />
            </span>
          )}
          <span class="expander-label">
            <Markdown text={node.label} inline links={false} />
          </span>
        </summary>
        <div class="expander-details" data-testid="stExpanderDetails">
          <VerticalBlock nodeKey={node.key}>{children}</VerticalBlock>
        </div>
      </details>
    </div>
  );
}
