/** Containers of which the user sees one at a time. */

import { createContext, type TargetedKeyboardEvent } from "preact";
import { useContext, useId, useState } from "preact/hooks";
import { useValue } from "../hooks";
import { keyClass, VerticalBlock } from "../layout";
import type { NodeOf } from "../protocol.gen";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import { TabRow } from "./tab_row";
import "./tabs.css";

interface Row {
  readonly id: string;
  readonly chosen: number;
}

const RowContext = createContext<Row>({ id: "", chosen: 0 });

export function Tabs({ node, children }: ElementProps<"tabs">) {
  const id = useId();
  const [chosen, choose] = useChosen(node);
  return (
    <div
      class={`stTabs${keyClass(node.key)}`}
      data-testid="stTabs"
      data-scrolls={node.height === "content" ? undefined : ""}
      style={typeof node.height === "number" ? { height: `${node.height}px` } : undefined}
    >
      <TabRow onKeyDown={(event) => walk(event, choose)}>
        {node.labels.map((label, index) => (
          <button
            key={index}
            type="button"
            role="tab"
            class="tab"
            data-testid="stTab"
            id={`${id}-tab-${index}`}
            aria-controls={`${id}-panel-${index}`}
            aria-selected={index === chosen}
            // One stop for the Tab key; the arrows go on from there.
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => choose(index)}
          >
            <Markdown text={label} inline links={false} />
          </button>
        ))}
      </TabRow>
      <RowContext.Provider value={{ id, chosen }}>{children}</RowContext.Provider>
    </div>
  );
}

export function Tab({ index, children }: ElementProps<"tab">) {
  const { id, chosen } = useContext(RowContext);
  return (
    <div
      class="tab-panel"
      data-testid="stTabPanel"
      role="tabpanel"
      id={`${id}-panel-${index}`}
      aria-labelledby={`${id}-tab-${index}`}
      hidden={index !== chosen}
    >
      <VerticalBlock>{children}</VerticalBlock>
    </div>
  );
}
// It writes its own root: a part of the tabs, not an element in them.
Tab.bare = true;

const STEPS: Record<string, (place: number, count: number) => number> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Go from tab to tab by keyboard; the one that gets the focus opens. */
function walk(event: TargetedKeyboardEvent<HTMLElement>, choose: (index: number) => void) {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const place = all.indexOf(document.activeElement as HTMLElement);
  const next = place < 0 ? undefined : STEPS[event.key]?.(place, all.length);
  if (next === undefined) return;
  event.preventDefault();
  all[next]?.focus();
  choose(next);
}

/** Keep here which one is open, unless the script wants to know: then it is a value like any other. */
function useChosen(node: NodeOf<"tabs">): [number, (index: number) => void] {
  const { value, set } = useValue(node);
  const [kept, keep] = useState<{ index: number; label: string | undefined }>();
  if (node.id !== "") return [value, set];
  return [
    kept === undefined ? node.default : placeOf(node, kept.index, kept.label),
    (index) => keep({ index, label: node.labels[index] }),
  ];
}

/** Find the tab that the user has chosen among the labels of now: the same label, wherever it stands. */
function placeOf(node: NodeOf<"tabs">, index: number, label: string | undefined): number {
  if (node.labels[index] === label) return index;
  const moved = label === undefined ? -1 : node.labels.indexOf(label);
  return moved < 0 ? node.default : moved;
}
