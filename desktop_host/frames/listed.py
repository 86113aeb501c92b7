"""Hold a table in Python lists: the engine for lists and dicts, which needs no library at all."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_host.frames.digest import Digest
from desktop_host.frames.kinds import SAMPLE, kind_of
from desktop_host.frames.plain import is_missing
from desktop_host.frames.text import folded, text_of
from desktop_host.protocol.frames import Column, Sort

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Callable, Sequence

CHUNK = 10_000


class ListColumn:
    """Hold the cells of one column as Python objects, in anything that has a length and positions."""

    def __init__(self, cells: Sequence[Any]) -> None:
        self.cells = cells

    def __len__(self) -> int:
        return len(self.cells)

    def described(self, name: str, **more: Any) -> Column:
        """Describe the column after the kind of its first values."""
        kind, number = kind_of(self.cells[i] for i in range(min(SAMPLE, len(self.cells))))
        return Column(name=name, title=more.pop("title", name), kind=kind, number=number, **more)

    def value(self, row: int) -> object:
        cell = self.cells[row]
        return None if is_missing(cell) else cell

    def sort(self, order: list[int], descending: bool) -> list[int]:
        """Sort row numbers by their cells: by value where all can be compared, else by text."""
        present = [row for row in order if not is_missing(self.cells[row])]
        absent = [row for row in order if is_missing(self.cells[row])]
        # `reverse` keeps ties in their order, so that both directions are stable.
        try:
            present = sorted(present, key=self._key(), reverse=descending)
        except (TypeError, ValueError):
            present = sorted(present, key=lambda row: text_of(self.cells[row]), reverse=descending)
        return present + absent

    def _key(self) -> Callable[[int], Any]:
        return self.cells.__getitem__

    def contains(self, row: int, needle: str) -> bool:
        return needle in folded(text_of(self.value(row)))

    def feed(self, hasher: HASH) -> None:
        """Feed a hash with the cells, exactly."""
        for start in range(0, len(self.cells), CHUNK):
            cells = list(self.cells[start : start + CHUNK])
            hasher.update(_bytes_of(cells))


def _bytes_of(cells: list[object]) -> bytes:
    """Return bytes that tell these cells from others."""
    try:
        # Fast, and equal for equal cells; pickle also writes which of them are the same object.
        return msgspec.msgpack.encode(cells)
    except (TypeError, ValueError, OverflowError, RecursionError):
        pass
    try:
        return pickle.dumps(cells, protocol=5)
    except Exception:
        # What cannot be pickled is told apart by what it says of itself.
        return repr(cells).encode("utf-8", "backslashreplace")


class ListStore:
    """Hold columns of Python objects."""

    def __init__(self, columns: list[Column], held: list[ListColumn], length: int) -> None:
        self.columns = columns
        self.length = length
        self._held = held

    def values(self, column: int, order: list[int] | None, start: int, stop: int) -> list[object]:
        rows = range(start, min(stop, self.length)) if order is None else order[start:stop]
        return [self._held[column].value(row) for row in rows]

    def positions(self, order: list[int], start: int, stop: int) -> list[int]:
        return order[start:stop]

    def arrange(self, sort: Sequence[Sort], needle: str, among: Sequence[int]) -> list[int]:
        rows = list(range(self.length))
        if needle:
            searched = [self._held[i] for i in among]
            rows = [row for row in rows if any(column.contains(row, needle) for column in searched)]
        for key in reversed(sort):
            rows = self._held[key.column].sort(rows, key.descending)
        return rows

    def digest(self) -> str:
        digest = Digest(self.columns, self.length)
        for column in self._held:
            digest.add(column.feed)
        return digest.text()
