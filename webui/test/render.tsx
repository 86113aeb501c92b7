/** Render one element as the page would, and note what it sends. */

import { type ComponentType, render } from "preact";
// Zag brings it into the page, where it changes what events mean: onBlur listens to focusout, and so on.
import "preact/compat";
import { act } from "preact/test-utils";
import { PageContext } from "../src/context";
import { VerticalBlock } from "../src/layout";
import { Page } from "../src/page";
import type { FromPage, SetValue, ToPage } from "../src/protocol.gen";
import type { Schema } from "../src/tree";
import { Children, Components } from "../src/view";

/** A node as it crosses the wire: fields that hold their default may be left out. */
export interface BareNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface RenderOptions {
  /** What stands in the node, if it is a block. */
  readonly children?: readonly BareNode[];
  /** Components in place of the registry's, by type. */
  readonly components?: Readonly<Record<string, ComponentType<never>>>;
  /** What the tree knows of the types, in place of what is generated. */
  readonly schema?: Schema;
}

export interface Rendered {
  readonly container: HTMLElement;
  readonly page: Page;
  /** Every message that the page has sent, oldest first. */
  readonly sent: FromPage[];
  /** Return the values of every Input sent. */
  inputs(): SetValue[][];
  /** Put a node: the element's next one, unless a path says otherwise. */
  put(node: BareNode, path?: number[], seen?: number): void;
  /** Hand the page a message of the server. */
  receive(message: ToPage): void;
  /** Take it off the document. */
  unmount(): void;
}

const mounted = new Set<() => void>();

/** Render one node below the main root; effects have run when it returns. */
export function renderNode(node: BareNode, options: RenderOptions = {}): Rendered {
  const sent: FromPage[] = [];
  const page = new Page((message) => sent.push(message), options.schema);
  const container = document.body.appendChild(document.createElement("div"));
  let revision = 0;
  const receive = (message: ToPage) => void act(() => page.receive(message));
  const put = (put: BareNode, path: number[] = [0, 0], seen = 0) =>
    receive({ type: "Update", revision: ++revision, seen, ops: [{ op: "Put", path, node: put }] });
  put(node);
  options.children?.forEach((child, index) => {
    put(child, [0, 0, index]);
  });
  void act(() => render(show(page, options), container));
  const unmount = () => {
    mounted.delete(unmount);
    void act(() => render(null, container));
    container.remove();
  };
  mounted.add(unmount);
  const inputs = () => sent.flatMap((message) => (message.type === "Input" ? [message.values] : []));
  return { container, page, sent, inputs, put, receive, unmount };
}

/** Take everything off the document; call it after each test. */
export function unmountAll(): void {
  for (const unmount of [...mounted]) unmount();
}

function show(page: Page, { components }: RenderOptions) {
  const tree = (
    <VerticalBlock>
      <Children list={page.tree.main} />
    </VerticalBlock>
  );
  return (
    <PageContext.Provider value={page}>
      {components === undefined ? (
        tree
      ) : (
        <Components.Provider value={components as never}>{tree}</Components.Provider>
      )}
    </PageContext.Provider>
  );
}
