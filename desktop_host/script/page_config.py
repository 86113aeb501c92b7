"""Let a script choose the page's title, icon, layout and menu."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.messages import PageSettings
from desktop_host.script.arguments import one_of
from desktop_host.script.context import current_run
from desktop_host.script.picture import url_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["set_page_config"]

Layout = Literal["centered", "wide"]
SidebarState = Literal["auto", "expanded", "collapsed"] | int
_MENU = {"get help": "Get help", "report a bug": "Report a bug", "about": "About"}


def set_page_config(
    page_title: str | None = None,
    page_icon: Any = None,
    layout: Layout | None = None,
    initial_sidebar_state: SidebarState | None = None,
    menu_items: Mapping[str, str | None] | None = None,
) -> None:
    """Choose how the page and its window present themselves; later calls change only what they name.

    Args:
        page_title: The title of window and tab; by default the script's name.
        page_icon: An emoji, a shortcode, ``":material/name:"``, or a picture as :func:`image` takes it.
        layout: ``"centered"`` in a column, or ``"wide"``.
        initial_sidebar_state: ``"auto"`` (collapsed where there is little room), ``"expanded"``, ``"collapsed"``, or
            a width in pixels.
        menu_items: Entries of the page's menu: ``"Get help"`` and ``"Report a bug"`` with a URL, ``"About"`` with
            Markdown; None leaves an entry out.

    Raises:
        StreamlitAPIException: a value or an entry is none of those.
    """
    run = current_run()
    settings = run.settings or PageSettings()
    if page_title is not None:
        settings.title = str(page_title)
    if page_icon is not None:
        settings.icon = _icon(page_icon)
    if layout is not None:
        settings.layout = one_of("set_page_config", "layout", layout, get_args(Layout))
    if initial_sidebar_state is not None:
        settings.sidebar = _sidebar(initial_sidebar_state)
    if menu_items is not None:
        settings.menu = _menu(menu_items)
    run.settings = settings
    run.outlet.settings(settings)


def _icon(icon: Any) -> str:
    if isinstance(icon, str) and not Path(icon).suffix and not os.path.exists(icon):  # noqa: PTH110 - any text
        return icon
    return url_of("set_page_config", icon)


def _sidebar(state: SidebarState) -> SidebarState:
    if isinstance(state, int) and not isinstance(state, bool):
        if not 200 <= state <= 600:
            raise StreamlitAPIException(
                f"set_page_config: initial_sidebar_state is {state}; a width is between 200 and 600 pixels"
            )
        return state
    found: SidebarState = one_of(
        "set_page_config", "initial_sidebar_state", state, ("auto", "expanded", "collapsed")
    )
    return found


def _menu(items: Mapping[str, str | None]) -> dict[str, str]:
    menu = {}
    for name, content in items.items():
        label = _MENU.get(name.lower().replace("_", " "))
        if label is None:
            raise StreamlitAPIException(
                f"set_page_config: menu_items has no entry {name!r}; there are {', '.join(_MENU.values())}"
            )
        if content:
            menu[label] = content
    return menu
