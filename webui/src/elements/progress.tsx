/** A bar that fills. */

import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./progress.css";

export function Progress({ node }: ElementProps<"progress">) {
  return (
    <div class="stProgress" data-testid="stProgress">
      {node.text !== "" && (
        <div class="progress-text">
          <Markdown text={node.text} inline />
        </div>
      )}
      <div
        role="progressbar"
        aria-label="progress"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={node.percent}
        aria-valuetext={`${node.percent}%`}
      >
        <div class="progress-track" data-testid="stProgressBarTrack">
          <div class="progress-fill" style={{ scale: `${node.percent / 100} 1` }} />
        </div>
      </div>
    </div>
  );
}
