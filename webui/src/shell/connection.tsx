/** Say how the connection stands, where it does not stand well. */

import type { Connection } from "../socket";
import { Button } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { Spinner } from "../ui/spinner";
import { useLater } from "./later";

/** A server that restarts is back sooner than this; nobody needs to hear of it. */
const SHOW_AFTER = 700;

export function ConnectionBanner({ state }: { readonly state: Connection }) {
  const isLost = useLater(state === "lost", SHOW_AFTER);
  if (!isLost) return null;
  return (
    <div class="connection-banner" role="alert" data-testid="stConnectionStatus">
      <Spinner size="1em" />
      <span>
        <strong>Connection lost.</strong> Reconnecting; what you change meanwhile is kept and sent.
      </span>
    </div>
  );
}

const REASONS = {
  refused: {
    title: "This page has lost its access",
    text: "The app was started anew and no longer knows this page. Open the app again from where you started it.",
  },
  outdated: {
    title: "Page and app do not fit together",
    text: "The app speaks another version than this page, also after the page was loaded again. Restart the app; if that does not help, install it anew.",
  },
} as const;

/** Take the page's place when there is no way on from here. */
export function DeadEnd({ state }: { readonly state: "refused" | "outdated" }) {
  const { title, text } = REASONS[state];
  return (
    <main class="dead-end">
      <Glyph name="shield" size="2.5rem" />
      <h1>{title}</h1>
      <p>{text}</p>
      <Button label="Load again" icon={null} onClick={() => location.reload()} />
    </main>
  );
}
