/** A note that shows on hover and on keyboard focus. Without a machine: it is part of every label. */

import type { ComponentChildren } from "preact";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Float } from "./float";
import { Glyph } from "./glyph";
import { Markdown } from "./markdown/markdown";
import { type Placement, place } from "./place";
import "./tooltip.css";

const OPENS_AFTER = 350;
const CLOSES_AFTER = 120;

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
  const target = useRef<HTMLSpanElement>(null);
  const id = useId();
  const { open, show, hide } = useDelay();
  useDescription(target, open ? id : undefined);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: KeyboardEvent) => {
      if (event.key === "Escape") hide(0);
    };
    addEventListener("keydown", leave);
    return () => removeEventListener("keydown", leave);
  }, [open, hide]);
  return (
    <span
      ref={target}
      class="tooltip-target"
      data-testid="stTooltipHoverTarget"
      onPointerEnter={(event) => show(event.pointerType === "touch" ? 0 : OPENS_AFTER)}
      onPointerLeave={() => hide(CLOSES_AFTER)}
      onPointerDown={(event) => isAct(event) && hide(0)}
      onFocusIn={(event) =>
        event.target instanceof Element && event.target.matches(":focus-visible") && show(0)
      }
      onFocusOut={() => hide(0)}
    >
      {children}
      {open && (
        <Note
          id={id}
          text={text}
          placement={placement}
          target={target}
          onEnter={() => show(0)}
          onLeave={() => hide(CLOSES_AFTER)}
        />
      )}
    </span>
  );
}

/** Tell whether a press starts something: then the note is in the way. A help icon is pressed to read it. */
function isAct(event: PointerEvent): boolean {
  const help = event.target instanceof Element && event.target.closest(".help-button") !== null;
  return event.pointerType !== "touch" && !help;
}

interface NoteProps {
  readonly id: string;
  readonly text: string;
  readonly placement: Placement;
  readonly target: { readonly current: HTMLElement | null };
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function Note({ id, text, placement, target, onEnter, onLeave }: NoteProps) {
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is of another size
  useLayoutEffect(() => {
    if (note.current && target.current) place(note.current, target.current, placement);
  }, [text, placement, target]);
  return (
    <Float>
      <div
        ref={note}
        id={id}
        class="tooltip"
        role="tooltip"
        data-testid="stTooltipContent"
        onPointerEnter={onEnter}
        onPointerLeave={onLeave}
      >
        <Markdown text={text} />
      </div>
    </Float>
  );
}

function useDelay() {
  const [open, setOpen] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [turn] = useState(() => (to: boolean) => (delay: number) => {
    clearTimeout(timer.current);
    if (delay === 0) setOpen(to);
    else timer.current = setTimeout(() => setOpen(to), delay);
  });
  const [[show, hide]] = useState(() => [turn(true), turn(false)] as const);
  useEffect(() => () => clearTimeout(timer.current), []);
  return { open, show, hide };
}

/** Tie the note to the control inside the target, which is what a screen reader is on. */
function useDescription(target: { readonly current: HTMLElement | null }, id: string | undefined): void {
  useLayoutEffect(() => {
    const control = target.current?.querySelector("button, a, input, [tabindex]");
    if (!control || !id) return undefined;
    control.setAttribute("aria-describedby", id);
    return () => control.removeAttribute("aria-describedby");
  }, [target, id]);
}

/** The question mark beside a label. */
export function HelpIcon({ text }: { readonly text: string }) {
  return (
    <span class="help" data-testid="stTooltipIcon">
      <Tooltip text={text}>
        <button type="button" class="help-button" aria-label="Help">
          <Glyph name="help" size="1.125em" />
        </button>
      </Tooltip>
    </span>
  );
}
