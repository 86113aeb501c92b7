/** Containers side by side. */

import { gapLength, HorizontalBlock, keyClass, VerticalBlock } from "../layout";
import type { ElementProps } from "./props";
import "./columns.css";

export function Columns({ node, children }: ElementProps<"columns">) {
  return (
    <HorizontalBlock
      nodeKey={node.key}
      gap={gapLength(node.gap)}
      attributes={{ "data-columns": "", "data-wrap": node.wrap ? "" : undefined }}
    >
      {children}
    </HorizontalBlock>
  );
}

export function Column({ node, children }: ElementProps<"column">) {
  return (
    <div
      class={`stColumn${keyClass(node.key)}`}
      data-testid="stColumn"
      data-place={node.vertical_alignment}
      data-border={node.border ? "" : undefined}
      style={{ flexGrow: node.share }}
    >
      <VerticalBlock>{children}</VerticalBlock>
    </div>
  );
}
// It writes its own root: a part of the row, not an element in it.
Column.bare = true;
