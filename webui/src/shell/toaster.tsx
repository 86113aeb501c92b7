/** Show the notes that come and go. */

import { useEffect, useState } from "preact/hooks";
import { usePage } from "../context";
import type { Toast, Toasts } from "../toasts";
import { IconButton } from "../ui/button";
import { Glyph } from "../ui/glyph";

export function Toaster() {
  const { toasts } = usePage();
  const [isResting, rest] = useState(false);
  return (
    <section
      class="toasts"
      aria-label="Notifications"
      data-testid="stToastContainer"
      onMouseEnter={() => rest(true)}
      onMouseLeave={() => rest(false)}
      onFocusIn={() => rest(true)}
      onFocusOut={() => rest(false)}
    >
      <ol>
        {toasts.shown.value.map((toast) => (
          <Shown key={toast.id} toast={toast} isResting={isResting} toasts={toasts} />
        ))}
      </ol>
    </section>
  );
}

interface ShownProps {
  readonly toast: Toast;
  /** Whether somebody is reading: the time stands still. */
  readonly isResting: boolean;
  readonly toasts: Toasts;
}

function Shown({ toast: { id, content, duration }, isResting, toasts }: ShownProps) {
  useEffect(() => {
    if (isResting || !Number.isFinite(duration)) return undefined;
    const timer = setTimeout(() => toasts.close(id), duration);
    return () => clearTimeout(timer);
  }, [toasts, id, isResting, duration]);
  return (
    <li>
      <div class="toast" data-testid="stToast" role="status">
        <div class="toast-content">{content}</div>
        <IconButton label="Close" onClick={() => toasts.close(id)}>
          <Glyph name="close" size="1rem" />
        </IconButton>
      </div>
    </li>
  );
}
