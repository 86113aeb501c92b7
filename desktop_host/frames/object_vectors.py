"""Hold Python objects as one column among vectors: texts of numpy, lists, dicts, periods, anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.frames.brought import brought
from desktop_host.frames.listed import ListColumn
from desktop_host.frames.number_vectors import texts_contain

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Hashable

    from desktop_host.frames.vectors import Mask, Rows


class ObjectVector:
    def __init__(self, cells: Any) -> None:
        self._held = ListColumn(cells)

    def values(self, rows: Rows | slice) -> list[object]:
        numbers = range(*rows.indices(len(self._held))) if isinstance(rows, slice) else rows.tolist()
        return [self._held.value(row) for row in numbers]

    def sort(self, rows: Rows, descending: bool, whole: bool) -> Rows:  # noqa: ARG002 - a list has no faster way
        np = brought("numpy")
        return np.array(self._held.sort(rows.tolist(), descending), dtype=np.uint32)

    def contains(self, needle: str, start: int, stop: int) -> Mask:
        return texts_contain(self.values(slice(start, stop)), needle)

    def feed(self, hasher: HASH) -> None:
        self._held.feed(hasher)

    def identity(self) -> Hashable:
        return None
