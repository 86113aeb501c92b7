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
};

export function Container({ node, children }: ElementProps<"container">) {
  const scrolls = typeof node.height === "number";
  const end = useEnd<HTMLDivElement>(scrolls && node.autoscroll);
  const Stack = node.horizontal ? HorizontalBlock : VerticalBlock;
  return (
    <Stack
      nodeKey={node.key}
      gap={gapLength(node.gap)}
      style={{
        ...(node.horizontal ? inRow(node) : inColumn(node)),
        ...(scrolls ? { height: `${node.height}px` } : {}),
      }}
      innerRef={end}
      attributes={{
        "data-container": "",
        "data-border": node.border ? "" : undefined,
        "data-scrolls": scrolls ? "" : undefined,
        // What scrolls must be reachable by keyboard.
        tabIndex: scrolls || !node.wrap ? 0 : undefined,
      }}
    >
      {children}
    </Stack>
  );
}

function inRow(node: NodeOf<"container">): CSSProperties {
  const { horizontal_alignment: across, vertical_alignment: down } = node;
  return {
    justifyContent: across === "distribute" ? "space-between" : PLACES[across],
    alignItems: down === "distribute" ? "stretch" : PLACES[down],
    ...(node.wrap ? {} : { flexWrap: "nowrap", overflowX: "auto" }),
  };
}

function inColumn(node: NodeOf<"container">): CSSProperties {
  const { horizontal_alignment: across, vertical_alignment: down } = node;
  return {
    alignItems: across === "distribute" ? "flex-start" : PLACES[across],
    justifyContent: down === "distribute" ? "space-between" : PLACES[down],
  };
}
