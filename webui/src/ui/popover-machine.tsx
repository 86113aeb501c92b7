/** A panel that opens at a button and closes on Escape or a click elsewhere. */

import * as popover from "@zag-js/popover";
import { normalizeProps, type PropTypes, useMachine } from "@zag-js/preact";
import type { ComponentChildren, VNode } from "preact";
import { useId } from "preact/hooks";
import { Float } from "./float";
import "./popover.css";

export interface PopoverProps {
  /** Draws the button: spread the attributes on it (`<Button attributes={...}>` takes them). */
  readonly trigger: (attributes: PropTypes["button"], open: boolean) => VNode;
  readonly children: ComponentChildren | ((close: () => void) => ComponentChildren);
  readonly placement?: popover.Placement;
  /** As wide as the button, at least. */
  readonly sameWidth?: boolean;
  /** Without the panel's own padding: a menu, a calendar. */
  readonly bare?: boolean;
  /** Keeps the content in the document while closed, so that widgets inside keep their state. */
  readonly keep?: boolean;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly label?: string;
  readonly testId?: string;
}

export function Popover(props: PopoverProps) {
  const {
    trigger,
    children,
    placement = "bottom-start",
    sameWidth = false,
    bare = false,
    keep = false,
  } = props;
  const service = useMachine(popover.machine, {
    id: useId(),
    portalled: true,
    positioning: { placement, gutter: 4, fitViewport: true, ...(sameWidth ? { sameWidth } : {}) },
    ...(props.open === undefined ? {} : { open: props.open }),
    onOpenChange: ({ open }) => props.onOpenChange?.(open),
  });
  const api = popover.connect(service, normalizeProps);
  const close = () => api.setOpen(false);
  return (
    <>
      {trigger(api.getTriggerProps(), api.open)}
      {(api.open || keep) && (
        <Float>
          <div {...api.getPositionerProps()}>
            <div
              {...api.getContentProps()}
              class="popover"
              data-bare={bare ? "" : undefined}
              data-testid={props.testId}
              {...(props.label ? { "aria-label": props.label, "aria-labelledby": undefined } : {})}
            >
              {typeof children === "function" ? children(close) : children}
            </div>
          </div>
        </Float>
      )}
    </>
  );
}
