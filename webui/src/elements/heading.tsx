/** A title, a header or a subheader. */

import { useEffect, useId, useRef } from "preact/hooks";
import { useWhole } from "../ui/cut";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Markdown } from "../ui/markdown/markdown";
import { slugOf } from "../ui/markdown/render";
import { HelpIcon } from "../ui/tooltip";
import type { ElementProps } from "./props";
import "./heading.css";

export function Heading({ node }: ElementProps<"heading">) {
  const [line = "", ...more] = node.body.split("\n");
  const anchor = node.anchors ? node.anchor || slugOf(line) : "";
  const whole = useWhole<HTMLSpanElement>(!node.wrap);
  const text = useId();
  const Level = `h${node.level}` as "h1" | "h2" | "h3";
  return (
    <div class="stHeading" data-testid="stHeading" data-align={node.text_alignment}>
      <div class="stMarkdownContainer" data-testid="stMarkdownContainer">
        <div class="heading" data-testid="stHeadingWithActionElements">
          <Level
            id={anchor || undefined}
            aria-labelledby={text}
            data-wrap={node.wrap ? "" : undefined}
            ref={useArrival(anchor)}
          >
            {node.icon !== "" && (
              <span class="heading-icon" data-testid="stHeadingIconWrapper">
                <Icon icon={node.icon} size="0.9em" />
              </span>
            )}
            <span id={text} class="heading-text" ref={whole}>
              <Markdown text={line} inline />
            </span>
            <span class="heading-actions" data-testid="stHeaderActionElements">
              {node.help && <HelpIcon text={node.help} />}
              {anchor !== "" && (
                <a class="heading-link" href={`#${anchor}`} aria-label="Link to heading">
                  <Glyph name="link" size="1rem" />
                </a>
              )}
            </span>
          </Level>
        </div>
        {more.length > 0 && <Markdown text={more.join("\n")} anchors={false} />}
      </div>
      {node.divider !== "" && (
        <hr class="heading-divider" data-testid="stHeadingDivider" data-colour={node.divider} />
      )}
    </div>
  );
}

/** Scroll to the heading that the address names: it was not there yet when the page loaded. */
function useArrival(anchor: string) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (anchor !== "" && location.hash === `#${encodeURI(anchor)}`) ref.current?.scrollIntoView();
  }, [anchor]);
  return ref;
}
