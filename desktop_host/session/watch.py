"""Notice that the script, or a module of its folder that it imports, was saved."""

from __future__ import annotations

import asyncio
import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

DEBOUNCE_MS = 50
"""An editor writes a file in several steps."""

log = logging.getLogger(__name__)


async def watch(script: Path, changed: Callable[[], None]) -> None:
    """Call ``changed`` whenever a source of the app was saved; runs until it is cancelled.

    Modules that were edited are forgotten, so that the next run imports them anew.
    """
    # Its import takes a while, and nobody saves a file in the first moments.
    from watchfiles import PythonFilter, awatch

    try:
        async for changes in awatch(
            script.parent, watch_filter=PythonFilter(), debounce=DEBOUNCE_MS, rust_timeout=0
        ):
            if await asyncio.to_thread(_concerns_app, script, [name for _, name in changes]):
                changed()
    except OSError as error:
        # A folder with more files than the system lets one process watch.
        log.warning("cannot watch %s for saved files: %s; rerun by hand", script.parent, error)


def _concerns_app(script: Path, names: list[str]) -> bool:
    paths = {Path(name).resolve() for name in names}
    return forget(paths, script.resolve().parent) or script.resolve() in paths


def forget(paths: set[Path], folder: Path) -> bool:
    """Drop the imported modules that these files hold, and those of the folder that have imported them.

    Returns:
        Whether there was any.
    """
    own = {name: module for name, module in _modules() if _is_in(module, folder)}
    edited = {name for name, module in _modules() if name != "__main__" and _file(module) in paths}
    grown = True
    while grown:
        users = {name for name, module in own.items() if name not in edited and _uses(module, edited)}
        grown = bool(users)
        edited |= users
    for name in edited:
        sys.modules.pop(name, None)
    return bool(edited)


def _modules() -> list[tuple[str, ModuleType]]:
    return [(name, module) for name, module in list(sys.modules.items()) if hasattr(module, "__dict__")]


def _file(module: ModuleType) -> Path | None:
    file = vars(module).get("__file__")
    return Path(file).resolve() if isinstance(file, str) else None


def _is_in(module: ModuleType, folder: Path) -> bool:
    file = _file(module) if vars(module).get("__name__") != "__main__" else None
    if file is None or not file.is_relative_to(folder):
        return False
    # An environment may lie in the folder; what is installed there is not the app's.
    return not any(part == "site-packages" or part.startswith(".") for part in file.relative_to(folder).parts)


def _uses(module: ModuleType, names: set[str]) -> bool:
    """Tell whether a module holds one of these modules, or something that was defined there."""
    return any(
        (
            getattr(value, "__name__", None)
            if isinstance(value, type(sys))
            else getattr(value, "__module__", None)
        )
        in names
        for value in list(vars(module).values())
        if isinstance(value, type(sys) | type) or callable(value)
    )
