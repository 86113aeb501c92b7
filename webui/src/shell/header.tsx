/** The strip above the page: the sidebar's button, what the script does, the menu. */

import { IconButton } from "../ui/button";
import { Glyph } from "../ui/glyph";
import { MainMenu } from "./menu";
import { SourceNotice } from "./source";
import { Status } from "./status";

export interface HeaderProps {
  /** Opens the sidebar; undefined while it is open, or where there is none. */
  readonly expand: (() => void) | undefined;
}

export function Header({ expand }: HeaderProps) {
  return (
    <header class="stAppHeader" data-testid="stHeader">
      <div class="header-bar" data-testid="stToolbar">
        {expand && (
          <div data-testid="stExpandSidebarButton">
            <IconButton label="Expand sidebar" attributes={{ "aria-expanded": false }} onClick={expand}>
              <Glyph name="sidebar" />
            </IconButton>
          </div>
        )}
        <div class="header-space" />
        <div class="header-actions" data-testid="stToolbarActions">
          <SourceNotice />
          <Status />
        </div>
        <MainMenu />
      </div>
    </header>
  );
}
