/** A note that shows on hover and on keyboard focus. */

import { normalizeProps, useMachine } from "@zag-js/preact";
import * as tooltip from "@zag-js/tooltip";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Float } from "./float";
import { Glyph } from "./glyph";
import { Markdown } from "./markdown/markdown";
import "./tooltip.css";

export type Placement = "top" | "bottom" | "left" | "right";

export interface TooltipProps {
  /** Markdown; empty for no note. */
  readonly text: string | null | undefined;
  readonly placement?: Placement;
  readonly children: ComponentChildren;
}

/** Wrap something in a target for its note. */
export function Tooltip({ text, placement = "top", children }: TooltipProps) {
  if (!text) return <>{children}</>;
  return (
    <Noted text={text} placement={placement}>
      {children}
    </Noted>
  );
}

function Noted({
  text,
  placement,
  children,
}: {
  text: string;
  placement: Placement;
  children: ComponentChildren;
}) {
  const service = useMachine(tooltip.machine, {
    id: useId(),
    openDelay: 350,
    closeDelay: 120,
    interactive: true,
    positioning: { placement, gutter: 6 },
  });
  const api = tooltip.connect(service, normalizeProps);
  return (
    <>
      <span {...api.getTriggerProps()} class="tooltip-target" data-testid="stTooltipHoverTarget">
        {children}
      </span>
      {api.open && (
        <Float>
          <div {...api.getPositionerProps()}>
            <div {...api.getContentProps()} class="tooltip" data-testid="stTooltipContent">
              <Markdown text={text} />
            </div>
          </div>
        </Float>
      )}
    </>
  );
}

/** The question mark beside a label. */
export function HelpIcon({ text }: { readonly text: string }) {
  return (
    <span class="help" data-testid="stTooltipIcon">
      <Tooltip text={text}>
        <button type="button" class="help-button" aria-label={`Help: ${text}`}>
          <Glyph name="help" size="1.125em" />
        </button>
      </Tooltip>
    </span>
  );
}
