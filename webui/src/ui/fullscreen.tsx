/** An element that can fill the whole window, with its toolbar. */

import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Toolbar, type ToolbarAction } from "./toolbar";
import "./fullscreen.css";

export interface FullScreenProps {
  /** Draws the content; an expanded chart or table wants other sizes. */
  readonly children: (expanded: boolean) => ComponentChildren;
  readonly actions?: readonly ToolbarAction[];
  readonly enabled?: boolean;
}

export function FullScreen({ children, actions = [], enabled = true }: FullScreenProps) {
  const [expanded, setExpanded] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!expanded) return undefined;
    const before = document.activeElement;
    frame.current?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) setExpanded(false);
    };
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("keydown", leave);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [expanded]);
  const toggle: ToolbarAction = {
    label: expanded ? "Close full screen" : "Full screen",
    glyph: expanded ? "shrink" : "expand",
    onClick: () => setExpanded(!expanded),
  };
  return (
    <div
      ref={frame}
      class="fullscreen"
      data-testid="stFullScreenFrame"
      data-expanded={expanded ? "" : undefined}
      tabIndex={expanded ? -1 : undefined}
    >
      <Toolbar actions={enabled ? [...actions, toggle] : actions} shown={expanded} />
      {children(expanded)}
    </div>
  );
}
