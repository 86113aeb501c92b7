"""Start what is measured, weigh it, and end it with all it started."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Self

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

MB = 1_000_000


class Started:
    """A running command: the moment of its start, its family of processes, and what it prints."""

    def __init__(self, command: list[str], environment: Mapping[str, str], folder: Path) -> None:
        self.output = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self.at = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=self.output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            cwd=folder,
            env={**os.environ, **environment},
        )
        self._known: set[psutil.Process] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        # Families are remembered: a child whose parent died first is ended as well.
        family = self.family() | self._known
        for process in family:
            with contextlib.suppress(psutil.NoSuchProcess):
                process.kill()
        self.process.wait()
        psutil.wait_procs(list(family), timeout=10)
        self.output.close()

    def seconds(self) -> float:
        return time.perf_counter() - self.at

    def family(self) -> set[psutil.Process]:
        with contextlib.suppress(psutil.NoSuchProcess):
            root = psutil.Process(self.process.pid)
            self._known |= {root, *root.children(recursive=True)}
        return {process for process in self._known if process.is_running()}

    def memory(self) -> float:
        """Weigh all processes in MB, shared pages by share."""
        return self._sum(lambda process: process.memory_full_info().pss)

    def resident(self) -> float:
        """Weigh all processes in MB as the system's tools show it: resident, and quick to read."""
        return self._sum(lambda process: process.memory_info().rss)

    def _sum(self, weigh: Callable[[psutil.Process], int]) -> float:
        total = 0
        for process in self.family():
            with contextlib.suppress(psutil.NoSuchProcess, psutil.AccessDenied):
                total += weigh(process)
        return total / MB

    def check(self) -> None:
        """Raise with what the command printed when it has ended by itself."""
        if self.process.poll() is not None:
            self.output.seek(0)
            printed = self.output.read().decode(errors="replace")
            raise RuntimeError(f"ended with code {self.process.returncode}: {printed[-600:]}")

    @contextlib.contextmanager
    def watched(self) -> Iterator[list[float]]:
        """Note the resident memory every 20 ms while the block runs."""
        notes = [self.resident()]
        done = threading.Event()

        def watch() -> None:
            while not done.wait(0.02):
                notes.append(self.resident())

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        yield notes
        done.set()
        watcher.join()
