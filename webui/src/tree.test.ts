import { effect } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { Op } from "./protocol.gen";
import { type Branch, type Root, type Schema, Tree } from "./tree";

const schema: Schema = { blocks: new Set(["block"]), defaults: { leaf: { text: "none" } } };
const ROOTS: readonly Root[] = ["main", "sidebar", "event", "bottom"];

/** What the rules say, in the plainest way: nested lists, and a mark on what is stale. */
interface Plain {
  node: Record<string, unknown>;
  children: Plain[] | undefined;
  stale: boolean;
}

class Naive {
  readonly roots: Plain[][] = [[], [], [], []];

  at(path: readonly number[]): Plain[] {
    let list = this.roots[path[0] ?? 0] ?? [];
    for (const index of path.slice(1)) list = list[index]?.children ?? [];
    return list;
  }

  apply(op: Op): void {
    const parent = this.at(op.path.slice(0, -1));
    const index = op.path.at(-1) ?? 0;
    const old = parent[index];
    if (op.op === "Put") {
      const node = op.node as Record<string, unknown>;
      const children = node["type"] === "block" ? (old?.children ?? []) : undefined;
      parent[index] = { node, children, stale: false };
    } else if (op.op === "Cut") {
      this.at(op.path).length = Math.min(this.at(op.path).length, op.length);
    } else if (old !== undefined) {
      old.stale = op.op === "Stale";
    }
  }
}

function plain(branches: readonly Branch[]): Plain[] {
  return branches.map((branch) => ({
    node: branch.node.value as unknown as Record<string, unknown>,
    children: branch.children && plain(branch.children.value),
    stale: branch.stale.value,
  }));
}

/** A small generator, so that a failing sequence comes again. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function anyOp(model: Naive, pick: (below: number) => number): Op {
  const path = [pick(4)];
  while (pick(3) > 0) {
    const blocks = model.at(path).flatMap((child, index) => (child.children ? [index] : []));
    const next = blocks[pick(blocks.length)];
    if (next === undefined) break;
    path.push(next);
  }
  const children = model.at(path);
  const kind = pick(8);
  if (kind === 0) return { op: "Cut", path, length: pick(children.length + 2) };
  if (kind < 3 && children.length > 0) {
    return { op: kind === 1 ? "Stale" : "Keep", path: [...path, pick(children.length)] };
  }
  const place = [...path, pick(children.length + 1)];
  const text = `text ${pick(1000)}`;
  const type = pick(3) === 0 ? "block" : "leaf";
  const key = pick(4) === 0 ? `key ${pick(5)}` : "";
  return { op: "Put", path: place, node: { type, text, key } };
}

describe("the tree", () => {
  it.each([1, 2, 3, 4, 5])("agrees with a naive model over random operations (seed %i)", (seed) => {
    const pick = random(seed);
    const tree = new Tree(schema);
    const model = new Naive();
    for (let step = 0; step < 400; step++) {
      const ops: Op[] = [];
      for (let count = pick(6); count >= 0; count--) {
        const op = anyOp(model, pick);
        model.apply(op);
        ops.push(op);
      }
      tree.apply(ops);
      ROOTS.forEach((root, index) => {
        expect(plain(tree[root].value)).toEqual(model.roots[index]);
      });
    }
  });

  it("wakes only what watches the node that changed", () => {
    const tree = new Tree(schema);
    tree.apply(Array.from({ length: 1000 }, (_, index) => leaf([0, index], `${index}`)));
    const woken: number[] = [];
    let lists = 0;
    effect(() => {
      tree.main.value;
      lists++;
    });
    tree.main.peek().forEach((branch, index) => {
      effect(() => {
        branch.node.value;
        woken.push(index);
      });
    });
    woken.length = 0;
    tree.apply([leaf([0, 567], "changed")]);
    expect(woken).toEqual([567]);
    expect(lists).toBe(1);
  });

  it("publishes a list once for many new children", () => {
    const tree = new Tree(schema);
    let lists = 0;
    effect(() => {
      tree.main.value;
      lists++;
    });
    tree.apply(Array.from({ length: 500 }, (_, index) => leaf([0, index], "new")));
    expect(lists).toBe(2);
  });

  it("keeps a branch while nodes of its key stand in its place", () => {
    const tree = new Tree(schema);
    const put = (fields: object) => {
      tree.apply([{ op: "Put", path: [0, 0], node: fields }]);
      return tree.main.peek()[0];
    };
    const first = put({ type: "leaf", key: "" });
    expect(put({ type: "leaf", key: "" })).toBe(first);
    const keyed = put({ type: "leaf", key: "mine" });
    expect(keyed).not.toBe(first);
    expect(put({ type: "leaf", key: "mine" })).toBe(keyed);
    expect(put({ type: "leaf", key: "mine", id: "widget" })).not.toBe(keyed);
  });

  it("fills in the fields that the frame leaves out", () => {
    const tree = new Tree(schema);
    tree.apply([{ op: "Put", path: [0, 0], node: { type: "leaf", key: "" } }]);
    expect(tree.main.peek()[0]?.node.peek()).toEqual({ type: "leaf", key: "", text: "none" });
  });

  it("goes through all nodes, parents first", () => {
    const tree = new Tree(schema);
    tree.apply([
      { op: "Put", path: [0, 0], node: { type: "block", key: "", text: "a" } },
      leaf([0, 0, 0], "b"),
      leaf([0, 1], "c"),
      leaf([1, 0], "d"),
    ]);
    expect([...tree.nodes()].map((node) => (node as unknown as { text: string }).text)).toEqual([..."abcd"]);
  });

  it.each([
    ["past the end", leaf([0, 2], "x")],
    ["below a leaf", leaf([0, 0, 0], "x")],
    ["in no root", leaf([7, 0], "x")],
    ["at a root", leaf([0], "x")],
    ["stale nowhere", { op: "Stale", path: [0, 5] } as Op],
  ])("refuses a path that leads nowhere: %s", (_, op) => {
    const tree = new Tree(schema);
    tree.apply([leaf([0, 0], "only")]);
    expect(() => tree.apply([op])).toThrow(RangeError);
  });
});

function leaf(path: number[], text: string): Op {
  return { op: "Put", path, node: { type: "leaf", key: "", text } };
}
