"""Run an app in a real window, and look into it from outside."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from tests.host.traces import Traces, free_port, until

if TYPE_CHECKING:
    from playwright.sync_api import Page, Playwright

STUB_APP = Path(__file__).parents[1] / "host" / "stub_app.py"


class RunningApp:
    """Be a launcher that has become a window, with the stub server behind it."""

    def __init__(
        self, traces: Traces, display: str, playwright: Playwright, script: str, *options: str
    ) -> None:
        self.traces = traces
        self.display = display
        self._playwright = playwright
        self.title = f"App {traces.mark[:8]}"
        self.port = free_port()
        self._debug_port = free_port()
        path = traces.folder / "script.py"
        path.write_text(script)
        self.output = traces.folder / "output.txt"
        self.errors = traces.folder / "errors.txt"
        tools = self._fake_openers()
        environment = traces.environment(
            DISPLAY=display,
            PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
            QTWEBENGINE_REMOTE_DEBUGGING=str(self._debug_port),
        )
        for name in ("WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"):
            environment.pop(name, None)
        with self.output.open("w") as output, self.errors.open("w") as errors:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    str(STUB_APP),
                    str(path),
                    f"--port={self.port}",
                    f"--title={self.title}",
                    *options,
                ],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=errors,
            )

    def _fake_openers(self) -> Path:
        tools = self.traces.folder / "tools"
        tools.mkdir()
        opener = tools / "xdg-open"
        opener.write_text(
            f'#!/bin/sh\necho "$1" >> "{self.traces.folder}/opened.txt"\nenv > "{self.traces.folder}/opener.env"\n'
        )
        opener.chmod(0o755)
        return tools

    def opened(self) -> list[str]:
        """Return the addresses that were opened outside."""
        path = self.traces.folder / "opened.txt"
        return path.read_text().split() if path.exists() else []

    def server_pid(self) -> int:
        """Return the process of the server."""
        found: list[int] = []

        def find() -> bool:
            found[:] = [
                p.pid for p in self.traces.with_argument("stub_server") if p.ppid() == self.process.pid
            ]
            return bool(found)

        until(find, f"no server: {self.errors.read_text()}")
        return found[0]

    def window(self) -> int:
        """Wait for the window, and return its X identity."""
        found: list[int] = []

        def find() -> bool:
            result = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", f"^{self.title}$"],
                env={**os.environ, "DISPLAY": self.display},
                capture_output=True,
                text=True,
                check=False,
            )
            found[:] = [int(line) for line in result.stdout.split()]
            return bool(found)

        until(find, f"no window: {self.errors.read_text()}")
        return found[0]

    def page(self) -> Page:
        """Attach to the page in the window."""
        url = f"http://127.0.0.1:{self._debug_port}"

        def answers() -> bool:
            try:
                with urllib.request.urlopen(f"{url}/json") as response:
                    return b'"page"' in response.read()
            except OSError:
                return False

        until(answers, f"the window's engine does not answer: {self.errors.read_text()}")
        browser = self._playwright.chromium.connect_over_cdp(url, no_defaults=True)
        page = browser.contexts[0].pages[0]
        page.set_default_timeout(15_000)
        return page

    def close_window(self) -> None:
        """Close the window as a click on its cross does: the window manager's message to it."""
        _send_delete(self.display, self.window())

    def xdotool(self, verb: str) -> None:
        """Do to the window what only a program does: `windowclose` destroys it, `windowkill` cuts it off."""
        subprocess.run(
            ["xdotool", verb, str(self.window())], env={**os.environ, "DISPLAY": self.display}, check=True
        )

    def key(self, *keys: str) -> None:
        """Press keys in whatever window has the focus."""
        subprocess.run(["xdotool", "key", *keys], env={**os.environ, "DISPLAY": self.display}, check=True)

    def type(self, text: str) -> None:
        """Type a text into whatever has the focus."""
        subprocess.run(["xdotool", "type", text], env={**os.environ, "DISPLAY": self.display}, check=True)

    def exit_code(self) -> int:
        """Wait until the launcher has ended."""
        return self.process.wait(30)

    def end(self) -> None:
        """End what is left."""
        self.traces.end_all()
        self.process.wait()


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 24),
    )


def _send_delete(display: str, window: int) -> None:
    """Send WM_DELETE_WINDOW (ICCCM 4.2.8.1); xdotool's windowclose would destroy the window instead."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    event = _ClientMessage(type=33, window=window, format=32)
    event.message_type = x11.XInternAtom(connection, b"WM_PROTOCOLS", 0)
    event.data[0] = x11.XInternAtom(connection, b"WM_DELETE_WINDOW", 0)
    x11.XSendEvent(connection, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XCloseDisplay(connection)
