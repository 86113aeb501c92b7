/** Ask the server for what does not travel with the tree: rows, copies, exports, native saves. */

import type {
  Copied,
  CopyRequest,
  Exported,
  ExportRequest,
  FromPage,
  Rows,
  RowsRequest,
  Saved,
  SaveRequest,
} from "./protocol.gen";

type Question = RowsRequest | CopyRequest | ExportRequest | SaveRequest;
type Answer = Rows | Copied | Exported | Saved;
/** What a caller says of a request; its kind and number are ours. */
type Ask<Q extends Question> = Omit<Q, "type" | "request">;

interface Pending {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export class Requests {
  readonly #send: (message: FromPage) => void;
  readonly #pending = new Map<number, Pending>();
  #last = 0;

  /** @param send sends now if the connection is open, else does nothing: `resend` comes later. */
  constructor(send: (message: FromPage) => void) {
    this.#send = send;
  }

  /** Fetch rows `start` to `stop` of a frame, column by column. */
  rows(ask: Ask<RowsRequest>, signal?: AbortSignal): Promise<Rows> {
    return this.#ask((request): RowsRequest => ({ type: "RowsRequest", request, ...ask }), signal);
  }

  /** Fetch a range of a frame as tab-separated text. */
  async copy(ask: Ask<CopyRequest>): Promise<string> {
    const copied: Copied = await this.#ask(
      (request): CopyRequest => ({ type: "CopyRequest", request, ...ask }),
    );
    return copied.text;
  }

  /** Get a URL under which a frame streams as CSV. */
  async export(ask: Ask<ExportRequest>): Promise<string> {
    const done: Exported = await this.#ask(
      (request): ExportRequest => ({ type: "ExportRequest", request, ...ask }),
    );
    return done.url;
  }

  /** Let the window save what a URL of ours holds; the answer is the path, empty if the user chose none. */
  async save(url: string, name: string): Promise<string> {
    const saved: Saved = await this.#ask(
      (request): SaveRequest => ({ type: "SaveRequest", request, url, name }),
    );
    return saved.path ?? "";
  }

  /** Give an answer to whoever asked; one that was given up in the meantime is dropped. */
  answer(message: Answer): void {
    const pending = this.#pending.get(message.request);
    if (pending === undefined) return;
    this.#pending.delete(message.request);
    if (message.error) pending.reject(new Error(message.error));
    else pending.resolve(message);
  }

  /** Ask again for all that is not answered: the connection is back. */
  resend(): void {
    for (const { question } of this.#pending.values()) this.#send(question);
  }

  /** Give up all that is not answered. */
  reset(reason: string): void {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(new Error(reason));
  }

  #ask<A extends Answer>(question: (request: number) => Question, signal?: AbortSignal): Promise<A> {
    const request = ++this.#last;
    return new Promise<A>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const asked = question(request);
      // The server answers a request with the message of its kind, so the answer is the `A` of the question.
      this.#pending.set(request, { question: asked, resolve: resolve as (answer: Answer) => void, reject });
      signal?.addEventListener("abort", () => {
        if (this.#pending.delete(request)) reject(signal.reason);
      });
      this.#send(asked);
    });
  }
}
