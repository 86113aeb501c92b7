"""Stop a script that makes no call into the API, by an exception raised on its thread from outside.

The exception lands between two bytecodes of the script, never inside a call into the API, whose lock is held
here while it is set. Code in C (a long NumPy call, ``time.sleep``) sees it when it returns to Python.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from desktop_host.script.context import StopSignal

if TYPE_CHECKING:
    import asyncio
    import threading

    from desktop_host.script.context import Run

PATIENCE = 0.25
"""Seconds in which a run may end by itself, at its next call into the API."""
SHORTLY = 0.02
"""Seconds until the next try where a call into the API is under way."""
AGAIN = 0.4
"""Seconds between further tries, for a script that catches everything."""


def stop_soon(loop: asyncio.AbstractEventLoop, run: Run, thread: threading.Thread) -> None:
    """Tell a run to stop, and interrupt it if it does not."""
    run.stop.set()
    loop.call_later(PATIENCE, _interrupt, loop, run, thread)


def _interrupt(loop: asyncio.AbstractEventLoop, run: Run, thread: threading.Thread) -> None:
    if not run.inside.acquire(blocking=False):
        loop.call_later(SHORTLY, _interrupt, loop, run, thread)
        return
    try:
        if run.over or thread.ident is None:
            return
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(StopSignal))
    finally:
        run.inside.release()
    loop.call_later(AGAIN, _interrupt, loop, run, thread)
