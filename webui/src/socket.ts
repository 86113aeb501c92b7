/** Keep the connection to the server: greet it, decode its messages, and come back when it breaks. */

import { type ReadonlySignal, signal } from "@preact/signals";
import { decode, encode } from "./codec";
import type { FromPage, Hello, ToPage } from "./protocol.gen";

/**
 * connecting: never been open; open: the server has welcomed us; lost: trying again; refused: the server does not
 * let us in any more; outdated: it speaks another version even after a reload.
 */
export type Connection = "connecting" | "open" | "lost" | "refused" | "outdated";

export interface SocketOptions {
  /** Where the WebSocket is. */
  readonly url: string;
  /** Makes the greeting; asked anew for every attempt. */
  readonly hello: () => Hello;
  /** Takes every message but Reload. A throw means that the page lost track: the connection starts again. */
  readonly receive: (message: ToPage) => void;
  /** Loads the page again, unless that was done for this version before; tells whether it does. */
  readonly reload: () => boolean;
  /** Tells whether the server still lets this page in; asked when attempts fail. */
  readonly isAdmitted: () => Promise<boolean>;
}

const FIRST_DELAY = 100;
const LONGEST_DELAY = 5000;
const ATTEMPTS_BEFORE_ASKING = 3;

export class Socket {
  readonly #options: SocketOptions;
  readonly #state = signal<Connection>("connecting");
  #socket: WebSocket | undefined;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  /** Connects at once. */
  constructor(options: SocketOptions) {
    this.#options = options;
    addEventListener("online", this.#hurry);
    document.addEventListener("visibilitychange", this.#hurry);
    this.#connect();
  }

  get state(): ReadonlySignal<Connection> {
    return this.#state;
  }

  /** Send now if the server has welcomed us; else drop it and return false. */
  send(message: FromPage): boolean {
    if (this.#socket === undefined || this.#state.peek() !== "open") return false;
    this.#socket.send(encode(message));
    return true;
  }

  /** Break the connection and greet again. */
  restart(): void {
    this.#drop();
    this.#lost();
  }

  close(): void {
    this.#closed = true;
    removeEventListener("online", this.#hurry);
    document.removeEventListener("visibilitychange", this.#hurry);
    clearTimeout(this.#timer);
    this.#drop();
  }

  #connect(): void {
    const socket = new WebSocket(this.#options.url);
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.addEventListener("open", () => socket.send(encode(this.#options.hello())));
    socket.addEventListener("message", (event) => {
      if (socket === this.#socket) this.#receive(decode(event.data as ArrayBuffer));
    });
    socket.addEventListener("close", () => {
      if (socket === this.#socket) this.#lost();
    });
  }

  #receive(message: ToPage): void {
    if (message.type === "Reload") {
      this.#drop();
      this.#state.value = this.#options.reload() ? "connecting" : "outdated";
      return;
    }
    if (message.type === "Welcome") {
      this.#attempts = 0;
      this.#state.value = "open";
    }
    try {
      this.#options.receive(message);
    } catch (error) {
      console.error("The page lost track of the server's messages and asks for the whole tree.", error);
      // Counted as a failed attempt, so that a message which always fails makes the pauses longer.
      this.#attempts = Math.max(this.#attempts, 1) + 1;
      this.restart();
    }
  }

  #lost(): void {
    this.#socket = undefined;
    if (this.#closed || this.#state.peek() === "outdated") return;
    this.#state.value = this.#state.peek() === "connecting" ? "connecting" : "lost";
    const delay = Math.min(FIRST_DELAY * 2 ** this.#attempts, LONGEST_DELAY);
    this.#attempts++;
    if (this.#attempts >= ATTEMPTS_BEFORE_ASKING) void this.#ask();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), delay);
  }

  /** A refused handshake looks like a dead server; a plain request tells them apart. */
  async #ask(): Promise<void> {
    if ((await this.#options.isAdmitted()) || this.#closed || this.#state.peek() === "open") return;
    clearTimeout(this.#timer);
    this.#state.value = "refused";
  }

  /** The network is back or somebody looks at the page: do not wait for the pause to end. */
  readonly #hurry = () => {
    if (this.#socket !== undefined || document.visibilityState === "hidden") return;
    if (this.#closed || this.#state.peek() === "outdated") return;
    clearTimeout(this.#timer);
    this.#attempts = 0;
    this.#connect();
  };

  #drop(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }
}
