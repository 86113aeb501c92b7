"""Read and compile a script, once for each time it is saved."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from types import CodeType

_lock = threading.Lock()
_compiled: dict[str, tuple[tuple[int, int], CodeType]] = {}


def code_of(path: Path) -> CodeType:
    """Return the compiled script.

    Raises:
        OSError: the file cannot be read.
        SyntaxError: it is not Python; the error names line and column.
    """
    with _lock:
        stat = path.stat()
        stamp = (stat.st_mtime_ns, stat.st_size)
        known = _compiled.get(str(path))
        if known is None or known[0] != stamp:
            known = (stamp, compile(path.read_bytes(), str(path), "exec", dont_inherit=True))
            _compiled[str(path)] = known
        return known[1]
