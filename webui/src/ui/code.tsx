/** A block of code: coloured, with a button that copies it, with line numbers or wrapping where asked. */

import { useEffect, useState } from "preact/hooks";
import { CopyButton } from "./copy";
import { highlight, highlightNow, splitLines } from "./highlight";
import { escapeHtml } from "./markdown/escape";
import "./code.css";

export interface CodeProps {
  readonly text: string;
  /** A language's usual name; null or "text" for none. */
  readonly language?: string | null;
  readonly lineNumbers?: boolean;
  readonly wrap?: boolean;
  /** Any CSS length; the content's own height unless said. */
  readonly height?: string;
  readonly testId?: string;
}

export function Code({
  text,
  language,
  lineNumbers = false,
  wrap = false,
  height,
  testId = "stCode",
}: CodeProps) {
  const coloured = useColours(text, language ?? "");
  const html = coloured ?? escapeHtml(text);
  const shown = lineNumbers ? numbered(html) : html;
  return (
    <div
      class="code"
      data-testid={testId}
      data-wrap={wrap ? "" : undefined}
      data-numbers={lineNumbers ? "" : undefined}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} style={height ? { height } : {}}>
        <code
          class={language ? `language-${language}` : undefined}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped above, or written by the highlighter
          dangerouslySetInnerHTML={{ __html: shown }}
        />
      </pre>
      <CopyButton text={text} />
    </div>
  );
}

/** Colour at once where the grammars are there; else show plain text until they are. */
function useColours(text: string, language: string): string | undefined {
  const [, arrived] = useState(0);
  const now = highlightNow(text, language);
  const missing = now === undefined;
  useEffect(() => {
    let present = true;
    if (missing) {
      void highlight(text, language).then((html) => {
        if (present && html !== undefined) arrived((count) => count + 1);
      });
    }
    return () => {
      present = false;
    };
  }, [text, language, missing]);
  return now;
}

function numbered(html: string): string {
  const lines = splitLines(html);
  const width = String(lines.length).length;
  const marked = lines.map((line) => `<span class="code-line">${line}\n</span>`).join("");
  return `<span class="code-lines" style="--digits:${width}">${marked}</span>`;
}
