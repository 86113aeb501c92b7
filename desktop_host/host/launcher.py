"""Run an app in a native window: this process becomes the window, another one the server."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_host.config import current
from desktop_host.host.doctor import can_show_window
from desktop_host.host.folders import RunFolder
from desktop_host.host.processes import ServerProcess, describe_exit
from desktop_host.host.sockets import CannotListenError, bind, url_of
from desktop_host.protocol.control import Failed
from desktop_host.window.app import AppWindow
from desktop_host.window.settings import WindowSettings

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence

    from desktop_host.host.options import LaunchOptions
    from desktop_host.protocol.control import Control

_KILLED_FROM_OUTSIDE = (-15, -9, -2)
"""SIGTERM, SIGKILL, SIGINT: somebody, or the system for want of memory, wanted the server gone."""


_ICON = Path(__file__).parents[1] / "page" / "icon.png"


def run_app(options: LaunchOptions, server_command: Sequence[str] = ()) -> int:
    """Show the app in a window until it is closed, or serve it where no window can be shown.

    Returns the exit code: 0, 1 when the app failed, 2 when it could not be started as asked for, 128 and the
    number of a signal that ended it.
    """
    reason = can_show_window()
    if reason is not None:
        from desktop_host.host.serving import serve

        print(f"{reason} Serving the app instead.", flush=True)
        return serve(options)
    try:
        listener = bind(options.address, options.port)
    except CannotListenError as error:
        print(error, file=sys.stderr)
        return 2
    folder = RunFolder.create()
    try:
        return _Launch(options, listener, folder, server_command).run()
    finally:
        folder.remove()
        listener.close()


def _window_settings(options: LaunchOptions, origin: str, folder: RunFolder) -> WindowSettings:
    config = current()
    base = config.get("theme.base")
    return WindowSettings(
        title=options.name,
        origin=origin,
        folder=folder.path,
        scheme=base if base in {"light", "dark"} else None,
        icon=options.icon or _ICON,
        debug=options.debug,
        width=config.get("desktop.width"),
        height=config.get("desktop.height"),
        smallest=(config.get("desktop.minWidth"), config.get("desktop.minHeight")),
    )


class _Launch:
    """Be one app from its start to its end."""

    def __init__(
        self, options: LaunchOptions, listener: socket.socket, folder: RunFolder, command: Sequence[str]
    ) -> None:
        self._options = options
        self._window = AppWindow(_window_settings(options, url_of(listener), folder), self._send)
        # Before there is anything that a Ctrl-C could leave behind.
        self._window.listen_to_signals()
        self._server = ServerProcess(listener, folder.path, command)
        self._server.channel.send(
            options.start(
                port=listener.getsockname()[1],
                folder=folder,
                window=True,
                socket_share=self._server.socket_share(listener),
            )
        )
        self._is_ready = False
        self._is_ending = False
        self._is_drained = threading.Event()
        self._problem = ""

    def run(self) -> int:
        """Show the window until it is closed or the server ends; leave nothing running."""
        threading.Thread(target=self._listen, name="control pipe", daemon=True).start()
        threading.Thread(target=self._watch, name="server", daemon=True).start()
        try:
            self._window.show()
        finally:
            self._is_ending = True
            self._server.stop()
        if self._problem:
            print(self._problem, file=sys.stderr)
            return 1
        return 128 + self._window.signalled if self._window.signalled else 0

    def _send(self, message: Control) -> None:
        self._server.channel.send(message)

    def _listen(self) -> None:
        """Hand on what the server says."""
        while (message := self._server.channel.receive()) is not None:
            if isinstance(message, Failed):
                self._problem = f"{self._options.name} could not start: {message.message}"
            self._is_ready = True
            self._window.handle(message)
        self._is_drained.set()

    def _watch(self) -> None:
        """Close the window when the server has ended; say why in the window when it never came up.

        The process is watched, not its pipe: what a script forks may hold the pipe open beyond its death.
        """
        code = self._server.wait()
        # Its last words may still be in the pipe; but a forked process may hold that open for ever.
        self._is_drained.wait(1)
        if self._is_ending:
            return
        # This is where a later version starts a new server on the same socket, with the same secret.
        if self._window.failed or self._problem:
            return
        self._problem = f"{self._options.name} ended: its server {describe_exit(code)}."
        if self._is_ready or code in _KILLED_FROM_OUTSIDE:
            self._window.close()
        else:
            self._window.fail(
                f"The server {describe_exit(code)} before it was ready. Its output may say why."
            )
