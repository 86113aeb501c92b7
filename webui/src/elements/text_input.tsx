/** A field for one line of text. */

import { useState } from "preact/hooks";
import { useValue } from "../hooks";
import { IconButton } from "../ui/button";
import { Field } from "../ui/field";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";

const LIVE_DELAY = 150;

export function TextInput({ node }: ElementProps<"text_input">) {
  const { value, isDraft, submitsOnEnter, set, draft, commit, discard, enter } = useValue(node);
  const [shown, setShown] = useState(false);
  const text = value ?? "";
  const error =
    isDraft && text !== "" && !matches(text, node.validate) ? "This text has not the form asked for." : "";
  const secret = node.kind === "password";
  return (
    <Labelled node={node} name="stTextInput">
      <Field
        testId="stTextInputRootElement"
        disabled={node.disabled}
        invalid={error !== ""}
        start={node.icon && <Icon icon={node.icon} />}
        end={
          secret && (
            <IconButton label={shown ? "Hide password" : "Show password"} onClick={() => setShown(!shown)}>
              <Glyph name={shown ? "eye-off" : "eye"} size="1.125rem" />
            </IconButton>
          )
        }
      >
        <input
          {...(secret && !shown ? { type: "password" as const } : { type: "text" as const })}
          class="field-input"
          data-testid="stTextInputField"
          aria-label={node.label}
          aria-required={node.required || undefined}
          aria-invalid={error !== "" || undefined}
          value={text}
          placeholder={node.placeholder}
          autocomplete={node.autocomplete || "off"}
          maxLength={node.max_chars ?? undefined}
          disabled={node.disabled}
          onInput={(event) => {
            const next = event.currentTarget.value;
            // A field that began without a value has none again when it is emptied.
            const entered = next === "" && node.default === null ? null : next;
            if (node.live) set(entered, LIVE_DELAY);
            else draft(entered);
          }}
          onBlur={() => !error && commit()}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === "Enter" && !error) enter();
            if (event.key === "Escape" && isDraft) discard();
          }}
        />
      </Field>
      <Note
        isDraft={isDraft}
        submitsOnEnter={submitsOnEnter}
        length={text.length}
        limit={node.max_chars}
        error={error}
      />
    </Labelled>
  );
}

/** An expression that the browser cannot read refuses nothing: the fault is the script's, not the user's. */
function matches(text: string, pattern: string): boolean {
  if (pattern === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(text);
  } catch {
    return true;
  }
}
