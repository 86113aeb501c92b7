/** Hold the notes that show for a while, whatever becomes of the elements that brought them. */

import { type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentChildren } from "preact";

export interface Toast {
  readonly id: number;
  readonly content: ComponentChildren;
  /** How long it shows, in milliseconds; infinite until it is closed. */
  readonly duration: number;
}

export class Toasts {
  readonly #shown = signal<readonly Toast[]>([]);
  #last = 0;

  /** Those that show now, oldest first. */
  get shown(): ReadonlySignal<readonly Toast[]> {
    return this.#shown;
  }

  /** Show a note; the number returned closes or replaces it. */
  show(content: ComponentChildren, duration: number): number {
    const id = ++this.#last;
    this.#shown.value = [...this.#shown.peek(), { id, content, duration }];
    return id;
  }

  /** Change a note that shows; one that was closed stays closed. */
  replace(id: number, content: ComponentChildren): void {
    this.#shown.value = this.#shown.peek().map((toast) => (toast.id === id ? { ...toast, content } : toast));
  }

  close(id: number): void {
    this.#shown.value = this.#shown.peek().filter((toast) => toast.id !== id);
  }
}
