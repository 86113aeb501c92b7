/** Whether the script runs, and the way to stop it. */

import { usePage } from "../context";
import { Glyph } from "../ui/glyph";
import { Spinner } from "../ui/spinner";
import { useLater } from "./later";

/** Shorter runs end before a sign of them could be read. */
const SHOW_AFTER = 400;

export function Status() {
  const page = usePage();
  const isRunning = useLater(page.run.value.running, SHOW_AFTER);
  if (!isRunning) return null;
  return (
    <div class="status" data-testid="stStatusWidget">
      <span role="status" class="status-text">
        <span role="img" aria-label="Running..." data-testid="stStatusWidgetRunningIcon">
          <Spinner size="0.9em" />
        </span>
        <span class="status-word">Running</span>
      </span>
      <button type="button" class="status-stop" onClick={() => page.stop()}>
        <Glyph name="stop" size="1em" />
        Stop
      </button>
    </div>
  );
}
