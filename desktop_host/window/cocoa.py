"""Keep WKWebView to the app: its origin, no bridge, no permissions. Written after its documentation, not run yet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from desktop_host.window import outside
from desktop_host.window.policy import Verdict, judge

if TYPE_CHECKING:
    from desktop_host.window.settings import WindowSettings

_CANCEL = 0
_ALLOW = 1
_DENY = 2
"""WKNavigationActionPolicyCancel and ...Allow, WKPermissionDecisionDeny."""

if sys.platform == "darwin":

    def guard(settings: WindowSettings) -> None:
        """Add our methods to the delegate of pywebview's view, and leave out its bridge."""
        import objc  # type: ignore[import-not-found]
        import webview.platforms.cocoa

        from desktop_host.window.gtk import report_loaded

        # The methods' names are WebKit's selectors, with an underscore for each colon.
        def webView_decidePolicyForNavigationAction_decisionHandler_(  # noqa: N802
            _self: Any, view: Any, action: Any, handler: Any
        ) -> None:
            target = str(action.request().URL().absoluteString())
            frame = action.targetFrame()
            if target == "about:blank":
                handler(_ALLOW)  # loadHTMLString, which shows our own two pages, arrives as this
                return
            # No frame means a new window.
            verdict = judge(target, settings.origin, main_frame=frame is None or bool(frame.isMainFrame()))
            if verdict is Verdict.STAY and frame is None:
                view.loadRequest_(action.request())
            elif verdict is Verdict.OUTSIDE:
                outside.open_url(target)
            handler(_ALLOW if verdict is Verdict.STAY and frame is not None else _CANCEL)

        def webView_requestMediaCapturePermissionForOrigin_initiatedByFrame_type_decisionHandler_(  # noqa: N802
            _self: Any, _view: Any, _origin: Any, _frame: Any, _kind: Any, handler: Any
        ) -> None:
            handler(_DENY)

        pywebview_cocoa: Any = webview.platforms.cocoa  # its parts are replaced below
        objc.classAddMethods(
            pywebview_cocoa.BrowserView.BrowserDelegate,
            [
                webView_decidePolicyForNavigationAction_decisionHandler_,
                webView_requestMediaCapturePermissionForOrigin_initiatedByFrame_type_decisionHandler_,
            ],
        )
        pywebview_cocoa.inject_pywebview = report_loaded
