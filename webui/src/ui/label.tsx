/** The label above a widget. */

import { Markdown } from "./markdown/markdown";
import { HelpIcon } from "./tooltip";
import "./label.css";

export type LabelVisibility = "visible" | "hidden" | "collapsed";

export interface LabelProps {
  readonly text: string;
  /** "hidden" keeps the place, "collapsed" does not; both stay readable to a screen reader. */
  readonly visibility?: LabelVisibility;
  readonly help?: string | null;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** The id of the field; without it the label is a plain text to point at with `aria-labelledby`. */
  readonly htmlFor?: string;
  readonly id?: string;
}

export function Label(props: LabelProps) {
  const { text, visibility = "visible", help, required = false, disabled = false, htmlFor, id } = props;
  const content = (
    <>
      <Markdown text={text} inline />
      {required && (
        <span class="label-required" data-testid="stWidgetLabelRequired" aria-hidden="true">
          *
        </span>
      )}
    </>
  );
  return (
    <div
      class="label"
      data-testid="stWidgetLabel"
      data-visibility={visibility}
      data-disabled={disabled ? "" : undefined}
    >
      {htmlFor ? (
        <label class="label-text" for={htmlFor} id={id}>
          {content}
        </label>
      ) : (
        <span class="label-text" id={id}>
          {content}
        </span>
      )}
      {help && visibility === "visible" && <HelpIcon text={help} />}
    </div>
  );
}
