"""Keep Qt's web engine to the app: its origin, no bridge, no permissions, no leftovers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

# The engine must be imported before a QApplication exists.
import webview.platforms.qt as pywebview_qt
from PyQt6.QtCore import QObject, Qt, QTimer, QUrl
from PyQt6.QtGui import QColor, QGuiApplication
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from PyQt6.QtWidgets import QApplication

from desktop_host.window import outside, pages, qt_download, qt_menu
from desktop_host.window.policy import Verdict, judge
from desktop_host.window.qt_x11 import DestroyedFilter

if TYPE_CHECKING:
    from PyQt6.QtWebEngineCore import QWebEngineNewWindowRequest, QWebEnginePermission

    from desktop_host.window.settings import WindowSettings

_application: QApplication | None = None


def prepare(settings: WindowSettings) -> None:
    """Make the application object, and put the guarded page in the place of pywebview's."""
    global _application  # noqa: PLW0603 - Qt has one application, and drops it when nobody holds it
    # Not sys.argv: what is meant for the script must not reach Qt or the engine as options.
    _application = QApplication([settings.title])
    _application.setApplicationDisplayName("")
    _application.setApplicationName("desktop-host")  # the name of its folder of caches, too
    _application.setDesktopFileName("desktop-host")
    hints = QGuiApplication.styleHints()
    if settings.scheme and hints is not None:
        hints.setColorScheme(Qt.ColorScheme.Dark if settings.scheme == "dark" else Qt.ColorScheme.Light)

    class Page(GuardedPage):
        def __init__(self, parent: Any, profile: QWebEngineProfile) -> None:
            super().__init__(parent.webview, profile, settings)
            parent.webview.customContextMenuRequested.connect(lambda at: qt_menu.show(parent.webview, at))
            # pywebview sets its own policy in a moment.
            QTimer.singleShot(0, lambda: _use_own_menu(parent.webview, debug=settings.debug))
            self._filter = DestroyedFilter(lambda: int(parent.winId()), parent.close)
            if QGuiApplication.platformName() == "xcb" and _application is not None:
                _application.installNativeEventFilter(self._filter)

    # What is replaced is code, which the type checker takes for constant.
    module: Any = pywebview_qt
    browser = module.BrowserView
    browser.WebPage = Page
    # It would inject a bridge and a token into every page.
    browser._set_js_api = _report_loaded  # noqa: SLF001
    # It would let the page use camera and microphone without a question.
    module.environ_append = lambda *_args, **_options: None
    module.QWebChannel = _NoChannel


class GuardedPage(QWebEnginePage):
    """Be a page that stays on its origin, opens links outside and gets no permission."""

    def __init__(self, view: QObject, profile: QWebEngineProfile, settings: WindowSettings) -> None:
        """Make the page of a view."""
        super().__init__(profile, view)
        self._settings = settings
        self._crashes = 0
        self._was_shown = False
        self.setBackgroundColor(QColor(pages.BACKGROUND["dark" if _is_dark() else "light"]))
        self.newWindowRequested.connect(self._on_new_window)
        self.permissionRequested.connect(self._on_permission)
        self.renderProcessTerminated.connect(self._on_crash)
        self.urlChanged.connect(self._on_url)
        profile.downloadRequested.connect(lambda download: qt_download.save(view, download))
        options = self.settings()
        if options is not None:
            attribute = QWebEngineSettings.WebAttribute
            # A click on "copy" may write the clipboard; no script may read it.
            options.setAttribute(attribute.JavascriptCanAccessClipboard, True)
            options.setAttribute(attribute.JavascriptCanPaste, False)
            options.setAttribute(attribute.LocalContentCanAccessRemoteUrls, False)
            options.setAttribute(attribute.ErrorPageEnabled, False)
            options.setAttribute(attribute.ScrollAnimatorEnabled, True)

    def acceptNavigationRequest(  # noqa: N802 - Qt's name
        self, url: QUrl, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Decide where the page goes."""
        target = bytes(url.toEncoded().data()).decode("ascii", "replace")
        if (
            kind == QWebEnginePage.NavigationType.NavigationTypeTyped
            and is_main_frame
            and target.startswith("data:text/html")
        ):
            return True  # our own starting or error page: no page can ask for this kind
        verdict = judge(target, self._settings.origin, main_frame=is_main_frame)
        if verdict is Verdict.OUTSIDE:
            outside.open_url(target)
        return verdict is Verdict.STAY

    def _on_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        target = bytes(request.requestedUrl().toEncoded().data()).decode("ascii", "replace")
        verdict = judge(target, self._settings.origin)
        if verdict is Verdict.STAY:
            request.openIn(self)
        elif verdict is Verdict.OUTSIDE:
            outside.open_url(target)

    def _on_url(self, url: QUrl) -> None:
        """Come back from about:blank, the one place that the engine goes to without asking."""
        if url.scheme() == "about" and self._was_shown:
            QTimer.singleShot(0, self._show_again)
        self._was_shown = self._was_shown or url.toString().startswith(self._settings.origin)

    def _show_again(self) -> None:
        self.setUrl(QUrl(self._settings.origin + "/"))

    def _on_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()

    def _on_crash(self, status: QWebEnginePage.RenderProcessTerminationStatus, _code: int) -> None:
        """Show the app again when its renderer died, for want of memory for one; but not for ever."""
        normal = QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus
        self._crashes += 1
        if status != normal and self._crashes <= 3:
            QTimer.singleShot(500, self._show_again)


class _NoChannel:
    """Stand where pywebview would put its bridge."""

    def __new__(cls, _page: object) -> Any:
        """Give no channel."""
        return None


def _report_loaded(browser: Any) -> None:
    events = browser.pywebview_window.events
    events.before_load.set()
    events._pywebviewready.set()  # noqa: SLF001 - what pywebview's own calls wait for
    events.loaded.set()


def _use_own_menu(view: Any, *, debug: bool) -> None:
    if not debug:
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)


def _is_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark
