/**
 * Keep the session's secret for as long as this tab lives, reloads included.
 *
 * A duplicated tab starts with a copy of the session storage, and two tabs must not share a session. So the secret
 * lies in the storage only while the document is away: it is taken out when the page loads and put back when it
 * leaves. A copy made in between finds nothing and opens a session of its own.
 */

const KEY = "session";

export class Identity {
  secret: string;

  constructor() {
    this.secret = take();
    addEventListener("pagehide", this.#leave);
    addEventListener("pageshow", this.#return);
    // A browser that discards a background tab says no more than this.
    document.addEventListener("freeze", this.#leave);
    document.addEventListener("resume", this.#return);
  }

  readonly #leave = () => {
    try {
      if (this.secret !== "") sessionStorage.setItem(KEY, this.secret);
    } catch {
      // Without storage a reload opens a new session.
    }
  };

  readonly #return = () => {
    take();
  };
}

function take(): string {
  try {
    const secret = sessionStorage.getItem(KEY) ?? "";
    sessionStorage.removeItem(KEY);
    return secret;
  } catch {
    return "";
  }
}
