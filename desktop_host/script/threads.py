"""Let threads that a script starts draw as part of its run, under the names that scripts import for it."""

from __future__ import annotations

import threading

from desktop_host.script.context import Run as ScriptRunContext, join, running
from desktop_host.script.flow import Again as RerunException, Halt as StopException  # noqa: F401 - for scripts


def get_script_run_ctx(suppress_warning: bool = False) -> ScriptRunContext | None:  # noqa: ARG001 - none is given
    """Return the run that this thread belongs to; None outside one."""
    return running()


def add_script_run_ctx(
    thread: threading.Thread | None = None, ctx: ScriptRunContext | None = None
) -> threading.Thread:
    """Make a thread part of a run, so that what it draws appears on the page.

    Args:
        thread: The thread; by default the one that calls this.
        ctx: The run; by default the one under way where this is called.

    Returns:
        The thread. Once the session runs the script again, its next call into the API ends it.
    """
    thread = thread or threading.current_thread()
    join(thread, ctx or running())
    return thread
