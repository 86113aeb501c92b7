/** A block of source code. */

import { Code as Block } from "../ui/code";
import type { ElementProps } from "./props";

export function Code({ node }: ElementProps<"code">) {
  const height = typeof node.height === "number" ? { height: `${node.height}px` } : {};
  return (
    <Block
      text={node.body}
      language={node.language || null}
      lineNumbers={node.line_numbers}
      wrap={node.wrap_lines}
      {...height}
    />
  );
}
