/** Join what one page consists of, and hand each message of the server to the part that it concerns. */

import { batch, signal } from "@preact/signals";
import { Press } from "./press";
import type { FromPage, Op, PageNode, PageSettings, RunState, ToPage, Update, Welcome } from "./protocol.gen";
import { Requests } from "./requests";
import { Toasts } from "./toasts";
import { type Schema, Tree } from "./tree";
import { Uploads } from "./uploads";
import { Values } from "./values";

export class Page {
  readonly tree: Tree;
  readonly values: Values;
  readonly requests: Requests;
  readonly uploads: Uploads;
  readonly toasts = new Toasts();
  readonly welcome = signal<Welcome | undefined>(undefined);
  readonly settings = signal<PageSettings>({ type: "PageSettings" });
  readonly run = signal<RunState>({ type: "RunState", running: false, run: 0 });
  /** Whether anything was shown yet; before, the page shows a skeleton. */
  readonly hasContent = signal(false);
  /** Whether the script was saved and has not run since. */
  readonly sourceChanged = signal(false);
  /** The last Update applied; 0 asks for the whole tree. */
  revision = 0;
  readonly #send: (message: FromPage) => void;

  /**
   * @param send sends now if the connection is open, else does nothing.
   * @param schema what to know of the elements' types, in place of what is generated.
   */
  constructor(send: (message: FromPage) => void, schema?: Schema) {
    this.#send = send;
    this.tree = new Tree(schema);
    const press = new Press(() => this.values.flush());
    this.values = new Values({ send, nodes: () => this.tree.nodes(), isPressed: () => press.isDown });
    this.requests = new Requests(send);
    this.uploads = new Uploads(() => this.welcome.peek()?.session ?? "");
  }

  rerun(clearCache = false): void {
    this.values.flush();
    this.values.sendHeld();
    this.#send({ type: "Rerun", clear_cache: clearCache });
  }

  stop(): void {
    this.#send({ type: "Stop" });
  }

  setAlwaysRerun(on: boolean): void {
    this.#send({ type: "AlwaysRerun", on });
  }

  receive(message: ToPage): void {
    switch (message.type) {
      case "Welcome":
        this.#welcome(message);
        break;
      case "Update":
        this.#update(message);
        break;
      case "RunState":
        this.#runState(message);
        break;
      case "PageSettings":
        this.settings.value = message;
        break;
      case "SourceChanged":
        this.sourceChanged.value = true;
        break;
      case "Rows":
      case "Copied":
      case "Exported":
      case "Saved":
        this.requests.answer(message);
        break;
      case "Reload":
        break; // the socket has taken it
    }
  }

  #welcome(message: Welcome): void {
    batch(() => {
      this.welcome.value = message;
      if (message.resumed) {
        this.values.resend();
        this.requests.resend();
        return;
      }
      // What stands there stays to be read until the new session's nodes replace it.
      this.revision = 0;
      this.values.reset();
      this.requests.reset("The app was started anew.");
    });
  }

  #update(message: Update): void {
    batch(() => {
      const nodes = this.#apply(message.ops);
      this.values.arrived(nodes, message.seen);
      this.revision = message.revision;
      if (nodes.length > 0) this.hasContent.value = true;
    });
  }

  #apply(ops: readonly Op[]): PageNode[] {
    try {
      return this.tree.apply(ops);
    } catch (error) {
      this.revision = 0;
      throw error;
    }
  }

  #runState(message: RunState): void {
    const seen = message.seen ?? 0;
    batch(() => {
      this.run.value = message;
      if (message.running) {
        this.sourceChanged.value = false;
        this.values.began(seen);
      } else if (!message.stopped) {
        // A run that was stopped has not reached every widget: what the user set stays.
        this.values.ended(seen);
        if (message.run > 0) this.hasContent.value = true;
      }
    });
  }
}
