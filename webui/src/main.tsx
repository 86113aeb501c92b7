/** Start the page: connect at once, then show what comes. */

import { render } from "preact";
import { PageContext } from "./context";
import { Identity } from "./identity";
import { Page } from "./page";
import { type Hello, VERSION } from "./protocol.gen";
import { Reloads } from "./reloads";
import { Shell } from "./shell/shell";
import { Socket } from "./socket";
import { mode, setTheme, startTheme } from "./theme/theme";

const identity = new Identity();
const reloads = new Reloads(VERSION);
const isEmbedded = new URLSearchParams(location.search).get("embed") === "true";
startTheme();
const page = new Page((message) => void socket.send(message));
const socket = new Socket({
  url: `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`,
  hello,
  receive(message) {
    if (message.type === "Welcome") {
      reloads.succeeded();
      identity.secret = message.session;
      setTheme(message.theme ?? {});
    }
    page.receive(message);
  },
  reload: () => reloads.reload(),
  isAdmitted,
});

function hello(): Hello {
  return {
    type: "Hello",
    version: VERSION,
    session: identity.secret,
    path: location.pathname,
    query: location.search.slice(1),
    revision: page.revision,
    locale: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    timezone_offset: new Date().getTimezoneOffset(),
    dark: mode.peek() === "dark",
    embedded: isEmbedded,
  };
}

/** Ask by a plain request; a server that is down refuses nobody. */
async function isAdmitted(): Promise<boolean> {
  try {
    const { status } = await fetch("/health", { cache: "no-store" });
    return status !== 401 && status !== 403;
  } catch {
    return true;
  }
}

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no element #root to mount the page on");
render(
  <PageContext.Provider value={page}>
    <Shell connection={socket.state} isEmbedded={isEmbedded} />
  </PageContext.Provider>,
  root,
);
