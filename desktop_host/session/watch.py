"""Notice that the script, or a module of its folder that it imports, was saved."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

DEBOUNCE_MS = 50
"""An editor writes a file in several steps."""


async def watch(script: Path, changed: Callable[[], None]) -> None:
    """Call ``changed`` whenever a source of the app was saved; runs until it is cancelled.

    Modules that were edited are forgotten, so that the next run imports them anew.
    """
    # Its import takes a while, and nobody saves a file in the first moments.
    from watchfiles import PythonFilter, awatch

    folder = script.parent
    async for changes in awatch(folder, watch_filter=PythonFilter(), debounce=DEBOUNCE_MS, rust_timeout=0):
        if _concerns_app(script, [name for _, name in changes]):
            changed()


def _concerns_app(script: Path, names: list[str]) -> bool:
    paths = {Path(name).resolve() for name in names}
    return forget(paths) or script.resolve() in paths


def forget(paths: set[Path]) -> bool:
    """Drop the imported modules that these files hold; tell whether there was any."""
    edited = [
        name
        for name, module in list(sys.modules.items())
        if name != "__main__"
        and (file := getattr(module, "__file__", None))
        and Path(file).resolve() in paths
    ]
    for name in edited:
        del sys.modules[name]
    return bool(edited)
