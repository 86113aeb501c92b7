/** A piece of Markdown, or a caption. */

import { useWhole } from "../ui/cut";
import { Markdown as Text } from "../ui/markdown/markdown";
import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./markdown.css";

export function Markdown({ node }: ElementProps<"markdown">) {
  const whole = useWhole<HTMLDivElement>(!node.wrap);
  const text = (
    <Text
      text={node.body}
      allowHtml={node.html}
      caption={node.small}
      anchors={node.anchors}
      // One line holds no blocks: a hash or a dash at its start is just that.
      inline={!node.wrap}
    />
  );
  return (
    <div class="stMarkdown" data-testid="stMarkdown" data-align={node.text_alignment}>
      {node.wrap ? (
        text
      ) : (
        <div class="markdown-line" ref={whole}>
          {text}
        </div>
      )}
      {node.help && <HelpIcon text={node.help} />}
    </div>
  );
}
