import type { FromPage, ToPage } from "../src/protocol.gen";

export interface Endpoint {
  readonly url: string;
  /** Every message that came, oldest first. */
  readonly messages: FromPage[];
  /** Return how many connections there have been. */
  connections(): number;
  /** Send by the newest connection. */
  send(message: ToPage): void;
  /** Break the newest connection without a farewell. */
  drop(): void;
  close(): Promise<void>;
}

export function openEndpoint(): Promise<Endpoint>;
