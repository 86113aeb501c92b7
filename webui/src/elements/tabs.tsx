/** Containers of which the user sees one at a time. */

import { normalizeProps, useMachine } from "@zag-js/preact";
import * as tabs from "@zag-js/tabs";
import { createContext } from "preact";
import { useContext, useId } from "preact/hooks";
import { VerticalBlock } from "../layout";
import { Markdown } from "../ui/markdown/markdown";
import type { ElementProps } from "./props";
import "./tabs.css";

const Machine = createContext<tabs.Api | null>(null);

export function Tabs({ node, children }: ElementProps<"tabs">) {
  const service = useMachine(tabs.machine, { id: useId(), defaultValue: String(node.default) });
  const api = tabs.connect(service, normalizeProps);
  return (
    <Machine.Provider value={api}>
      <div {...api.getRootProps()} class="stTabs" data-testid="stTabs">
        <div {...api.getListProps()} class="tabs-list">
          {node.labels.map((label, index) => (
            <button
              {...api.getTriggerProps({ value: String(index) })}
              key={index}
              type="button"
              class="tab"
              data-testid="stTab"
            >
              <Markdown text={label} inline links={false} />
            </button>
          ))}
        </div>
        {children}
      </div>
    </Machine.Provider>
  );
}

export function Tab({ index, children }: ElementProps<"tab">) {
  const api = useContext(Machine);
  if (api === null) throw new Error("A tab stands outside of tabs.");
  return (
    <div {...api.getContentProps({ value: String(index) })} class="tab-panel" data-testid="stTabPanel">
      <VerticalBlock>{children}</VerticalBlock>
    </div>
  );
}
// It writes its own root: a part of the tabs, not an element in them.
Tab.bare = true;
