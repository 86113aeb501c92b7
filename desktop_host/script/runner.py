"""Run a script once, on the thread that calls this."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass, field
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING

from desktop_host.script import container
from desktop_host.script.context import Run, StopSignal, current_run, entered, gate
from desktop_host.script.flow import Again, Halt
from desktop_host.script.secrets import load_if_there
from desktop_host.script.source import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_host.protocol.messages import SetValue
    from desktop_host.script.state import SessionStore


class Outcome(Enum):
    """Say how a run ended."""

    DONE = "done"
    AGAIN = "again"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Script:
    """Be the script of an app."""

    path: Path
    argv: Sequence[str] = field(default=())


def run_once(
    run: Run, body: Callable[[], object], values: Sequence[SetValue] = (), *, instead: bool = False
) -> Outcome:
    """Apply the page's values, call the callbacks they trigger, and run the body of the script.

    An exception of the script is shown where it stands on the page; it never leaves this function. An exception in
    a callback, and ``st.stop()`` or ``st.rerun()`` there, keep the body from running.
    """
    with entered(run):
        run.thread = threading.get_ident()
        outcome, complete = Outcome.DONE, False
        run.store.begin_run(run.drawn, instead=instead)
        try:
            run.store.apply(list(values))
            call_back(run.store)
            body()
            complete = True
        except BaseException as error:
            outcome = _ended_by(error)
        run.store.end_run(complete=complete, stopped=outcome is Outcome.STOPPED)
        return outcome


SWITCH = 0.001
"""Seconds for which a script that computes may keep the loop waiting; Python's own 5 ms would be felt in a click."""


def prepare_process(script: Script) -> None:
    """Set what a script expects of its process: its arguments, its folder first on the import path, its secrets."""
    sys.setswitchinterval(SWITCH)
    sys.argv = [str(script.path), *script.argv]
    folder = str(script.path.parent)
    if folder not in sys.path:
        sys.path.insert(0, folder)
    # A script may look for them in its environment, and never ask st.secrets.
    load_if_there()


@gate
def call_back(store: SessionStore) -> None:
    """Call the callbacks that are due; one that is interrupted does not come a second time, those after it do."""
    while store.due:
        cell = store.due.popleft()
        if cell.callback is not None:
            cell.callback(*cell.args, **cell.kwargs)


@gate
def execute(script: Script) -> None:
    """Execute the script from its top, as ``__main__``."""
    code = code_of(script.path)
    module = ModuleType("__main__")
    module.__file__ = str(script.path)
    # Pickle and dataclasses look their classes up in the module of that name.
    sys.modules["__main__"] = current_run().main = module
    exec(code, module.__dict__)  # noqa: S102 - this is the user's own script


def _ended_by(error: BaseException) -> Outcome:
    match error:
        case StopSignal():
            return Outcome.STOPPED
        case Again():
            return Outcome.AGAIN
        case Halt():
            return Outcome.DONE
        case SystemExit(code=None | 0):
            # sys.exit() ends the script, not the app.
            return Outcome.DONE
    try:
        with container.main:
            container.function("exception")(error)
    except StopSignal:
        return Outcome.STOPPED
    return Outcome.DONE
