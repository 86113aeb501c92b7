/** A field for many lines of text. */

import { useValue } from "../hooks";
import { Field } from "../ui/field";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";
import "./text_area.css";

const LABEL_HEIGHT = 28;

export function TextArea({ node }: ElementProps<"text_area">) {
  const { value, isDraft, submitsOnEnter, draft, commit, discard, enter } = useValue(node);
  const text = value ?? "";
  const above = node.label_visibility === "collapsed" ? 0 : LABEL_HEIGHT;
  const height = typeof node.height === "number" ? `${Math.max(node.height - above, 40)}px` : undefined;
  return (
    <Labelled node={node} name="stTextArea">
      <Field testId="stTextAreaRootElement" disabled={node.disabled} tall>
        <textarea
          class="field-input text-area"
          data-height={typeof node.height === "string" ? node.height : undefined}
          style={{ height }}
          aria-label={node.label}
          aria-required={node.required || undefined}
          value={text}
          placeholder={node.placeholder}
          maxLength={node.max_chars ?? undefined}
          disabled={node.disabled}
          onInput={(event) => {
            const next = event.currentTarget.value;
            draft(next === "" && node.default === null ? null : next);
          }}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              enter();
            }
            if (event.key === "Escape" && isDraft) discard();
          }}
        />
      </Field>
      <Note
        isDraft={isDraft}
        submitsOnEnter={submitsOnEnter}
        keys="Ctrl+Enter"
        length={text.length}
        limit={node.max_chars}
      />
    </Labelled>
  );
}
