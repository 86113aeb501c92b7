"""Show the window, and do in it what the server asks for.

The page gets no JavaScript bridge: pywebview would inject one, with a token, into everything the window loads,
so the back ends leave that step out. What the page wants of the desktop it asks the server for.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from desktop_host.protocol.control import (
    Failed,
    Notify,
    OpenFiles,
    OpenUrl,
    Ready,
    SaveFile,
    SetTitle,
    ToWindow,
)
from desktop_host.window import environment, outside, pages
from desktop_host.window.dialogs import Dialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.protocol.control import Control
    from desktop_host.window.settings import WindowSettings


class AppWindow:
    """Be the one window of an app. :meth:`show` blocks the main thread; all else may come from any thread."""

    def __init__(self, settings: WindowSettings, send: Callable[[Control], object]) -> None:
        """Make the window without showing it; `send` hands an answer to the server."""
        self.settings = settings
        self._dialogs = Dialogs(send)
        self._window: Any = None
        self._closing = False
        self._failed = False
        self.signalled: int | None = None
        """The signal that ended the window, if one did."""

    def show(self) -> None:
        """Show the window until it is closed; on the main thread, because systems want it there."""
        settings = self.settings
        environment.prepare(settings.folder, debug=settings.debug)
        import webview

        logging.getLogger("pywebview").setLevel(logging.DEBUG if settings.debug else logging.ERROR)
        webview.settings["ALLOW_FILE_URLS"] = False
        webview.settings["OPEN_DEVTOOLS_IN_DEBUG"] = False
        gui: Any = _back_end(settings)
        window: Any = webview.create_window(
            settings.title,
            html=pages.starting_page(settings.title, settings.scheme),
            width=settings.width,
            height=settings.height,
            min_size=settings.smallest,
            background_color=pages.BACKGROUND[settings.scheme or "light"],
            text_select=True,
            zoomable=True,
        )
        self._window = self._dialogs.window = window
        window.events.initialized += lambda renderer: _guard_back_end(renderer, settings)
        window.events.before_show += self._before_show
        window.events.shown += self._on_shown
        if not self._closing:
            webview.start(
                gui=gui,
                debug=settings.debug,
                # Nothing is kept between runs: the port, and so the page's origin, is a new one each time.
                private_mode=True,
                storage_path=str(settings.folder / "web"),
                icon=str(settings.icon) if settings.icon and settings.icon.exists() else None,
            )

    def handle(self, message: ToWindow) -> None:
        """Do what the server asks for."""
        match message:
            case Ready(path=path):
                self._load(self.settings.origin + path)
            case Failed(message=text, detail=detail):
                self.fail(text, detail)
            case SetTitle(title=title):
                self._when_shown(lambda: self._window.set_title(title))
            case OpenUrl(url=url):
                outside.open_url(url)
            case Notify(title=title, body=body):
                outside.notify(title, body)
            case SaveFile() | OpenFiles():
                self._dialogs.ask(message)

    def fail(self, message: str, detail: str = "") -> None:
        """Show why the app could not start, in place of everything else."""
        self._failed = True
        settings = self.settings
        page = pages.failed_page(settings.title, message, detail, settings.scheme)
        # Without a base of its own the page would get a file: address.
        self._when_shown(lambda: self._window.load_html(page, base_uri=""))

    @property
    def failed(self) -> bool:
        """Whether the window shows that the app could not start."""
        return self._failed

    def close(self) -> None:
        """Close the window; :meth:`show` returns soon."""
        self._closing = True
        window = self._window
        if window is not None and window.events.shown.is_set():
            window.destroy()

    def _load(self, url: str) -> None:
        self._when_shown(lambda: self._window.load_url(url))

    def _when_shown(self, call: Callable[[], None]) -> None:
        """Do something once the window stands; a slow machine may need longer than pywebview would wait."""
        while self._window is None or not self._window.events.shown.wait(1):
            if self._closing:
                return
            threading.Event().wait(0.01)
        if not self._closing:
            call()

    def _before_show(self) -> None:
        # pywebview has just put a handler of its own into place.
        self.listen_to_signals()

    def _on_shown(self) -> None:
        if self._closing:
            self._window.destroy()

    def listen_to_signals(self) -> None:
        """Close the window at Ctrl-C, or when the terminal or the system asks; on the main thread."""
        signals = [signal.SIGINT, signal.SIGTERM]
        if sys.platform != "win32":
            signals.append(signal.SIGHUP)
        for number in signals:
            signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, _frame: object) -> None:
        if self._closing:
            os._exit(128 + number)  # the second Ctrl-C of someone who will not wait; the guard cleans up
        self.signalled = number
        self.close()


def _back_end(settings: WindowSettings) -> str | None:
    """Choose the back end by name where pywebview would try one after the other, and prepare it."""
    if sys.platform == "linux" and find_spec("PyQt6") is not None:
        from desktop_host.window import qt

        qt.prepare(settings)
        return "qt"
    else:  # noqa: RET505 - the type checker skips the other system's branch, and would miss what follows it
        return "gtk" if sys.platform == "linux" else None


def _guard_back_end(renderer: str, settings: WindowSettings) -> None:
    """Keep the window on its origin, before it exists."""
    if renderer == "gtkwebkit2":
        from desktop_host.window import gtk

        gtk.guard(settings)
    elif sys.platform == "win32":
        from desktop_host.window import edge

        edge.guard(settings)
    elif sys.platform == "darwin":
        from desktop_host.window import cocoa

        cocoa.guard(settings)
