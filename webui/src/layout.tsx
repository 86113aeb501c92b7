/** What blocks are made of. */

import type { ComponentChildren, CSSProperties } from "preact";

/** Write the class by which a script's author styles a node of this key; empty without a key. */
export function keyClass(key: string): string {
  return key === "" ? "" : ` st-key-${key.trim().replace(/[^a-zA-Z0-9_-]/g, "-")}`;
}

export interface StackProps {
  /** The key of the block's node. */
  readonly nodeKey?: string;
  /** Any CSS length, in place of the page's usual gap. */
  readonly gap?: string | undefined;
  readonly style?: CSSProperties;
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

function Stack({ testId, nodeKey = "", gap, style, children }: StackProps & { readonly testId: string }) {
  return (
    <div
      class={testId + keyClass(nodeKey)}
      data-testid={testId}
      style={gap === undefined ? style : { gap, ...style }}
    >
      {children}
    </div>
  );
}
