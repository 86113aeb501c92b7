/** A group of elements, stacked or side by side. */

import type { CSSProperties } from "preact";
import { gapLength, HorizontalBlock, VerticalBlock } from "../layout";
import type { NodeOf } from "../protocol.gen";
import type { ElementProps } from "./props";
import { useEnd } from "./scroll";
import "./container.css";

const PLACES = {
  left: "flex-start",
  top: "flex-start",
  center: "center",
  right: "flex-end",
  bottom: "flex-end",
  distribute: "space-between",
} as const;

export function Container({ node, children }: ElementProps<"container">) {
  const end = useEnd<HTMLDivElement>(node.autoscroll);
  const Stack = node.horizontal ? HorizontalBlock : VerticalBlock;
  const scrolls = typeof node.height === "number";
  return (
    <Stack
      nodeKey={node.key}
      gap={gapLength(node.gap)}
      style={{ ...placing(node), ...(scrolls ? { height: `${node.height}px` } : {}) }}
      innerRef={end}
      attributes={{
        "data-container": "",
        "data-border": node.border ? "" : undefined,
        "data-scrolls": scrolls ? "" : undefined,
        // What scrolls must be reachable by keyboard.
        tabIndex: scrolls ? 0 : undefined,
      }}
    >
      {children}
    </Stack>
  );
}

function placing(node: NodeOf<"container">): CSSProperties {
  const across = PLACES[node.horizontal_alignment];
  const down = PLACES[node.vertical_alignment];
  if (!node.horizontal)
    return { alignItems: node.horizontal_alignment === "left" ? "" : across, justifyContent: down };
  const style: CSSProperties = { justifyContent: across, alignItems: down };
  return node.wrap ? style : { ...style, flexWrap: "nowrap" };
}
