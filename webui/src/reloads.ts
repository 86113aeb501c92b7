/** Load the page again when the server speaks another version, but not for ever. */

const KEY = "reloaded";

export class Reloads {
  readonly #version: string;

  /** @param version the one that this page speaks. */
  constructor(version: string) {
    this.#version = version;
  }

  /** Load again, unless that led back to the same version before; tells whether it does. */
  reload(): boolean {
    try {
      if (sessionStorage.getItem(KEY) === this.#version) return false;
      sessionStorage.setItem(KEY, this.#version);
    } catch {
      // Without storage nobody could tell a first reload from a hundredth.
      return false;
    }
    location.reload();
    return true;
  }

  /** Take note that the versions fit. */
  succeeded(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was stored either.
    }
  }
}
