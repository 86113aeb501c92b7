/** The page's main menu: what can be done with the app, how it looks, and what the app's author adds. */

import { useState } from "preact/hooks";
import { usePage } from "../context";
import type { PageSettings } from "../protocol.gen";
import { IconButton } from "../ui/button";
import { Glyph, type GlyphName } from "../ui/glyph";
import { Markdown } from "../ui/markdown/markdown";
import { Popover } from "../ui/popover";
import { askingToClear, setAlwaysRerun } from "./actions";
import { Dialog } from "./dialog";
import { alwaysRerun, layout } from "./preferences";
import { ThemeSwitch } from "./theme-switch";

/** The label under which `set_page_config` puts a text about the app. */
const ABOUT = "About";

export function MainMenu() {
  const page = usePage();
  const [note, open] = useState<string>();
  const menu = page.settings.value.menu ?? {};
  return (
    <div data-testid="stMainMenu">
      <Popover
        bare
        placement="bottom-end"
        label="Main menu"
        testId="stMainMenuPopover"
        trigger={(attributes) => (
          <IconButton label="Main menu" testId="stMainMenuButton" attributes={attributes}>
            <Glyph name="more" />
          </IconButton>
        )}
      >
        {(close) => <Entries menu={menu} close={close} open={open} />}
      </Popover>
      {note !== undefined && (
        <Dialog title={note} onClose={() => open(undefined)}>
          <Markdown text={menu[note] ?? ""} />
          {note === ABOUT && <p class="made-with">Made with desktop-host.</p>}
        </Dialog>
      )}
    </div>
  );
}

interface EntriesProps {
  readonly menu: NonNullable<PageSettings["menu"]>;
  readonly close: () => void;
  readonly open: (note: string) => void;
}

function Entries({ menu, close, open }: EntriesProps) {
  const page = usePage();
  const then = (act: () => void) => () => {
    close();
    act();
  };
  const own = Object.entries(menu).filter(([label]) => label !== ABOUT);
  return (
    <div
      class="menu"
      role="toolbar"
      aria-orientation="vertical"
      data-testid="stMainMenuList"
      onKeyDown={moveFocus}
    >
      <Entry glyph="refresh" label="Rerun" hint="R" act={then(() => page.rerun())} />
      <Entry
        label="Always rerun"
        on={alwaysRerun.value}
        act={() => setAlwaysRerun(page, !alwaysRerun.value)}
      />
      <Entry glyph="trash" label="Clear cache" hint="C" act={then(() => (askingToClear.value = true))} />
      <Divider />
      <ThemeSwitch />
      <Entry
        label="Wide mode"
        on={layout.value === "wide" || page.settings.value.layout === "wide"}
        disabled={page.settings.value.layout === "wide"}
        act={() => (layout.value = layout.value === "wide" ? "app" : "wide")}
      />
      {/* After the menu is gone, or it would be on the paper. */}
      <Entry glyph="file" label="Print" act={then(() => setTimeout(() => print(), 50))} />
      <Divider />
      {own.map(([label, target]) =>
        isUrl(target) ? (
          <Entry key={label} glyph="external" label={label} href={target} act={close} />
        ) : (
          <Entry key={label} glyph="info" label={label} act={then(() => open(label))} />
        ),
      )}
      <Entry glyph="info" label={ABOUT} act={then(() => open(ABOUT))} />
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  readonly glyph?: GlyphName;
  readonly hint?: string;
  /** Makes it a switch. */
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly href?: string;
  readonly act: () => void;
}

function Entry({ label, glyph, hint, on, disabled, href, act }: EntryProps) {
  const sign = on === undefined ? glyph : on ? "check" : undefined;
  const face = (
    <>
      <span class="menu-sign">{sign && <Glyph name={sign} size="1.125rem" />}</span>
      <span data-testid="stMainMenuItemLabel">{label}</span>
      {hint && <kbd class="menu-hint">{hint}</kbd>}
    </>
  );
  if (href !== undefined) {
    return (
      <a class="menu-entry" href={href} target="_blank" rel="noopener noreferrer" onClick={act}>
        {face}
      </a>
    );
  }
  const kind = on === undefined ? {} : ({ role: "switch", "aria-checked": on } as const);
  return (
    <button type="button" class="menu-entry" disabled={disabled} onClick={act} {...kind}>
      {face}
    </button>
  );
}

function Divider() {
  return <hr class="menu-divider" data-testid="stMainMenuDivider" />;
}

function isUrl(target: string): boolean {
  return /^(https?:|mailto:)/i.test(target);
}

/** Let the arrow keys go through the entries, as in any menu. */
function moveFocus(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const list = event.currentTarget as HTMLElement;
  const entries = [...list.querySelectorAll<HTMLElement>("button:not(:disabled), a, input:checked")];
  const at = entries.indexOf(document.activeElement as HTMLElement);
  if (at >= 0 && entries[at] instanceof HTMLInputElement) return;
  event.preventDefault();
  const step = event.key === "ArrowDown" ? 1 : -1;
  entries[(at + step + entries.length) % entries.length]?.focus();
}
