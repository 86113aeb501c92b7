/** Copying to the clipboard. */

import { useEffect, useState } from "preact/hooks";
import { Glyph } from "./glyph";

const SHOWN_FOR = 1500;

/** Put text on the clipboard; says whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, which needs neither a secure context nor a permission. */
function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}

/** Serve the copy buttons inside rendered Markdown, which are markup and no components. */
export function copyFromClick(event: Event): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
  const code = button?.parentElement?.querySelector("code");
  if (!button || !code) return;
  void copyText(code.textContent ?? "").then((copied) => {
    if (!copied) return;
    button.dataset["copied"] = "";
    setTimeout(() => delete button.dataset["copied"], SHOWN_FOR);
  });
}

export interface CopyButtonProps {
  /** What to copy, or how to make it when asked. */
  readonly text: string | (() => string);
  readonly label?: string;
}

export function CopyButton({ text, label = "Copy" }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void copyText(typeof text === "string" ? text : text()).then(setCopied);
  return (
    <button
      type="button"
      class="copy-button"
      aria-label={copied ? "Copied" : label}
      data-copied={copied ? "" : undefined}
      onClick={copy}
    >
      <Glyph name={copied ? "check" : "copy"} size="1rem" />
    </button>
  );
}
