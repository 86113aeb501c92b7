"""Show a context menu with what an app needs of it: the clipboard.

The engine's own menu offers "Back", "Reload" and "View source"; pywebview shows none at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PyQt6.QtWebEngineCore import QWebEngineContextMenuRequest, QWebEnginePage
from PyQt6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PyQt6.QtCore import QPoint
    from PyQt6.QtWebEngineWidgets import QWebEngineView

_Flag = QWebEngineContextMenuRequest.EditFlag
_ACTIONS = (
    (_Flag.CanCut, QWebEnginePage.WebAction.Cut),
    (_Flag.CanCopy, QWebEnginePage.WebAction.Copy),
    (_Flag.CanPaste, QWebEnginePage.WebAction.Paste),
    (_Flag.CanSelectAll, QWebEnginePage.WebAction.SelectAll),
)


def show(view: QWebEngineView, at: QPoint) -> None:
    """Show the menu for what was clicked on, if it has anything to offer."""
    request = view.lastContextMenuRequest()
    page = view.page()
    if request is None or page is None:
        return
    menu = QMenu(view)
    for flag, web_action in _ACTIONS:
        if request.editFlags() & flag:
            menu.addAction(page.action(web_action))
    if not menu.isEmpty():
        menu.popup(view.mapToGlobal(at))
    menu.aboutToHide.connect(menu.deleteLater)
