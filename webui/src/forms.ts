/** Find a form and what belongs to it among the page's nodes. */

import type { PageNode } from "./protocol.gen";

/** A node whose value the user can change. */
export type ValueNode = Extract<PageNode, { id: string; value: unknown }>;
export type FormNode = Extract<PageNode, { type: "form" }>;

export function formOf(nodes: Iterable<PageNode>, id: string): FormNode | undefined {
  for (const node of nodes) if (node.type === "form" && node.id === id) return node;
  return undefined;
}

/** Return the widgets of a form in their order, its buttons too. */
export function membersOf(nodes: Iterable<PageNode>, form: string): ValueNode[] {
  const members: ValueNode[] = [];
  for (const node of nodes) if ("form" in node && "value" in node && node.form === form) members.push(node);
  return members;
}

export function isSubmit(node: ValueNode): boolean {
  return "submits" in node && node.submits;
}

/** Ask the widgets of a form whether what they hold may be submitted. */
export class Guards {
  readonly #checks = new Map<string, () => boolean>();

  /** Let a widget have a say; the answer takes it back. */
  add(id: string, check: () => boolean): () => void {
    this.#checks.set(id, check);
    return () => {
      if (this.#checks.get(id) === check) this.#checks.delete(id);
    };
  }

  /** Ask all of them, so that each can say what is missing. */
  pass(members: readonly ValueNode[]): boolean {
    return members.filter((node) => this.#checks.get(node.id)?.() === false).length === 0;
  }
}
