"""Hash the contents of a table, so that a rerun can tell whether the data changed.

Everything is hashed, nothing sampled: a single changed cell gives another fingerprint. SHA-1 is used because it is
the fastest of hashlib's on machines with SHA instructions (about 2 GB/s); nobody gains by a forged collision, since
both sides of the comparison are the script's own data. Columns are hashed by two threads where they are large;
hashlib lets go of the interpreter's lock meanwhile.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Callable, Sequence

    from desktop_host.protocol.frames import Column

THREADS = 4
WORTH_THREADS = 100_000
"""Below so many rows, starting threads costs more than they save."""


class Digest:
    """Gather the columns of a table and hash them together."""

    def __init__(self, columns: Sequence[Column], length: int) -> None:
        self._head = msgspec.msgpack.encode((columns, length))
        self._length = length
        self._parts: list[Callable[[HASH], None]] = []

    def add(self, feed: Callable[[HASH], None]) -> None:
        """Add a column: a function that feeds a hash with its contents."""
        self._parts.append(feed)

    def text(self) -> str:
        """Hash all parts and return the digest as text."""
        whole = hashlib.sha1(self._head, usedforsecurity=False)
        if self._length >= WORTH_THREADS and len(self._parts) > 1:
            with ThreadPoolExecutor(THREADS, thread_name_prefix="frame digest") as pool:
                digests = list(pool.map(_digest, self._parts))
        else:
            digests = [_digest(part) for part in self._parts]
        for digest in digests:
            whole.update(digest)
        return whole.hexdigest()


def _digest(feed: Callable[[HASH], None]) -> bytes:
    hasher = hashlib.sha1(usedforsecurity=False)
    feed(hasher)
    return hasher.digest()
