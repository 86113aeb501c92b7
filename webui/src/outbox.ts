/** Number the Inputs of this page, and keep each until a run is known to have seen it. */

import type { Input, SetValue } from "./protocol.gen";

export class Outbox {
  readonly #send: (input: Input) => void;
  #seq = 0;
  #unseen: Input[] = [];

  /** @param send sends now if the connection is open, else does nothing: `resend` comes later. */
  constructor(send: (input: Input) => void) {
    this.#send = send;
  }

  /** Take the number of the next Input. */
  next(): number {
    return ++this.#seq;
  }

  post(seq: number, values: SetValue[]): void {
    const input: Input = { type: "Input", seq, values };
    this.#unseen.push(input);
    this.#send(input);
  }

  /** Forget the Inputs up to `seen`: a run has them. */
  forget(seen: number): void {
    if (this.#unseen.length > 0) this.#unseen = this.#unseen.filter((input) => input.seq > seen);
  }

  /** Send again what no run is known to have seen: the connection is back, and the session is the same. */
  resend(): void {
    for (const input of this.#unseen) this.#send(input);
  }

  /** Count from one again: the server has begun a new session. */
  reset(): void {
    this.#unseen = [];
    this.#seq = 0;
  }
}
