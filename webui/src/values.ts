/**
 * Hold what the user has changed until the server's nodes show it, and send it.
 *
 * The rule: a value that the user has set wins over the node's until a run has seen it, that is, until a node of
 * that widget arrives in an Update whose `seen` has reached the value's Input, or until a run that has seen it
 * ends without touching the node (then the node is as the script wants it). A form holds its values back and sends
 * them in one Input. Values are compared by content, because lists arrive anew with every node.
 */

import { batch, type Signal, signal } from "@preact/signals";
import { equal } from "./equal";
import { formOf, Guards, isSubmit, membersOf, type ValueNode } from "./forms";
import { Outbox } from "./outbox";
import type { Input, PageNode, SetValue } from "./protocol.gen";

export type { ValueNode } from "./forms";

interface Entry {
  readonly value: unknown;
  /** The Input that carried the value; infinite while it is not sent. */
  readonly seq: number;
  /** Whether a form that was cleared put it there, not the user. */
  readonly cleared?: boolean;
  /** What was sent before and no run has settled yet, below a value that is not sent. */
  readonly before?: Entry | undefined;
}

const UNSENT = Number.POSITIVE_INFINITY;

export interface Outlet {
  /** Send now if the connection is open; else do nothing, `resend` comes later. */
  send(input: Input): void;
  /** Go through all nodes of the page, parents first. */
  nodes(): Iterable<PageNode>;
  /** Tell whether a pointer is down; `flush` is called when it is up again. */
  isPressed(): boolean;
}

/** Longer than a click takes; then it is no click, and a value waits no more. */
const LONGEST_PRESS = 1000;

export class Values {
  readonly #outlet: Outlet;
  readonly #outbox: Outbox;
  readonly #entries = new Map<string, Signal<Entry | undefined>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Widgets whose new value asks for no run: it goes with the next Input. */
  readonly #quiet = new Set<string>();
  /** What keeps a form from being submitted. */
  readonly guards = new Guards();
  /** Grows with every change of an entry, for what depends on many of them. */
  readonly #changes = signal(0);

  constructor(outlet: Outlet) {
    this.#outlet = outlet;
    this.#outbox = new Outbox((input) => outlet.send(input));
  }

  /** Return the value to show; a component that reads it renders again when it changes. */
  read<N extends ValueNode>(node: N): N["value"] {
    const entry = this.#entry(node.id).value;
    return (entry === undefined ? node.value : entry.value) as N["value"];
  }

  /** Tell whether the value shown has not been sent yet. */
  isDraft(node: ValueNode): boolean {
    const entry = this.#entry(node.id).value;
    return entry !== undefined && entry.seq === UNSENT && entry.cleared !== true && !this.#quiet.has(node.id);
  }

  /** Set a value and send it: at once, after a pause without another one, or with its form. */
  set(node: ValueNode, value: unknown, debounce = 0): void {
    if (node.disabled) return;
    const entry = this.#entry(node.id).peek();
    if (equal(value, entry === undefined ? node.value : entry.value) && entry?.seq !== UNSENT) return;
    this.#put(node.id, { value, seq: UNSENT, before: this.#sent(node.id) });
    this.#cancel(node.id);
    if (node.form !== "") return;
    if (node.quiet) this.#quiet.add(node.id);
    else if (debounce > 0) this.#wait(node.id, debounce);
    else this.#send(this.#due([...this.#timers.keys(), node.id]));
  }

  /** Show a value without sending it; `commit` sends it. */
  draft(node: ValueNode, value: unknown): void {
    if (node.disabled) return;
    const before = this.#sent(node.id);
    if (node.form === "" && equal(value, before === undefined ? node.value : before.value)) {
      this.#put(node.id, before);
    } else {
      this.#put(node.id, { value, seq: UNSENT, before });
    }
  }

