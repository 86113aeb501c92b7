/** A field for many lines of text. */

import { useValue } from "../hooks";
import { Field } from "../ui/field";
import { spokenText } from "../ui/markdown/spoken";
import { MISSING, useComplaint } from "./complaint";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";
import "./text_area.css";

const LABEL_HEIGHT = 28;
const KEYS = /Mac|iP/.test(navigator.platform) ? "⌘+Enter" : "Ctrl+Enter";

export function TextArea({ node }: ElementProps<"text_area">) {
  const { value, isDraft, submitsOnEnter, draft, commit, discard, enter } = useValue(node);
  const text = value ?? "";
  const { error, ask } = useComplaint(node, node.required && text.trim() === "" ? MISSING : "");
  const above = node.label_visibility === "collapsed" ? 0 : LABEL_HEIGHT;
  const height = typeof node.height === "number" ? `${Math.max(node.height - above, 68)}px` : undefined;
  return (
    <Labelled node={node} name="stTextArea">
      <Field testId="stTextAreaRootElement" disabled={node.disabled} invalid={error !== ""} tall>
        <textarea
          class="field-input text-area"
          data-height={typeof node.height === "string" ? node.height : undefined}
          style={{ height }}
          aria-label={spokenText(node.label)}
          aria-required={node.required || undefined}
          aria-invalid={error !== "" || undefined}
          value={text}
          placeholder={node.placeholder}
          maxLength={node.max_chars ?? undefined}
          disabled={node.disabled}
          onInput={(event) => {
            const next = event.currentTarget.value;
            draft(next === "" && node.default === null ? null : next);
          }}
          onBlur={() => isDraft && (node.form !== "" || ask()) && commit()}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              if (node.form !== "" || !isDraft || ask()) enter();
            }
            if (event.key === "Escape" && isDraft) discard();
          }}
        />
      </Field>
      <Note
        isDraft={isDraft}
        submitsOnEnter={submitsOnEnter}
        keys={KEYS}
        length={text.length}
        limit={node.max_chars}
        error={error}
      />
    </Labelled>
  );
}
