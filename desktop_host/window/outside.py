"""Hand addresses and notifications to the user's own programs."""

from __future__ import annotations

import collections
import logging
import shutil
import subprocess
import sys
import threading
import time

from desktop_host.window.environment import outside_environment
from desktop_host.window.policy import may_open_outside

_log = logging.getLogger(__name__)

MOST_OPENED = 5
WITHIN_SECONDS = 10.0
"""A page that goes wild must not fill the user's browser: no more than so many in so long."""

_opened: collections.deque[float] = collections.deque(maxlen=MOST_OPENED)


def open_url(url: str) -> bool:
    """Open an http, https or mailto address in the user's own program; False when it is refused."""
    if not may_open_outside(url):
        _log.warning("Not opened, only http, https and mailto are: %.200s", url)
        return False
    now = time.monotonic()
    if len(_opened) == MOST_OPENED and now - _opened[0] < WITHIN_SECONDS:
        _log.warning("Not opened, the page asks too often: %.200s", url)
        return False
    _opened.append(now)
    if sys.platform == "win32":  # not run on Windows yet
        import os

        os.startfile(url)  # noqa: S606 - an address, checked above
        return True
    else:  # noqa: RET505 - the type checker skips the other system's branch, and would miss what follows it
        return _run(["open", url] if sys.platform == "darwin" else _opener(url))


def notify(title: str, body: str) -> bool:
    """Show a notification where the desktop has a program for it; False where it has none."""
    if sys.platform == "darwin":  # not run on macOS yet
        script = "on run {title, body}\ndisplay notification body with title title\nend run"
        return _run(["osascript", "-e", script, title, body])
    elif sys.platform == "linux" and shutil.which("notify-send"):  # noqa: RET505 - see above
        return _run(["notify-send", "--", title, body])
    else:
        return False


def _opener(url: str) -> list[str]:
    path = outside_environment().get("PATH")
    for command in (["xdg-open"], ["gio", "open"], ["sensible-browser"]):
        if shutil.which(command[0], path=path):
            return [*command, url]
    return []


def _run(command: list[str]) -> bool:
    if not command:
        _log.warning("No program found that opens addresses; install xdg-utils.")
        return False

    def run() -> None:
        # Waiting for it leaves no zombie; a browser that was not running yet keeps its opener waiting.
        subprocess.run(
            command,
            env=outside_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
            start_new_session=True,
        )

    threading.Thread(target=run, name="outside", daemon=True).start()
    return True
