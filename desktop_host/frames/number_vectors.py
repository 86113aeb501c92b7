"""Hold columns of numpy: numbers, truth values, dates and times, ranges, and codes of categories."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from desktop_host.frames.arrow_text import contained
from desktop_host.frames.brought import brought
from desktop_host.frames.text import folded, text_of
from desktop_host.frames.vectors import rank_of, sort_rows
from desktop_host.protocol.frames import Column, Kind, NumberKind

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Hashable

    from desktop_host.frames.vectors import Mask, Rows, Vector

VECTOR_KINDS = "biufMm"
"""The kinds of numpy types that a `NumpyVector` holds; cells of any other are held as Python objects."""
HASHED_AT_ONCE = 1 << 20
_KINDS: dict[str, tuple[Kind, NumberKind | None]] = {
    "b": ("bool", None),
    "i": ("number", "integer"),
    "u": ("number", "unsigned"),
    "f": ("number", "float"),
    "M": ("datetime", None),
    "m": ("duration", None),
}
_BLANK = {"f": "isnan", "M": "isnat", "m": "isnat"}
DAYS = frozenset({"datetime64[Y]", "datetime64[M]", "datetime64[W]", "datetime64[D]"})


def described(name: str, held: Any, **more: Any) -> Column:
    """Describe a column of a numpy type that a `NumpyVector` holds."""
    kind, number = _KINDS[held.kind]
    if str(held) in DAYS:
        kind = "date"
    more.setdefault("title", name)
    more.setdefault("dtype", str(held))
    return Column(name=name, kind=kind, number=number, **more)


class NumpyVector:
    """Hold a numpy array; NaN, NaT and what the mask marks are missing."""

    def __init__(self, cells: Any, missing: Any = None, zone: dt.tzinfo | None = None) -> None:
        self._cells = cells
        self._missing = missing
        self._zone = zone

    def _part(self, rows: Rows | slice) -> tuple[Any, Any]:
        """Return cells and the mask of missing ones, or None where no cell of this type can be missing."""
        np = brought("numpy")
        cells = self._cells[rows]
        missing = None if self._missing is None else self._missing[rows]
        if cells.dtype.kind in _BLANK:
            blank = getattr(np, _BLANK[cells.dtype.kind])(cells)
            missing = blank if missing is None else missing | blank
        return cells, missing

    def values(self, rows: Rows | slice) -> list[object]:
        cells, missing = self._part(rows)
        found = _as_python(cells)
        if missing is not None and missing.any():
            found = [None if gone else value for value, gone in zip(found, missing.tolist(), strict=True)]
        if self._zone is not None:
            return [_at(value, self._zone) if isinstance(value, dt.datetime) else value for value in found]
        return found

    def sort(self, rows: Rows, descending: bool, whole: bool) -> Rows:
        keys, missing = self._part(slice(None) if whole else rows)
        return sort_rows(keys, missing, rows, descending)

    def contains(self, needle: str, start: int, stop: int) -> Mask:
        if self._zone is None:
            cells, missing = self._part(slice(start, stop))
            found = contained(cells, missing, needle)
            if found is not None:
                return found
        return texts_contain(self.values(slice(start, stop)), needle)

    def feed(self, hasher: HASH) -> None:
        np = brought("numpy")
        for held in (self._cells, self._missing):
            if held is None:
                continue
            for start in range(0, len(held), HASHED_AT_ONCE):
                part = np.ascontiguousarray(held[start : start + HASHED_AT_ONCE])
                hasher.update(part.view(np.uint8))

    def identity(self) -> Hashable:
        return tuple(_place(held) for held in (self._cells, self._missing) if held is not None)


class RangeVector(NumpyVector):
    """Hold a range of integers without its integers: the index that pandas gives to every frame."""

    def __init__(self, cells: range) -> None:
        super().__init__(cells)
        self._range = cells

    def _part(self, rows: Rows | slice) -> tuple[Any, Any]:
        np = brought("numpy")
        if isinstance(rows, slice):
            part = self._range[rows]
            return np.arange(part.start, part.stop, part.step), None
        return self._range.start + self._range.step * rows.astype(np.int64), None

    def feed(self, hasher: HASH) -> None:
        hasher.update(repr(self._range).encode())

    def identity(self) -> Hashable:
        return None


class CategoryVector:
    """Hold codes into a vector of categories, -1 for a missing cell."""

    def __init__(self, codes: Any, categories: Vector, count: int, ordered: bool) -> None:
        self._codes = codes
        self._categories = categories
        self._count = count
        self._ordered = ordered

    def values(self, rows: Rows | slice) -> list[object]:
        codes = self._codes[rows]
        if not self._count:
            return [None] * len(codes)
        found = self._categories.values(codes.clip(0))
        return [None if code < 0 else value for value, code in zip(found, codes.tolist(), strict=True)]

    def sort(self, rows: Rows, descending: bool, whole: bool) -> Rows:
        np = brought("numpy")
        codes = self._codes if whole else self._codes[rows]
        if not self._ordered and self._count:
            everything = np.arange(self._count)
            rank = rank_of(self._categories.sort(everything, descending=False, whole=True))
            return sort_rows(rank[codes.clip(0)], codes < 0, rows, descending)
        return sort_rows(codes, codes < 0, rows, descending)

    def contains(self, needle: str, start: int, stop: int) -> Mask:
        np = brought("numpy")
        # One more at the end, where the code -1 of a missing cell points to.
        mask = np.append(self._categories.contains(needle, 0, self._count), False)
        return mask[self._codes[start:stop]]

    def feed(self, hasher: HASH) -> None:
        NumpyVector(self._codes).feed(hasher)
        self._categories.feed(hasher)

    def identity(self) -> Hashable:
        categories = self._categories.identity()
        return None if categories is None else (_place(self._codes), categories)


def _place(cells: Any) -> Hashable:
    return cells.__array_interface__["data"][0], cells.shape, cells.strides, cells.dtype.str


def texts_contain(values: list[object], needle: str) -> Mask:
    """Search the texts of Python objects."""
    np = brought("numpy")
    return np.fromiter((needle in folded(text_of(value)) for value in values), dtype=bool, count=len(values))


def _as_python(cells: Any) -> list[object]:
    kind = cells.dtype.kind
    if kind == "f" and cells.dtype.itemsize < 8:
        # The shortest digits that tell one float32 from the next: 0.1, not 0.10000000149011612.
        found: list[object] = cells.astype("U").astype(float).tolist()
        return found
    if kind == "f":
        return cells.astype(float).tolist()  # type: ignore[no-any-return]
    if kind == "m" or (kind == "M" and str(cells.dtype) not in DAYS):
        return _in_microseconds(cells)
    return (cells.astype("M8[D]") if kind == "M" else cells).tolist()  # type: ignore[no-any-return]


def _in_microseconds(cells: Any) -> list[object]:
    """Return datetimes or timedeltas; nanoseconds are dropped, what Python cannot hold becomes text."""
    found = cells.astype(cells.dtype.kind + "8[us]").tolist()
    return [str(cell) if isinstance(value, int) else value for value, cell in zip(found, cells, strict=True)]


def _at(value: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    return value.replace(tzinfo=dt.UTC).astimezone(zone)
