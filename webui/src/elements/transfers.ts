/** Files on their way to the server: their progress, what is wrong with them, and how to stop them. */

import { useEffect, useRef, useState } from "preact/hooks";
import { useUploads } from "../hooks";
import type { Uploaded } from "../uploads";

/** A file that is on its way, or was refused. */
export interface Transfer {
  readonly id: number;
  readonly file: File;
  readonly sent: number;
  readonly error: string;
  readonly abort: AbortController;
}

export interface Transfers {
  readonly pending: readonly Transfer[];
  /** Send a file, unless something is wrong with it already. */
  send(file: File, refusal: string): Promise<void>;
  /** Take one off, on its way or refused. */
  stop(id: number): void;
  stopAll(): void;
}

let last = 0;

/** Use the transfers of one widget; they end with it. */
export function useTransfers(widget: string, onArrived: (uploaded: Uploaded) => void): Transfers {
  const uploads = useUploads();
  const [pending, setPending] = useState<readonly Transfer[]>([]);
  const now = useRef(pending);
  const arrived = useRef(onArrived);
  arrived.current = onArrived;
  const put = (next: readonly Transfer[]) => {
    now.current = next;
    setPending(next);
  };
  const change = (id: number, part: Partial<Transfer>) =>
    put(now.current.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const forget = (id: number) => put(now.current.filter((one) => one.id !== id));
  const stopAll = () => {
    for (const one of now.current) one.abort.abort();
    put([]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the widget goes, or another takes its place
  useEffect(() => stopAll, [widget]);

  const send = async (file: File, refusal: string) => {
    const transfer = { id: ++last, file, sent: 0, error: refusal, abort: new AbortController() };
    put([...now.current, transfer]);
    if (refusal) return;
    const { signal } = transfer.abort;
    try {
      const onProgress = (sent: number) => change(transfer.id, { sent });
      const uploaded = await uploads.send(widget, file, { onProgress, signal });
      forget(transfer.id);
      // It may have been taken off after its last byte had gone.
      if (signal.aborted) await uploads.drop(uploaded.id);
      else arrived.current(uploaded);
    } catch (error) {
      if (!signal.aborted) change(transfer.id, { error: (error as Error).message });
    }
  };
  const stop = (id: number) => {
    now.current.find((one) => one.id === id)?.abort.abort();
    forget(id);
  };
  return { pending, send, stop, stopAll };
}
