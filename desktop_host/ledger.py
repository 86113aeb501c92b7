"""Count what crosses between the machine's two halves: what a page gets, and what it gives."""

from __future__ import annotations

import threading
from typing import Literal, NamedTuple, get_args

Kind = Literal["visuals", "rows", "media", "downloads", "uploads"]
"""What crosses: elements and charts, a table's rows, media, files to keep, files handed in."""


class Crossing(NamedTuple):
    times: int = 0
    bytes: int = 0


class Ledger:
    """Keep the account of one app; every thread may write to it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._account: dict[Kind, Crossing] = {kind: Crossing() for kind in get_args(Kind)}

    def crossed(self, kind: Kind, size: int) -> None:
        """Note that `size` bytes of a kind have crossed."""
        with self._lock:
            before = self._account[kind]
            self._account[kind] = Crossing(before.times + 1, before.bytes + size)

    def summary(self) -> dict[Kind, Crossing]:
        """Return how often each kind has crossed so far, and with how many bytes in all."""
        with self._lock:
            return dict(self._account)
