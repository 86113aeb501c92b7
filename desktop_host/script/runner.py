"""Run a script once, on the thread that calls this."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING

from desktop_host.script import container
from desktop_host.script.context import Run, StopSignal, entered
from desktop_host.script.flow import Again, Halt
from desktop_host.script.source import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_host.protocol.messages import SetValue
    from desktop_host.script.state import Cell


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


def run_once(run: Run, body: Callable[[], object], values: Sequence[SetValue] = ()) -> Outcome:
    """Apply the page's values, call the callbacks they trigger, and run the body of the script.

    An exception of the script is shown where it stands on the page; it never leaves this function.
    """
    with entered(run):
        outcome = Outcome.DONE
        try:
            changed = run.store.apply(list(values))
            _call_back(run, changed)
            body()
        except StopSignal:
            outcome = Outcome.STOPPED
        except Again:
            outcome = Outcome.AGAIN
        except Halt:
            pass
        except SystemExit as error:
            # sys.exit() ends the script, not the app.
            if error.code not in {None, 0}:
                _show(error)
        except BaseException as error:
            try:
                _show(error)
            except StopSignal:
                outcome = Outcome.STOPPED
        run.store.end_run(run.drawn, complete=outcome is Outcome.DONE)
        return outcome


def prepare_process(script: Script) -> None:
    """Set what a script expects of its process: its arguments, and its folder first on the import path."""
    sys.argv = [str(script.path), *script.argv]
    folder = str(script.path.parent)
    if folder not in sys.path:
        sys.path.insert(0, folder)


def _call_back(run: Run, changed: Sequence[Cell]) -> None:
    run.in_callback = True
    try:
        for cell in changed:
            if cell.callback is not None:
                try:
                    cell.callback(*cell.args, **cell.kwargs)
                except Halt:
                    continue
    finally:
        run.in_callback = False


def execute(script: Script) -> None:
    """Execute the script from its top, as ``__main__``."""
    code = code_of(script.path)
    module = ModuleType("__main__")
    module.__file__ = str(script.path)
    # Pickle and dataclasses look their classes up in the module of that name.
    sys.modules["__main__"] = module
    exec(code, module.__dict__)  # noqa: S102 - this is the user's own script


def _show(error: BaseException) -> None:
    with container.main:
        container.function("exception")(error)
