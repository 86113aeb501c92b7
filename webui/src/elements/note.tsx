/** The line under a field that says how to send what was typed, and how much of it there may be. */

import "./note.css";

export interface NoteProps {
  readonly isDraft: boolean;
  readonly submitsOnEnter: boolean;
  readonly keys?: string;
  readonly length?: number;
  readonly limit?: number | null;
  readonly error?: string;
}

export function Note(props: NoteProps) {
  const { isDraft, submitsOnEnter, keys = "Enter", length, limit, error } = props;
  const hint = isDraft && !error ? `Press ${keys} to ${submitsOnEnter ? "submit form" : "apply"}` : "";
  const count = typeof limit === "number" ? `${length}/${limit}` : "";
  if (!hint && !count && !error) return null;
  return (
    <div class="note" data-testid="InputInstructions" data-error={error ? "" : undefined}>
      {error ? <span role="alert">{error}</span> : <span>{hint}</span>}
      {count && <span>{count}</span>}
    </div>
  );
}
