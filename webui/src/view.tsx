/** Show the tree: each node by the component of its type, in a frame that carries key, width and staleness. */

import type { Signal } from "@preact/signals";
import { Component, type ComponentChildren, type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import { BranchContext } from "./context";
import { components } from "./elements/registry.gen";
import { keyClass } from "./layout";
import type { PageNode } from "./protocol.gen";
import type { Branch } from "./tree";
import "./view.css";

interface ElementProps {
  readonly node: PageNode;
  /** Where the node stands among its siblings. */
  readonly index: number;
  readonly children?: ComponentChildren;
}

/** What a module of `elements/` exports. */
type ElementComponent = ComponentType<ElementProps> & {
  /** Set by blocks that are a part of their parent (a column, a tab) and frame themselves. */
  readonly bare?: boolean;
};

// One table holds them all, so the type of a node's own component is lost here; the registry has checked each.
const registry = components as unknown as Readonly<Partial<Record<string, ElementComponent>>>;

/** The components in use; a context, so that the frame around them can be tried with others. */
export const Components = createContext(registry);

/** Show the children of a block or of a root. */
export function Children({ list }: { readonly list: Signal<readonly Branch[]> }) {
  const taken = new Set<string>();
  return list.value.map((branch) => {
    // A widget that moved up stands twice until the run has overwritten its old place.
    const key = taken.has(branch.key) ? `${branch.key} again at ${branch.index}` : branch.key;
    taken.add(key);
    return <NodeView key={key} branch={branch} />;
  });
}

function NodeView({ branch }: { readonly branch: Branch }) {
  const node = branch.node.value;
  const Shown = useContext(Components)[node.type] ?? (Unknown as ElementComponent);
  const { index, children } = branch;
  const shown =
    children === undefined ? (
      <Shown node={node} index={index} />
    ) : (
      <BranchContext.Provider value={branch}>
        <Shown node={node} index={index}>
          <Children list={children} />
        </Shown>
      </BranchContext.Provider>
    );
  const guarded = <Boundary node={node}>{shown}</Boundary>;
  return Shown.bare ? guarded : <Frame branch={branch}>{guarded}</Frame>;
}

function Unknown({ node }: ElementProps): never {
  throw new Error(`This page knows no element of the type ${node.type}.`);
}

function Frame({ branch, children }: { readonly branch: Branch; readonly children: ComponentChildren }) {
  const node = branch.node.value;
  const isBlock = branch.children !== undefined;
  // A block's key marks the stack inside of it, which is what authors style.
  const name = isBlock ? "stLayoutWrapper" : `stElementContainer element-container${keyClass(node.key)}`;
  const { width } = node;
  const height = "height" in node ? node.height : undefined;
  return (
    <div
      class={name}
      data-testid={isBlock ? "stLayoutWrapper" : "stElementContainer"}
      data-stale={branch.stale.value ? "true" : "false"}
      data-width={typeof width === "number" ? "fixed" : width}
      data-height={height === "stretch" ? height : undefined}
      style={typeof width === "number" ? { width: `${width}px` } : undefined}
    >
      {children}
    </div>
  );
}

interface BoundaryProps {
  readonly node: PageNode;
  readonly children: ComponentChildren;
}

/** Keeps an element that throws from taking the page with it; its next node gets a new chance. */
class Boundary extends Component<BoundaryProps, { error?: unknown; node?: PageNode }> {
  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static override getDerivedStateFromProps({ node }: BoundaryProps, state: { node?: PageNode }) {
    return state.node === node ? null : { node, error: undefined };
  }

  override componentDidCatch(error: unknown) {
    console.error(`The element ${this.props.node.type} could not be shown.`, error);
  }

  override render({ node, children }: BoundaryProps, { error }: { error?: unknown }) {
    if (error === undefined) return children;
    const reason = error instanceof Error ? error.message : String(error);
    return (
      <div class="element-error" role="alert" data-testid="stElementError">
        <strong>This {node.type.replaceAll("_", " ")} could not be shown.</strong> {reason}
      </div>
    );
  }
}
