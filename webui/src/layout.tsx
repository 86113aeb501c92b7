/** What blocks are made of. */

import type { ComponentChildren, CSSProperties, HTMLAttributes, RefObject } from "preact";

/** Write the class by which a script's author styles a node of this key; empty without a key. */
export function keyClass(key: string): string {
  return key === "" ? "" : ` st-key-${key.trim().replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}

/** The space between elements as nodes carry it: pixels, or a step of the scale. */
export type Gap =
  | number
  | "none"
  | "xxsmall"
  | "xsmall"
  | "small"
  | "medium"
  | "large"
  | "xlarge"
  | "xxlarge";

const STEPS = {
  none: "0",
  xxsmall: "0.25rem",
  xsmall: "0.5rem",
  small: undefined,
  medium: "2rem",
  large: "4rem",
  xlarge: "6rem",
  xxlarge: "8rem",
} as const;

/** Turn a gap into a CSS length; undefined for the page's usual one. */
export function gapLength(gap: Gap): string | undefined {
  return typeof gap === "number" ? `${gap}px` : STEPS[gap];
}

export interface StackProps {
  /** The key of the block's node. */
  readonly nodeKey?: string;
  /** Any CSS length, in place of the page's usual gap. */
  readonly gap?: string | undefined;
  readonly style?: CSSProperties;
  /** More attributes, such as the data- ones that a style sheet asks for. */
  readonly attributes?: HTMLAttributes<HTMLDivElement> & { readonly [name: `data-${string}`]: unknown };
  readonly innerRef?: RefObject<HTMLDivElement | null>;
  readonly children?: ComponentChildren;
}

/** Stack a block's children from top to bottom. */
export function VerticalBlock(props: StackProps) {
  return <Stack testId="stVerticalBlock" {...props} />;
}

/** Put a block's children side by side. */
export function HorizontalBlock(props: StackProps) {
  return <Stack testId="stHorizontalBlock" {...props} />;
}

function Stack(props: StackProps & { readonly testId: string }) {
  const { testId, nodeKey = "", gap, style, attributes, innerRef, children } = props;
  return (
    <div
      {...attributes}
      {...(innerRef ? { ref: innerRef } : {})}
      class={testId + keyClass(nodeKey)}
      data-testid={testId}
      style={gap === undefined ? style : { gap, ...style }}
    >
      {children}
    </div>
  );
}
