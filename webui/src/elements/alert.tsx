/** A message: of success, for information, as a warning, of an error. */

import { Icon } from "../ui/icon";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./alert.css";

const PARTS = {
  success: "stAlertContentSuccess",
  info: "stAlertContentInfo",
  warning: "stAlertContentWarning",
  error: "stAlertContentError",
} as const;

export function Alert({ node }: ElementProps<"alert">) {
  const isUrgent = node.kind === "warning" || node.kind === "error";
  return (
    <div class="stAlert" data-testid="stAlert">
      <div
        class="alert"
        data-testid="stAlertContainer"
        data-kind={node.kind}
        role={isUrgent ? "alert" : "status"}
      >
        <div class="alert-content" data-testid={PARTS[node.kind]}>
          {node.icon !== "" && (
            <span class="alert-icon" data-testid="stAlertDynamicIcon">
              <Icon icon={node.icon} />
            </span>
          )}
          <div class="alert-text">
            {node.title !== "" && (
              <strong class="alert-title" data-testid="stAlertTitle">
                <Markdown text={node.title} inline />
              </strong>
            )}
            <Markdown text={node.body} anchors={false} />
          </div>
        </div>
      </div>
    </div>
  );
}
