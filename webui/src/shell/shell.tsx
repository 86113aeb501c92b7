/** The frame of the page: header, sidebar, main column, and what lies above them. */

import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { usePage } from "../context";
import { VerticalBlock } from "../layout";
import type { Connection } from "../socket";
import { Children } from "../view";
import { ClearCacheDialog } from "./clear-cache";
import { ConnectionBanner, DeadEnd } from "./connection";
import { followSettings } from "./document";
import { Header } from "./header";
import { alwaysRerun, layout } from "./preferences";
import { useShellShortcuts } from "./shortcuts";
import { Sidebar } from "./sidebar";
import { followWidth, isNarrow, isSidebarOpen, opened } from "./sidebar-state";
import { Starting } from "./starting";
import { Toaster } from "./toaster";
import "./shell.css";
import "./overlays.css";

export interface ShellProps {
  readonly connection: ReadonlySignal<Connection>;
  /** Whether another site or window shows the page inside of its own frame: it brings its own controls. */
  readonly isEmbedded: boolean;
}

export function Shell({ connection, isEmbedded }: ShellProps) {
  const page = usePage();
  useShellShortcuts();
  useEffect(followWidth, []);
  useEffect(() => followSettings(page), [page]);
  // The server forgets the wish with the connection.
  const welcome = page.welcome.value;
  useEffect(() => {
    if (welcome !== undefined && alwaysRerun.peek()) page.setAlwaysRerun(true);
  }, [page, welcome]);
  const state = connection.value;
  if (state === "refused" || state === "outdated") return <DeadEnd state={state} />;
  const { running, run } = page.run.value;
  const isWide = layout.value === "wide" || page.settings.value.layout === "wide";
  return (
    <div
      class="stApp"
      data-testid="stApp"
      data-layout={isWide ? "wide" : "centered"}
      data-embedded={isEmbedded ? "" : undefined}
      data-test-script-state={running ? "running" : run === 0 ? "initial" : "notRunning"}
      data-test-connection-state={state === "open" ? "CONNECTED" : "DISCONNECTED"}
    >
      <Frame isEmbedded={isEmbedded} />
      <ConnectionBanner state={state} />
      <Toaster />
      <ClearCacheDialog />
    </div>
  );
}

function Frame({ isEmbedded }: { readonly isEmbedded: boolean }) {
  const page = usePage();
  const { tree, hasContent } = page;
  const hasSidebar = tree.sidebar.value.length > 0;
  const isOpen = hasSidebar && isSidebarOpen(page);
  const expand = hasSidebar && !isOpen ? () => (opened.value = true) : undefined;
  return (
    <div class="stAppViewContainer" data-testid="stAppViewContainer">
      <a class="skip-link" data-testid="stSkipToContent" href="#stMain">
        Skip to main content
      </a>
      {isOpen && <Sidebar isNarrow={isNarrow.value} collapse={() => (opened.value = false)} />}
      <div class="main-column">
        {!isEmbedded && <Header expand={expand} />}
        <main id="stMain" tabIndex={-1} class="stMain" data-testid="stMain">
          <div class="stMainBlockContainer block-container" data-testid="stMainBlockContainer">
            {hasContent.value ? (
              <VerticalBlock>
                <Children list={tree.main} />
              </VerticalBlock>
            ) : (
              <Starting />
            )}
          </div>
          <Bottom />
        </main>
      </div>
      <div class="stEvent" data-testid="stEvent">
        <Children list={tree.event} />
      </div>
    </div>
  );
}

function Bottom() {
  const { tree } = usePage();
  if (tree.bottom.value.length === 0) return null;
  return (
    <div data-testid="stBottom">
      <div data-testid="stBottomBlockContainer">
        <VerticalBlock>
          <Children list={tree.bottom} />
        </VerticalBlock>
      </div>
    </div>
  );
}
