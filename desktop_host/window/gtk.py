"""Keep WebKitGTK to the app: its origin, no bridge, no permissions.

Tried by hand with WebKitGTK 4.1 under Xvfb: starting page, app, links, refusals, end. No test runs it yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.window import outside
from desktop_host.window.policy import Verdict, judge

if TYPE_CHECKING:
    from desktop_host.window.settings import WindowSettings


def guard(settings: WindowSettings) -> None:
    """Replace what pywebview decides about navigation, permissions and its bridge."""
    import webview.platforms.gtk

    pywebview_gtk: Any = webview.platforms.gtk  # its parts are replaced below
    webkit = pywebview_gtk.webkit
    browser = pywebview_gtk.BrowserView
    make = browser.__init__

    def make_guarded(self: Any, window: Any) -> None:
        make(self, window)
        self.webview.connect("permission-request", _deny)
        # Private mode is what we want, the page's own storage with it, for as long as the window stands.
        self.webview.get_settings().props.enable_html5_local_storage = True

    def decide(_self: Any, view: Any, decision: Any, kind: Any) -> bool:
        kinds = webkit.PolicyDecisionType
        if kind not in {kinds.NAVIGATION_ACTION, kinds.NEW_WINDOW_ACTION}:
            if decision.is_mime_type_supported():
                decision.use()
            else:
                decision.ignore()  # downloads go through the server
            return True
        target = decision.get_navigation_action().get_request().get_uri()
        if kind == kinds.NAVIGATION_ACTION and (not target or target.startswith("about:")):
            decision.use()  # our own starting or error page, or a frame whose text is in the page
            return True
        # WebKit asks for frames too, without a way to tell them apart that all versions have: a frame of
        # another origin is opened outside at worst.
        verdict = judge(target, settings.origin)
        if verdict is Verdict.STAY and kind == kinds.NAVIGATION_ACTION:
            decision.use()
            return True
        decision.ignore()
        if verdict is Verdict.STAY:
            view.load_uri(target)
        elif verdict is Verdict.OUTSIDE:
            outside.open_url(target)
        return True

    browser.__init__ = make_guarded
    browser.on_navigation = decide
    pywebview_gtk.inject_pywebview = report_loaded


def report_loaded(_renderer: str, window: Any) -> None:
    """Tell pywebview that a page is loaded, without the bridge that it would inject."""
    window.events.before_load.set()
    window.events._pywebviewready.set()  # noqa: SLF001 - what pywebview's own calls wait for
    window.events.loaded.set()


def _deny(_view: Any, request: Any) -> bool:
    request.deny()
    return True
