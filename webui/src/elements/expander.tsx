/** Elements under a line that opens and closes them. */

import { useEffect, useState } from "preact/hooks";
import { useChildNodes, useValue } from "../hooks";
import { VerticalBlock } from "../layout";
import type { NodeOf } from "../protocol.gen";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./expander.css";

export function Expander({ node, children }: ElementProps<"expander">) {
  const [isOpen, open] = useOpen(node);
  const hasContent = useChildNodes().length > 0;
  return (
    <div
      class="stExpander"
      data-testid="stExpander"
      data-kind={node.kind}
      data-last={node.kind === "step" && !hasContent ? "" : undefined}
    >
      <details open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>
          <Signs node={node} />
          <span class="expander-label">
            <Markdown text={node.label} inline links={false} />
          </span>
          {node.kind === "step" && hasContent && <Chevron testId="stExpanderStepChevron" />}
        </summary>
        <div class="expander-details" data-testid="stExpanderDetails">
          <VerticalBlock nodeKey={node.key}>{children}</VerticalBlock>
        </div>
      </details>
      {node.kind === "step" && hasContent && (
        <span class="expander-connector" data-testid="stExpanderStepConnector" />
      )}
    </div>
  );
}

/** Keep whether it is open here, unless the script wants to know: then it is a value like any other. */
function useOpen(node: NodeOf<"expander">): [boolean, (isOpen: boolean) => void] {
  const { value, set } = useValue(node);
  const [isOpen, open] = useState(node.default);
  useEffect(() => open(node.default), [node.default]);
  return node.id === "" ? [isOpen, open] : [value, set];
}

function Signs({ node }: { readonly node: NodeOf<"expander"> }) {
  const icon = node.icon !== "" && <Icon icon={node.icon} />;
  if (node.kind === "step") {
    return (
      <span class="expander-step" data-testid="stExpanderStepIcon">
        {icon || <span class="expander-dot" />}
      </span>
    );
  }
  return (
    <>
      <Chevron />
      {icon && (
        <span class="expander-icon" data-testid="stExpanderIcon">
          {icon}
        </span>
      )}
    </>
  );
}

function Chevron({ testId }: { readonly testId?: string }) {
  return (
    <span class="expander-chevron" data-testid={testId}>
      <Glyph name="chevron-right" size="1.125rem" />
    </span>
  );
}
