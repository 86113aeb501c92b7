/** A field for one line of text. */

import { useState } from "preact/hooks";
import { useValue } from "../hooks";
import { IconButton } from "../ui/button";
import { Field } from "../ui/field";
import { Glyph } from "../ui/glyph";
import { Icon } from "../ui/icon";
import { spokenText } from "../ui/markdown/spoken";
import { MISSING, useComplaint } from "./complaint";
import { Labelled } from "./labelled";
import { Note } from "./note";
import type { ElementProps } from "./props";

type Node = ElementProps<"text_input">["node"];

const TYPES = {
  default: "text",
  password: "password",
  email: "email",
  url: "url",
  phone: "tel",
  search: "search",
} as const;

export function TextInput({ node }: ElementProps<"text_input">) {
  const { value, isDraft, submitsOnEnter, set, draft, commit, discard, enter } = useValue(node);
  const [shown, setShown] = useState(false);
  const text = value ?? "";
  const { error, ask } = useComplaint(node, complaintOf(node, text));
  const isSecret = node.kind === "password";
  const isLive = node.live >= 0 && node.form === "";
  const type = (next: string) => {
    // A field that began without a value has none again when it is emptied.
    const entered = next === "" && node.default === null ? null : next;
    if (isLive && complaintOf(node, next) === "") set(entered, node.live);
    else draft(entered);
  };
  return (
    <Labelled node={node} name="stTextInput">
      <Field
        testId="stTextInputRootElement"
        disabled={node.disabled}
        invalid={error !== ""}
        start={
          node.icon && (
            <span data-testid="stTextInputIcon">
              <Icon icon={node.icon} />
            </span>
          )
        }
        end={
          <>
            {isSecret && (
              <IconButton
                label={shown ? "Hide password" : "Show password"}
                disabled={node.disabled}
                onClick={() => setShown(!shown)}
              >
                <Glyph name={shown ? "eye-off" : "eye"} size="1.125rem" />
              </IconButton>
            )}
            {node.kind === "search" && text !== "" && !node.disabled && (
              <IconButton label="Clear" onClick={() => set(node.default === null ? null : "")}>
                <Glyph name="close" size="1rem" />
              </IconButton>
            )}
          </>
        }
      >
        <input
          class="field-input"
          data-testid="stTextInputField"
          // The types forbid an input whose type changes, which is how a password is shown.
          type={(shown ? "text" : TYPES[node.kind]) as "text"}
          aria-label={spokenText(node.label)}
          aria-required={node.required || undefined}
          aria-invalid={error !== "" || undefined}
          value={text}
          placeholder={node.placeholder}
          autocomplete={node.autocomplete || undefined}
          maxLength={node.max_chars ?? undefined}
          disabled={node.disabled}
          onInput={(event) => type(event.currentTarget.value)}
          onBlur={() => isDraft && (node.form !== "" || ask()) && commit()}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === "Enter" && (node.form !== "" || !isDraft || ask())) enter();
            if (event.key === "Escape" && isDraft) discard();
          }}
        />
      </Field>
      <Note
        isDraft={isDraft && !isLive}
        submitsOnEnter={submitsOnEnter}
        length={text.length}
        limit={node.max_chars}
        error={error}
      />
    </Labelled>
  );
}

function complaintOf(node: Node, text: string): string {
  if (text.trim() === "") return node.required ? MISSING : "";
  return matches(text, node.validate) ? "" : node.message || "This does not have the form asked for.";
}

/** An expression that the browser cannot read refuses nothing: the fault is the script's, not the user's. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}
