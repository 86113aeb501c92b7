/** A message in the corner of the page that goes away by itself. */

import { useEffect, useRef } from "preact/hooks";
import { useToasts } from "../hooks";
import type { NodeOf } from "../protocol.gen";
import { Icon } from "../ui/icon";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./toast.css";

const MEMORY = "toasts";
const REMEMBERED = 50;

/** Draws nothing where it stands: the page's corner shows it, and keeps it when the next run has no such node. */
export function Toast({ node }: ElementProps<"toast">) {
  const toasts = useToasts();
  const shown = useRef({ id: "", number: 0 });
  useEffect(() => {
    if (shown.current.id === node.id) {
      toasts.replace(shown.current.number, <Note node={node} />);
    } else if (isNew(node.id)) {
      const duration = node.seconds === 0 ? Number.POSITIVE_INFINITY : node.seconds * 1000;
      shown.current = { id: node.id, number: toasts.show(<Note node={node} />, duration) };
    }
  }, [node, toasts]);
  return null;
}

/** Tell a toast from one that this tab has shown before it was loaded anew: the session still has its node. */
function isNew(id: string): boolean {
  try {
    const known = sessionStorage.getItem(MEMORY)?.split(" ") ?? [];
    if (known.includes(id)) return false;
    sessionStorage.setItem(MEMORY, [...known, id].slice(-REMEMBERED).join(" "));
  } catch {
    // Without storage it shows once more.
  }
  return true;
}

function Note({ node }: { readonly node: NodeOf<"toast"> }) {
  return (
    <div class="toast-note">
      {node.icon !== "" && (
        <span class="toast-icon" data-testid="stToastDynamicIcon">
          <Icon icon={node.icon} />
        </span>
      )}
      <div class="toast-text" data-testid="stToastText">
        <Markdown text={node.body} anchors={false} />
      </div>
    </div>
  );
}