  /** Send a draft, if there is one; inside a form it waits for the form. */
  commit(node: ValueNode): void {
    if (node.disabled || node.form !== "" || this.#entry(node.id).peek()?.seq !== UNSENT) return;
    this.#cancel(node.id);
    if (node.quiet) this.#hold(node.id);
    else if (this.#outlet.isPressed()) this.#wait(node.id, LONGEST_PRESS);
    else this.#send(this.#due([node.id]));
  }

  /** Forget a draft: the value last sent, or the node's, shows again. */
  discard(node: ValueNode): void {
    if (this.#entry(node.id).peek()?.seq !== UNSENT) return;
    this.#cancel(node.id);
    this.#put(node.id, this.#sent(node.id));
  }

  /** Send the value of a trigger (a button, a chat input), which is not kept; what still waits goes with it. */
  fire(node: ValueNode, value: unknown = true): void {
    if (node.disabled) return;
    const waiting = [...this.#timers.keys()];
    this.#send([...this.#due(waiting), { id: node.id, value }]);
  }

  /** Send what waits for the next run: the user has asked for one. */
  sendHeld(): void {
    this.#send(this.#due([...this.#quiet]));
  }

  /** Send at once what waits for a pause or the end of a press. */
  flush(): void {
    const waiting = [...this.#timers.keys()];
    if (waiting.length > 0) this.#send(this.#due(waiting));
  }

  // Forms

  /** Tell whether a form holds changes that were not submitted; follows every change. */
  isFormDirty(form: string): boolean {
    this.#changes.value;
    return membersOf(this.#outlet.nodes(), form).some((node) => {
      const entry = this.#entry(node.id).peek();
      return entry?.seq === UNSENT && entry.cleared !== true && !equal(entry.value, node.value);
    });
  }

  /**
   * Submit a form by one of its buttons: all its values and the button's in one Input.
   *
   * @returns whether nothing in it was in the way.
   */
  submit(button: ValueNode): boolean {
    if (button.disabled) return false;
    const members = membersOf(this.#outlet.nodes(), button.form).filter(
      (node) => node.id !== button.id && !node.disabled,
    );
    if (!this.guards.pass(members)) return false;
    const held = members.filter((node) => this.#entry(node.id).peek()?.seq === UNSENT);
    batch(() => {
      this.#send([...this.#due(held.map((node) => node.id)), { id: button.id, value: true }]);
      if (formOf(this.#outlet.nodes(), button.form)?.clear_on_submit) {
        for (const node of members) {
          if (!isSubmit(node)) this.#put(node.id, { value: node.default, seq: UNSENT, cleared: true });
        }
      }
    });
    return true;
  }

  /**
   * Do what Enter does in a text field: commit it, or submit its form by the form's first button.
   *
   * @returns whether a form was submitted.
   */
  enter(node: ValueNode): boolean {
    if (node.disabled) return false;
    if (node.form === "") {
      this.commit(node);
      return false;
    }
    const button = membersOf(this.#outlet.nodes(), node.form).find(isSubmit);
    if (button === undefined || button.disabled || !this.submitsOnEnter(node)) return false;
    return this.submit(button);
  }

  /** Tell whether Enter in this field submits a form, for the hint below it. */
  submitsOnEnter(node: ValueNode): boolean {
    return node.form !== "" && formOf(this.#outlet.nodes(), node.form)?.enter_to_submit === true;
  }

  // What the server says

  /** Take note of the widgets' nodes that an Update brought. */
  arrived(nodes: Iterable<PageNode>, seen: number): void {
    this.#outbox.forget(seen);
    for (const node of nodes) {
      if (!("id" in node) || !("value" in node)) continue;
      this.#settle(node.id, seen);
    }
  }

  /** Take note that a run has begun with all Inputs up to `seen`: they need no second sending. */
  began(seen: number): void {
    this.#outbox.forget(seen);
  }

  /** Settle all that the run which has just ended has seen, and drop what belongs to widgets that are gone. */
  ended(seen: number): void {
    this.#outbox.forget(seen);
    if (this.#entries.size === 0) return;
    const present = new Set<string>();
    for (const node of this.#outlet.nodes()) if ("id" in node) present.add(node.id);
    batch(() => {
      for (const id of this.#entries.keys()) {
        if (present.has(id)) this.#settle(id, seen);
        else this.#drop(id);
      }
    });
  }

  /** Send again what no run is known to have seen: the connection is back and the session is the same. */
  resend(): void {
    this.#outbox.resend();
  }

  /** Forget what was sent: the server has begun a new session. What the user is typing stays. */
  reset(): void {
    this.#outbox.reset();
    batch(() => {
      for (const [id, { value: entry }] of this.#entries) {
        if (entry?.seq !== UNSENT || entry.cleared === true) this.#drop(id);
        else this.#put(id, { ...entry, before: undefined });
      }
    });
  }

  #entry(id: string): Signal<Entry | undefined> {
    let entry = this.#entries.get(id);
    if (entry === undefined) {
      entry = signal<Entry | undefined>(undefined);
      this.#entries.set(id, entry);
    }
    return entry;
  }

  /** Return the last value that was sent and is not settled. */
  #sent(id: string): Entry | undefined {
    const entry = this.#entry(id).peek();
    return entry?.seq === UNSENT ? entry.before : entry;
  }

  /** Let the node's value show, unless the user has changed it since. */
  #settle(id: string, seen: number): void {
    const entry = this.#entries.get(id)?.peek();
    if (entry === undefined) return;
    if (entry.seq <= seen) this.#put(id, undefined);
    else if (entry.before !== undefined && entry.before.seq <= seen) {
      this.#put(id, { ...entry, before: undefined });
    }
  }

  #put(id: string, value: Entry | undefined): void {
    batch(() => {
      this.#entry(id).value = value;
      this.#changes.value++;
    });
  }

  /** Drop an entry for good; a component that still shows it learns of it through its signal. */
  #drop(id: string): void {
    this.#cancel(id);
    this.#put(id, undefined);
    this.#entries.delete(id);
  }

  #wait(id: string, milliseconds: number): void {
    this.#timers.set(
      id,
      setTimeout(() => this.flush(), milliseconds),
    );
  }

  #hold(id: string): void {
    this.#quiet.add(id);
    // Whoever shows it learns that it is a draft no more.
    const entry = this.#entry(id).peek();
    if (entry !== undefined) this.#put(id, { ...entry });
  }

  #cancel(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  /** Take the unsent values of these widgets. */
  #due(ids: readonly string[]): SetValue[] {
    const due: SetValue[] = [];
    for (const id of ids) {
      this.#cancel(id);
      const entry = this.#entry(id).peek();
      if (entry?.seq === UNSENT) due.push({ id, value: entry.value });
    }
    return due;
  }

  #send(asking: SetValue[]): void {
    if (asking.length === 0) return;
    const asked = new Set(asking.map(({ id }) => id));
    const values = [...this.#due([...this.#quiet].filter((id) => !asked.has(id))), ...asking];
    this.#quiet.clear();
    const seq = this.#outbox.next();
    batch(() => {
      for (const { id, value } of values) {
        if (this.#entries.get(id)?.peek()?.seq === UNSENT) this.#put(id, { value, seq });
      }
    });
    this.#outbox.post(seq, values);
  }
}
