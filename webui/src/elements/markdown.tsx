/** A piece of Markdown, or a caption. */

import { Markdown as Text } from "../ui/markdown/markdown";
import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./markdown.css";

export function Markdown({ node }: ElementProps<"markdown">) {
  return (
    <div
      class="stMarkdown"
      data-testid="stMarkdown"
      data-align={node.text_alignment}
      data-wrap={node.wrap ? "" : undefined}
    >
      <Text text={node.body} allowHtml={node.html} caption={node.small} anchors={node.anchors} />
      {node.help && <HelpIcon text={node.help} />}
    </div>
  );
}
