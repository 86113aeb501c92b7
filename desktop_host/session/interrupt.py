"""Stop a script that makes no call into the API, by an exception raised on its thread from outside.

The exception lands between two bytecodes. Whether that may happen is told by the thread's stack at the moment
of asking, which stands still meanwhile: the code under way must be the script's, or a library's that the script
called. Code in C (a long NumPy call, ``time.sleep``) sees the exception when it returns to Python.
"""

from __future__ import annotations

import ctypes
import inspect
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_host.script.context import StopSignal, is_gate

if TYPE_CHECKING:
    import asyncio
    import threading
    from types import FrameType

    from desktop_host.script.context import Run

PATIENCE = 0.25
"""Seconds in which a run may end by itself, at its next call into the API."""
SHORTLY = 0.02
"""Seconds until the next look at a thread that stands where it may not be interrupted."""
AGAIN = 0.4
"""Seconds between further interruptions, for a script that catches them."""
CAUGHT = 2
"""Interruptions after which a script is taken to catch everything."""
RELUCTANT = 20.0
"""Seconds after which an import, or a function that we call for the script, is interrupted too."""

_OURS = str(Path(__file__).resolve().parent.parent)
_HELLO = str(Path(_OURS) / "hello")
_DELICATE = frozenset({"concurrent", "contextlib", "logging", "multiprocessing", "queue", "threading"})
"""Modules that take locks in a way that an exception from nowhere would leave them taken."""


class StopAtOnceSignal(StopSignal):
    """End a script that catches everything: while it handles this, its next line raises it once more."""

    def __init__(self) -> None:
        super().__init__()
        # This runs on the script's own thread, at the place where the exception lands.
        frame = inspect.currentframe()
        while frame is not None:
            if not _is_ours(frame):
                frame.f_trace = _raise_again
            frame = frame.f_back
        sys.settrace(_raise_again)


def stop_soon(loop: asyncio.AbstractEventLoop, run: Run, thread: threading.Thread) -> None:
    """Tell a run to stop, and interrupt it if it does not."""
    run.stop.set()
    loop.call_later(PATIENCE, _Interruptions(loop, run, thread).look)


class _Interruptions:
    """Interrupt one run until it has ended."""

    def __init__(self, loop: asyncio.AbstractEventLoop, run: Run, thread: threading.Thread) -> None:
        self._loop = loop
        self._run = run
        self._thread = thread
        self._count = 0
        self._reluctant_until = loop.time() + RELUCTANT

    def look(self) -> None:
        if self._run.over or not self._thread.is_alive():
            return
        wait = SHORTLY
        if self._run.inside.acquire(blocking=False):
            try:
                if self._interrupt():
                    wait = AGAIN
            finally:
                self._run.inside.release()
        self._loop.call_later(wait, self.look)

    def _interrupt(self) -> bool:
        thread = self._thread.ident or 0
        kind = StopSignal if self._count < CAUGHT else StopAtOnceSignal
        frame = sys._current_frames().get(thread)  # noqa: SLF001 - public, says its documentation
        if frame is None or not may_land(frame, reluctant=self._loop.time() < self._reluctant_until):
            return False
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))
        self._count += 1
        return True


def may_land(frame: FrameType, *, reluctant: bool) -> bool:
    """Tell whether an exception may land in this frame, the innermost of a thread."""
    if _root_of(frame) in _DELICATE or _is_ours(frame):
        return False
    above: FrameType | None = frame
    while above is not None and not _is_ours(above):
        if reluctant and (
            above.f_code.co_filename.startswith("<frozen importlib") or _root_of(above) == "logging"
        ):
            # A module that is imported by half cannot be imported again.
            return False
        above = above.f_back
    return above is not None and (not reluctant or is_gate(above.f_code))


def _raise_again(frame: FrameType, event: str, argument: object) -> Any:  # noqa: ARG001 - a trace function's
    if _is_ours(frame):
        return None
    if event != "line":
        return _raise_again
    raise StopAtOnceSignal


def _is_ours(frame: FrameType) -> bool:
    name = frame.f_code.co_filename
    return name.startswith(_OURS) and not name.startswith(_HELLO)


def _root_of(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", "")).partition(".")[0]
