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
from weakref import WeakValueDictionary

import msgspec

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Callable, Hashable, Sequence

    from desktop_host.protocol.frames import Column

THREADS = 4
WORTH_THREADS = 100_000
"""Below so many rows, starting threads costs more than they save."""


class Remembered:
    """Keep the digest of a column for as long as somebody keeps the column itself."""

    def __init__(self, digest: bytes) -> None:
        self.digest = digest


_KNOWN: WeakValueDictionary[Hashable, Remembered] = WeakValueDictionary()


class Digest:
    """Gather the columns of a table and hash them together.

    A rerun often shows the very data of the run before, from a cache. Then memory need not be read again: who hands
    over an `identity` (where the cells lie in memory) warrants that the cells there cannot change, and keeps both
    them and what `remembered` holds. As long as he does, that memory is not given to other data.
    """

    def __init__(self, columns: Sequence[Column], length: int) -> None:
        self._head = msgspec.msgpack.encode((columns, length))
        self._length = length
        self._parts: list[tuple[Callable[[HASH], None], Hashable]] = []
        self.remembered: list[Remembered] = []

    def add(self, feed: Callable[[HASH], None], identity: Hashable = None) -> None:
        """Add a column: a function that feeds a hash with its cells, and where those lie, if they cannot change."""
        self._parts.append((feed, identity))

    def text(self) -> str:
        """Hash all parts and return the digest as text."""
        whole = hashlib.sha1(self._head, usedforsecurity=False)
        if self._length >= WORTH_THREADS and len(self._parts) > 1:
            with ThreadPoolExecutor(THREADS, thread_name_prefix="frame digest") as pool:
                digests = list(pool.map(self._digest_of, self._parts))
        else:
            digests = [self._digest_of(part) for part in self._parts]
        for digest in digests:
            whole.update(digest)
        return whole.hexdigest()

    def _digest_of(self, part: tuple[Callable[[HASH], None], Hashable]) -> bytes:
        feed, identity = part
        if identity is None:
            return _digest(feed)
        known = _KNOWN.get(identity)
        if known is None:
            known = _KNOWN.setdefault(identity, Remembered(_digest(feed)))
        self.remembered.append(known)
        return known.digest


def _digest(feed: Callable[[HASH], None]) -> bytes:
    hasher = hashlib.sha1(usedforsecurity=False)
    feed(hasher)
    return hasher.digest()
