/** An exception: what, why, and where in the script. */

import type { NodeOf } from "../protocol.gen";
import { CopyButton } from "../ui/copy";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./alert.css";
import "./exception.css";

export function Failure({ node }: ElementProps<"exception">) {
  const kind = node.is_warning ? "warning" : "error";
  return (
    <div class="stException" data-testid="stException">
      <div class="alert exception" data-testid="stAlertContainer" data-kind={kind} role="alert">
        <div data-testid={node.is_warning ? "stAlertContentWarning" : "stAlertContentError"}>
          <div class="exception-message" data-testid="stExceptionMessage">
            <strong>{node.kind}</strong>
            {node.message !== "" && ": "}
            {node.markdown ? <Markdown text={node.message} inline /> : node.message}
          </div>
          {node.trace.length > 0 && <Trace node={node} />}
        </div>
      </div>
    </div>
  );
}

function Trace({ node }: { readonly node: NodeOf<"exception"> }) {
  return (
    <div class="exception-trace">
      <div class="exception-caption">Traceback:</div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        <code>
          {node.trace.map((line, index) => (
            <div key={index} data-testid="stExceptionTraceRow">
              {line}
            </div>
          ))}
        </code>
      </pre>
      <CopyButton text={() => textOf(node)} label="Copy the error" />
    </div>
  );
}

/** Write the error as Python would have printed it, for a colleague or a search. */
function textOf(node: NodeOf<"exception">): string {
  const trace = node.trace.map((line) => `  ${line}`).join("\n");
  return `Traceback (most recent call last):\n${trace}\n${node.kind}: ${node.message}`;
}
