/**
 * Turn the server's Updates into a tree of signals.
 *
 * Every place of the tree has signals of its own, so that a changed node renders one component and no other.
 * A branch lives as long as nodes of its key stand in its place; whoever renders it can hold on to its DOM.
 */

import { batch, type Signal, signal } from "@preact/signals";
import { BLOCKS, DEFAULTS, type Op, type PageNode } from "./protocol.gen";

export interface Branch {
  /** Tells siblings apart: by widget or user key, else by type and place. */
  readonly key: string;
  readonly index: number;
  readonly node: Signal<PageNode>;
  readonly stale: Signal<boolean>;
  /** Undefined for an element that cannot have children. */
  readonly children: Signal<readonly Branch[]> | undefined;
}

export type Root = "main" | "sidebar" | "event" | "bottom";
const ROOTS: readonly Root[] = ["main", "sidebar", "event", "bottom"];
const NONE: readonly Branch[] = [];

/** What the tree must know of the elements' types. */
export interface Schema {
  readonly blocks: ReadonlySet<string>;
  readonly defaults: Readonly<Record<string, object>>;
}

export class Tree {
  readonly schema: Schema;
  readonly main = signal(NONE);
  readonly sidebar = signal(NONE);
  readonly event = signal(NONE);
  readonly bottom = signal(NONE);

  constructor(schema: Schema = { blocks: BLOCKS, defaults: DEFAULTS }) {
    this.schema = schema;
  }

  /**
   * Apply the operations of one Update at once, in their order.
   *
   * @returns the nodes that were put.
   * @throws RangeError where a path leads nowhere: page and server no longer agree, and the page must ask for
   *   the whole tree.
   */
  apply(ops: readonly Op[]): PageNode[] {
    const draft = new Draft(this);
    const put: PageNode[] = [];
    batch(() => {
      for (const op of ops) {
        if (op.op === "Put") put.push(draft.put(op.path, op.node));
        else if (op.op === "Cut") draft.cut(op.path, op.length);
        else draft.branch(op.path).stale.value = op.op === "Stale";
      }
      draft.publish();
    });
    return put;
  }

  clear(): void {
    batch(() => {
      for (const root of ROOTS) this[root].value = NONE;
    });
  }

  /** Go through all nodes, parents first. */
  *nodes(): Generator<PageNode> {
    const stack = [...ROOTS].reverse().flatMap((root) => [...this[root].peek()].reverse());
    for (let branch = stack.pop(); branch !== undefined; branch = stack.pop()) {
      yield branch.node.peek();
      const children = branch.children?.peek() ?? NONE;
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Branch);
    }
  }
}

type Children = Signal<readonly Branch[]>;

/** Gathers changed lists of children, so that a thousand Puts below one block copy its list once. */
class Draft {
  readonly #tree: Tree;
  readonly #lists = new Map<Children, Branch[]>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  put(path: readonly number[], bare: unknown): PageNode {
    const index = path.at(-1);
    if (index === undefined || path.length < 2) throw new RangeError(`Put at [${path}], which is no place`);
    const parent = this.#children(path, path.length - 1);
    const list = this.#read(parent);
    const before = list[index];
    if (before === undefined && index !== list.length) {
      throw new RangeError(`Put at [${path}], but its parent has ${list.length} children`);
    }
    const node = this.#complete(bare);
    const key = keyOf(node, index);
    const block = this.#tree.schema.blocks.has(node.type);
    if (before !== undefined && before.key === key && (before.children !== undefined) === block) {
      before.node.value = node;
      before.stale.value = false;
    } else {
      const kept = before?.children === undefined ? NONE : this.#read(before.children);
      this.#write(parent)[index] = {
        key,
        index,
        node: signal(node),
        stale: signal(false),
        children: block ? signal(kept) : undefined,
      };
    }
    return node;
  }

  cut(path: readonly number[], length: number): void {
    if (path.length === 0) {
      for (const root of ROOTS.slice(length)) this.#write(this.#tree[root]).length = 0;
      return;
    }
    const children = this.#children(path, path.length);
    if (this.#read(children).length > length) this.#write(children).length = length;
  }

  branch(path: readonly number[]): Branch {
    const found = this.#read(this.#children(path, path.length - 1))[path.at(-1) ?? -1];
    if (found === undefined) throw new RangeError(`No node at [${path}]`);
    return found;
  }

  publish(): void {
    for (const [children, list] of this.#lists) children.value = list;
  }

  /** Fill in the fields that a frame leaves out because they hold their default. */
  #complete(bare: unknown): PageNode {
    const node = bare as PageNode;
    return { ...this.#tree.schema.defaults[node.type], ...node };
  }

  /** Find the children of the block to which the first `depth` steps of a path lead. */
  #children(path: readonly number[], depth: number): Children {
    const root = ROOTS[path[0] ?? -1];
    if (root === undefined) throw new RangeError(`No root at [${path}]`);
    let children: Children = this.#tree[root];
    for (let level = 1; level < depth; level++) {
      const next: Children | undefined = this.#read(children)[path[level] as number]?.children;
      if (next === undefined) throw new RangeError(`No block at [${path.slice(0, level + 1)}]`);
      children = next;
    }
    return children;
  }

  #read(children: Children): readonly Branch[] {
    return this.#lists.get(children) ?? children.peek();
  }

  #write(children: Children): Branch[] {
    let list = this.#lists.get(children);
    if (list === undefined) {
      list = [...children.peek()];
      this.#lists.set(children, list);
    }
    return list;
  }
}

function keyOf(node: PageNode, index: number): string {
  if ("id" in node && node.id !== "") return `id ${node.id}`;
  return node.key === "" ? `${node.type}:${index}` : `key ${node.key}`;
}
