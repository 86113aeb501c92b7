/** The sidebar: what the script puts there, at a width that can be dragged; over the page on a narrow window. */

import { usePage } from "../context";
import { VerticalBlock } from "../layout";
import { IconButton } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { useShortcut } from "../ui/shortcut";
import { Children } from "../view";
import { ResizeHandle } from "./resize-handle";
import { LARGEST, SMALLEST, sidebarPixels } from "./sidebar-state";

export interface SidebarProps {
  readonly isNarrow: boolean;
  readonly collapse: () => void;
}

export function Sidebar({ isNarrow, collapse }: SidebarProps) {
  const page = usePage();
  const width = sidebarPixels(page);
  useShortcut(isNarrow ? "Escape" : null, collapse);
  return (
    <>
      {isNarrow && <div class="sidebar-scrim" aria-hidden="true" onClick={collapse} />}
      <section
        class="stSidebar"
        data-testid="stSidebar"
        aria-label="Sidebar"
        style={{
          "--sidebar-width": `${width}px`,
          "--sidebar-least": `${SMALLEST}px`,
          "--sidebar-most": `${LARGEST}px`,
        }}
      >
        <div class="stSidebarContent" data-testid="stSidebarContent">
          <div data-testid="stSidebarHeader">
            <div data-testid="stSidebarCollapseButton">
              <IconButton label="Collapse sidebar" attributes={{ "aria-expanded": true }} onClick={collapse}>
                <Glyph name="sidebar" />
              </IconButton>
            </div>
          </div>
          <div data-testid="stSidebarUserContent">
            <VerticalBlock>
              <Children list={page.tree.sidebar} />
            </VerticalBlock>
          </div>
        </div>
        <ResizeHandle />
      </section>
    </>
  );
}
