/** Buttons, and links that look like them. */

import type { PropTypes } from "@zag-js/preact";
import type { ComponentChildren } from "preact";
import { useWhole } from "./cut";
import { Icon } from "./icon";
import { Markdown } from "./markdown/markdown";
import { showShortcut, spokenShortcut, useShortcut } from "./shortcut";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";
import "./button.css";

export type ButtonKind = "primary" | "secondary" | "tertiary";

export interface ButtonProps {
  /** Inline Markdown. */
  readonly label: string;
  readonly kind?: ButtonKind;
  readonly size?: "normal" | "small";
  readonly icon?: string | null;
  readonly iconPosition?: "left" | "right";
  readonly disabled?: boolean;
  /** Shows a spinner in place of the icon and takes no clicks; the width stays. */
  readonly busy?: boolean;
  /** Fills the width it is given. */
  readonly wide?: boolean;
  /** Lets a long label break into lines. */
  readonly wrap?: boolean;
  readonly shortcut?: string | null;
  readonly help?: string | null;
  readonly type?: "button" | "submit";
  readonly onClick?: (event: MouseEvent) => void;
  /** Makes it a link. */
  readonly href?: string;
  readonly target?: string;
  readonly download?: string;
  readonly testId?: string;
  /** More attributes of the button, as those of a machine's trigger. */
  readonly attributes?: PropTypes["button"];
  /** Shown behind the label (a chevron). */
  readonly children?: ComponentChildren;
}

export function Button(props: ButtonProps) {
  const { kind = "secondary", disabled = false, busy = false, help } = props;
  const resting = disabled || busy;
  useShortcut(resting ? null : props.shortcut, () => props.onClick?.(new MouseEvent("click")));
  const look = {
    class: "button",
    "data-kind": kind,
    "data-size": props.size,
    "data-wide": props.wide ? "" : undefined,
    "data-wrap": props.wrap ? "" : undefined,
    "data-testid": props.testId ?? `stBaseButton-${kind}`,
    "aria-busy": busy || undefined,
    "aria-keyshortcuts": props.shortcut ? spokenShortcut(props.shortcut) : undefined,
    ...(props.onClick && !resting ? { onClick: props.onClick } : {}),
  };
  const face = <Face {...props} />;
  const control =
    props.href !== undefined && !resting ? (
      <a
        {...look}
        href={props.href}
        target={props.target}
        rel="noopener noreferrer"
        download={props.download}
      >
        {face}
      </a>
    ) : (
      <button
        {...props.attributes}
        {...look}
        type={props.type ?? "button"}
        disabled={disabled}
        aria-disabled={busy || undefined}
      >
        {face}
      </button>
    );
  return (
    <span class="button-frame" data-wide={props.wide ? "" : undefined}>
      <Tooltip text={help}>{control}</Tooltip>
    </span>
  );
}

function Face(props: ButtonProps) {
  const { label, icon, iconPosition = "left", busy = false, wrap, help, shortcut, children } = props;
  const whole = useWhole<HTMLSpanElement>(!wrap && !help);
  const sign = busy ? <Spinner /> : icon ? <Icon icon={icon} /> : null;
  return (
    <>
      {iconPosition === "left" && sign}
      {label !== "" && (
        <span class="button-label" ref={whole}>
          <Markdown text={label} inline links={false} />
        </span>
      )}
      {iconPosition === "right" && sign}
      {/* Read aloud as a shortcut, not as part of the name. */}
      {shortcut && (
        <span class="button-shortcut" aria-hidden="true">
          {showShortcut(shortcut)}
        </span>
      )}
      {children}
    </>
  );
}

export interface IconButtonProps {
  /** The accessible name, and the note on hover. */
  readonly label: string;
  readonly children: ComponentChildren;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick?: (event: MouseEvent) => void;
  readonly testId?: string;
  readonly attributes?: PropTypes["button"];
}

/** A square button with a glyph alone. */
export function IconButton({
  label,
  children,
  disabled,
  pressed,
  onClick,
  testId,
  attributes,
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...attributes}
      class="icon-button"
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      data-testid={testId}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </button>
  );
}
