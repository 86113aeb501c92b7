"""Mark the processes and folders of one test, and find what is left of them."""

from __future__ import annotations

import os
import socket
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKOUT = Path(__file__).parents[2]
MARK = "DESKTOP_HOST_TEST"


@dataclass
class Traces:
    """Give a test an environment of its own, and tell what of it is still there."""

    folder: Path
    """Home, caches and temporary files go here."""
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)

    def environment(self, **more: str) -> dict[str, str]:
        """Return an environment that marks every process which inherits it, however deep."""
        for name in ("home", "cache", "tmp"):
            (self.folder / name).mkdir(exist_ok=True)
        return {
            **os.environ,
            MARK: self.mark,
            "HOME": str(self.folder / "home"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "TMPDIR": str(self.folder / "tmp"),
            "PYTHONPATH": str(CHECKOUT),
            **more,
        }

    def processes(self) -> list[psutil.Process]:
        """Return the marked processes that still live."""
        found = []
        for process in psutil.process_iter():
            # A zombie has no environment left, and counts for nothing.
            with suppress(psutil.Error, OSError):
                if process.environ().get(MARK) == self.mark:
                    found.append(process)
        return found

    def with_argument(self, text: str) -> list[psutil.Process]:
        """Return the marked processes with an argument that contains a text."""
        found = []
        for process in self.processes():
            with suppress(psutil.Error):
                if any(text in argument for argument in process.cmdline()):
                    found.append(process)
        return found

    def run_folders(self) -> list[Path]:
        """Return the folders of runs that are still there."""
        return list((self.folder / "cache" / "desktop-host" / "runs").glob("run-*"))

    def temporary_files(self) -> list[Path]:
        """Return what is left where temporary files go."""
        return list((self.folder / "tmp").iterdir())

    def assert_nothing_left(self) -> None:
        """Wait until no process and no folder is left."""
        until(lambda: not self.processes(), f"processes left: {self.processes()}")
        until(lambda: not self.run_folders(), f"folders left: {self.run_folders()}")
        assert self.temporary_files() == []

    def end_all(self) -> None:
        """End what a failed test leaves behind."""
        for process in self.processes():
            with suppress(psutil.Error):
                process.kill()


def until(condition: Callable[[], object], message: str, seconds: float = 30) -> None:
    """Wait for a condition; fail with a message after a deadline that only a broken program needs."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, message
        time.sleep(0.05)


def is_listening(port: int) -> bool:
    """Tell whether something accepts connections on a port of this machine."""
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
