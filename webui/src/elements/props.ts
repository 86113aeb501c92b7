/** What every component in this folder takes. */

import type { ComponentChildren } from "preact";
import type { ElementType, NodeOf } from "../protocol.gen";

export interface ElementProps<K extends ElementType> {
  readonly node: NodeOf<K>;
  /** Where the node stands among its siblings. */
  readonly index: number;
  /** What stands in a block; nothing for other elements. */
  readonly children?: ComponentChildren;
}
