/** The small buttons that show at an element's upper edge on hover. */

import { Glyph, type GlyphName } from "./glyph";
import "./toolbar.css";

export interface ToolbarAction {
  readonly label: string;
  readonly glyph: GlyphName;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

export function Toolbar({
  actions,
  shown = false,
}: {
  readonly actions: readonly ToolbarAction[];
  shown?: boolean;
}) {
  if (actions.length === 0) return null;
  return (
    <div class="toolbar" data-testid="stElementToolbar" role="toolbar" data-shown={shown ? "" : undefined}>
      {actions.map(({ label, glyph, onClick, disabled }) => (
        <span key={label} data-testid="stElementToolbarButtonContainer">
          <button
            type="button"
            class="toolbar-button"
            data-testid="stElementToolbarButton"
            aria-label={label}
            title={label}
            disabled={disabled}
            onClick={onClick}
          >
            <Glyph name={glyph} size="1rem" />
          </button>
        </span>
      ))}
    </div>
  );
}
