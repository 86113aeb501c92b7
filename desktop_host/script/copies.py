"""Copy values by pickling them, also those whose classes are the script's own.

Pickle looks such a class up in the module ``__main__`` of the process, which is that of the session that ran last.
"""

from __future__ import annotations

import io
import pickle
import sys
from functools import reduce
from types import FunctionType
from typing import Any

from desktop_host.script.context import running


class _Pickler(pickle.Pickler):
    def reducer_override(self, obj: Any) -> Any:
        if (
            isinstance(obj, type | FunctionType)
            and obj.__module__ == "__main__"
            and "<" not in obj.__qualname__
        ):
            return find_in_main, (obj.__qualname__,)
        return NotImplemented


def dumps(value: Any) -> bytes:
    """Pickle a value.

    Raises:
        Exception: it, or what it holds, cannot be pickled; objects raise what they like.
    """
    buffer = io.BytesIO()
    _Pickler(buffer, protocol=5).dump(value)
    return buffer.getvalue()


def loads(data: bytes) -> Any:
    """Make a new copy of what was pickled by this process."""
    return pickle.loads(data)  # noqa: S301 - pickled by this process, in its memory


def find_in_main(name: str) -> Any:
    """Return a class or function of the script, as the run under way has defined it."""
    run = running()
    main = sys.modules["__main__"] if run is None or run.main is None else run.main
    return reduce(getattr, name.split("."), main)
