"""Keep WebView2 to the app: its origin, no bridge, no permissions. Written after its documentation, not run yet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from desktop_host.window import outside
from desktop_host.window.policy import Verdict, judge

if TYPE_CHECKING:
    from desktop_host.window.settings import WindowSettings

if sys.platform == "win32":

    def guard(settings: WindowSettings) -> None:
        """Add our handlers to those of pywebview's view, and leave out its bridge."""
        import webview.platforms.edgechromium

        from desktop_host.window.gtk import report_loaded

        pywebview_edge: Any = webview.platforms.edgechromium  # its parts are replaced below
        browser = pywebview_edge.EdgeChrome
        on_ready = browser.on_webview_ready

        def on_navigation(_sender: Any, args: Any) -> None:
            target = str(args.Uri)
            # NavigateToString, which shows our own two pages, arrives as a data: address, and the engine lets
            # no page go to one by itself.
            if target.startswith("data:text/html") or target == "about:blank":
                return
            verdict = judge(target, settings.origin)
            args.Cancel = verdict is not Verdict.STAY
            if verdict is Verdict.OUTSIDE:
                outside.open_url(target)

        def on_new_window(self: Any, _sender: Any, args: Any) -> None:
            args.Handled = True
            target = str(args.Uri)
            verdict = judge(target, settings.origin)
            if verdict is Verdict.STAY:
                self.load_url(target)
            elif verdict is Verdict.OUTSIDE:
                outside.open_url(target)

        def on_permission(_sender: Any, args: Any) -> None:
            from Microsoft.Web.WebView2.Core import (  # type: ignore[import-not-found]
                CoreWebView2PermissionState,
            )

            args.State = CoreWebView2PermissionState.Deny

        def on_guarded_ready(self: Any, sender: Any, args: Any) -> None:
            if args.IsSuccess:
                core = sender.CoreWebView2
                core.NavigationStarting += on_navigation
                core.PermissionRequested += on_permission
                # The page may not post messages to pywebview either.
                core.WebMessageReceived += lambda *_: None
            on_ready(self, sender, args)
            if args.IsSuccess:
                sender.CoreWebView2.Settings.IsWebMessageEnabled = False
                # Copy and paste by keyboard, which pywebview switches off with the other keys.
                sender.CoreWebView2.Settings.AreDefaultContextMenusEnabled = True

        browser.on_webview_ready = on_guarded_ready
        browser.on_new_window_request = on_new_window
        pywebview_edge.inject_pywebview = report_loaded
