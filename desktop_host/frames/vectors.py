"""Hold a table in typed vectors: the engine for pandas, numpy and Arrow, which may stand side by side.

Row orders are numpy arrays of row numbers. numpy is there whenever one of these columns is: the data brought it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from desktop_host.frames.brought import brought
from desktop_host.frames.digest import Digest, Remembered
from desktop_host.frames.parts import in_parts

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Hashable, Sequence

    from desktop_host.protocol.frames import Column, Sort

Rows: TypeAlias = Any
"""A numpy array of row numbers."""
Mask: TypeAlias = Any
"""A numpy array of truth values."""


class Vector(Protocol):
    """Hold the cells of one column."""

    def values(self, rows: Rows | slice) -> list[object]:
        """Return the cells in those rows as Python objects, None where one is missing."""
        ...

    def sort(self, rows: Rows, descending: bool, whole: bool) -> Rows:
        """Sort row numbers by their cells: stably, missing ones last; `whole` says that it is all rows in order."""
        ...

    def contains(self, needle: str, start: int, stop: int) -> Mask:
        """Tell for each row from start to stop whether its text, in lower case, contains the needle."""
        ...

    def feed(self, hasher: HASH) -> None:
        """Feed a hash with the cells, exactly."""
        ...

    def identity(self) -> Hashable:
        """Return where the cells lie in memory, or None where this does not tell what they are."""
        ...


class VectorStore:
    """Hold columns as vectors of equal length; `frozen` says that nobody can change their cells meanwhile."""

    def __init__(
        self,
        columns: list[Column],
        vectors: Sequence[Vector],
        length: int,
        *,
        keep: object = None,
        frozen: bool = False,
    ) -> None:
        self.columns = columns
        self.length = length
        self._vectors = vectors
        # pandas copies a block on write only while somebody else holds the block: this snapshot does.
        self._keep = keep
        self._frozen = frozen
        self._remembered: list[Remembered] = []

    def values(self, column: int, order: Rows | None, start: int, stop: int) -> list[object]:
        rows = slice(start, min(stop, self.length)) if order is None else order[start:stop]
        return self._vectors[column].values(rows)

    def positions(self, order: Rows, start: int, stop: int) -> list[int]:
        return order[start:stop].tolist()  # type: ignore[no-any-return]

    def arrange(self, sort: Sequence[Sort], needle: str, among: Sequence[int]) -> Rows:
        """Search first, then sort what is left."""
        np = brought("numpy")
        rows = np.flatnonzero(self._matches(needle, among)) if needle else np.arange(self.length)
        # Half the memory of numpy's own row numbers; there are no tables of four billion rows in memory.
        rows = rows.astype(np.uint32, copy=False)
        for nth, key in enumerate(reversed(sort)):
            whole = nth == 0 and not needle
            rows = self._vectors[key.column].sort(rows, key.descending, whole).astype(np.uint32, copy=False)
        return rows

    def _matches(self, needle: str, among: Sequence[int]) -> Mask:
        np = brought("numpy")
        mask = np.zeros(self.length, dtype=bool)

        def search(start: int, stop: int) -> None:
            for column in among:
                mask[start:stop] |= self._vectors[column].contains(needle, start, stop)

        in_parts(self.length, search)
        return mask

    def digest(self) -> str:
        digest = Digest(self.columns, self.length)
        for vector in self._vectors:
            digest.add(vector.feed, vector.identity() if self._frozen else None)
        text = digest.text()
        self._remembered = digest.remembered
        return text


def sort_rows(keys: Any, missing: Any, rows: Rows, descending: bool) -> Rows:
    """Sort row numbers by a numpy array with one key for each of them."""
    np = brought("numpy")
    absent = rows[:0]
    if missing is not None and missing.any():
        absent, rows, keys = rows[missing], rows[~missing], keys[~missing]
    if descending:
        # Backwards there and back again: the order is descending, and ties stay in their order.
        by_key = len(keys) - 1 - np.argsort(keys[::-1], kind="stable")[::-1]
    else:
        by_key = np.argsort(keys, kind="stable")
    rows = rows[by_key]
    return np.concatenate((rows, absent)) if len(absent) else rows


def rank_of(order: Rows) -> Rows:
    """Return the place of each row in an order of all rows, in as few bytes as will do."""
    np = brought("numpy")
    # numpy sorts integers of two bytes by radix, ten times as fast as larger ones.
    rank = np.empty(len(order), dtype=np.uint16 if len(order) <= 1 << 16 else np.uint32)
    rank[order] = np.arange(len(order))
    return rank
