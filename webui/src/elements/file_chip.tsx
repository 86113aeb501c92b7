/** One file in a list: its name, its size, how far it has come, and a button that takes it off. */

import { Glyph } from "../ui/glyph";
import { bytes } from "./number_format";
import "./file_chip.css";

export interface FileChipProps {
  readonly name: string;
  readonly size: number;
  readonly error?: string;
  /** From 0 to 1 while it is on its way. */
  readonly progress?: number | undefined;
  readonly disabled?: boolean;
  readonly onRemove: () => void;
}

export function FileChip({ name, size, error = "", progress, disabled = false, onRemove }: FileChipProps) {
  return (
    <li
      class="file-chip"
      data-testid="stFileChip"
      data-error={error ? "" : undefined}
      aria-label={`${name}, ${bytes(size)}`}
    >
      <Glyph name={error ? "error" : "file"} size="1.125rem" />
      <span class="file-chip-text">
        <span class="file-chip-name" data-testid="stFileChipName" title={name}>
          {name}
        </span>
        {error ? (
          <span class="file-chip-note" role="alert">
            Error: {error}
          </span>
        ) : (
          <span class="file-chip-note">{bytes(size)}</span>
        )}
      </span>
      <span data-testid="stFileChipDeleteBtn">
        <button
          type="button"
          class="icon-button"
          aria-label={`Remove ${name}`}
          disabled={disabled}
          onClick={onRemove}
        >
          <Glyph name="close" size="1rem" />
        </button>
      </span>
      {progress !== undefined && (
        <progress class="file-chip-progress" value={progress} max={1} aria-label={`Sending ${name}`} />
      )}
    </li>
  );
}
