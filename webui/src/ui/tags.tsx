/** What was chosen in a multiple select, each with a cross. */

import type { ComponentChildren } from "preact";
import { Glyph } from "./glyph";
import "./tags.css";

export interface TagsProps {
  readonly labels: readonly string[];
  readonly disabled?: boolean;
  readonly onRemove: (index: number) => void;
  /** The input behind the tags. */
  readonly children?: ComponentChildren;
}

export function Tags({ labels, disabled = false, onRemove, children }: TagsProps) {
  return (
    <div
      class="tags"
      data-testid="stMultiSelectTagsContainer"
      data-filled={labels.length > 0 ? "" : undefined}
    >
      {labels.map((label, index) => (
        <span key={label} class="tag" data-disabled={disabled ? "" : undefined}>
          <span class="tag-label" title={label}>
            {label}
          </span>
          {!disabled && (
            <button
              type="button"
              class="tag-remove"
              tabIndex={-1}
              aria-label={`Remove ${label}`}
              onClick={() => onRemove(index)}
            >
              <Glyph name="close" size="0.8125rem" />
            </button>
          )}
        </span>
      ))}
      {children}
    </div>
  );
}
