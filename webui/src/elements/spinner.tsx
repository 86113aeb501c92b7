/** A sign that turns while something is being done; it shows only when that lasts. */

import { useEffect, useState } from "preact/hooks";
import { Markdown } from "../ui/markdown/markdown";
import { Spinner as Ring } from "../ui/spinner";
import type { ElementProps } from "./props";
import "./spinner.css";

const DELAY = 100;
const TICK = 100;

export function Spinner({ node }: ElementProps<"spinner">) {
  const elapsed = useElapsed(node.show_time);
  if (elapsed < DELAY) return <div class="stEmpty" data-testid="stEmpty" />;
  return (
    <div class="stSpinner" data-testid="stSpinner">
      <span class="spinner-icon" data-testid="stSpinnerIcon">
        <Ring />
      </span>
      <div class="spinner-text" role="status">
        <Markdown text={node.text} />
      </div>
      {/* Outside of what is read aloud: ten times a second would drown everything else. */}
      {node.show_time && <span class="spinner-time">({inWords(elapsed)})</span>}
    </div>
  );
}

/** Count the milliseconds since the element appeared: once past the delay, then on every tick if asked. */
function useElapsed(ticks: boolean): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const look = () => setElapsed(Math.max(performance.now() - start, DELAY));
    const delay = setTimeout(look, DELAY);
    const ticking = ticks ? setInterval(look, TICK) : undefined;
    return () => {
      clearTimeout(delay);
      clearInterval(ticking);
    };
  }, [ticks]);
  return elapsed;
}

function inWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} seconds`;
  const minutes = Math.floor(seconds / 60);
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}, ${(seconds % 60).toFixed(1)} seconds`;
}
