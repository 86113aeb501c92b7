/** Markdown as Streamlit's users write it. */

import { useLayoutEffect, useRef } from "preact/hooks";
import { copyFromClick } from "../copy";
import { emojiReady } from "./emoji";
import { enhance } from "./enhance";
import { type RenderOptions, renderMarkdown } from "./render";
import "./markdown.css";
import "../code.css";

export interface MarkdownProps extends RenderOptions {
  readonly text: string;
  /** Smaller and quieter, as a caption. */
  readonly caption?: boolean;
}

/** Draw Markdown; a label wants `inline`, the label of a button `links={false}` too. */
export function Markdown({ text, caption = false, ...options }: MarkdownProps) {
  const rendered = renderMarkdown(text, options);
  if (rendered.shortcodes) emojiReady();
  const ref = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (rendered.unfinished && ref.current) enhance(ref.current);
  }, [rendered]);
  const shared = {
    class: "stMarkdownContainer",
    "data-testid": caption ? "stCaptionContainer" : "stMarkdownContainer",
    dangerouslySetInnerHTML: { __html: rendered.html },
  };
  if (options.inline) return <span {...shared} ref={ref} data-inline="" />;
  // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are those of the copy buttons inside
  // biome-ignore lint/a11y/useKeyWithClickEvents: which are real buttons, and answer to the keyboard
  return <div {...shared} ref={ref as { current: HTMLDivElement | null }} onClick={copyFromClick} />;
}
