"""Hand over whole columns: to charts as values or bytes, to static tables as texts."""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from desktop_host.frames.frame import frame_of
from desktop_host.frames.plain import plain
from desktop_host.frames.text import text_of

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column


@dataclass(frozen=True)
class Columnar:
    """Hold a table column by column."""

    columns: list[Column]
    values: list[list[object] | bytes]
    """Plain values of each column, or with `buffers` the float64 of a column of numbers, little end first."""
    length: int

    def named(self) -> dict[str, list[object] | bytes]:
        """Return the columns by name; of columns with the same name, the last."""
        return {column.name: values for column, values in zip(self.columns, self.values, strict=True)}


@dataclass(frozen=True)
class TextTable:
    """Hold a table as texts, row by row."""

    columns: list[Column]
    rows: list[list[str]]
    align: list[Literal["left", "right"]]
    """Numbers stand right, everything else left."""


def columnar(data: object, *, buffers: bool = False) -> Columnar:
    """Return a table's columns as plain values that JSON and MessagePack can carry.

    Args:
        data: any table.
        buffers: whether columns of numbers come as bytes, float64 in little-endian order; missing ones are NaN.

    Raises:
        StreamlitDataframeConversionError: it is no table.
    """
    frame = frame_of(data)
    view = frame.view()
    values: list[list[object] | bytes] = []
    for place, column in enumerate(frame.columns):
        raw = frame.raw(view, 0, frame.length, place)
        values.append(_doubles(raw) if buffers and column.kind == "number" else [plain(v) for v in raw])
    return Columnar(frame.columns, values, frame.length)


def table_cells(data: object) -> TextTable:
    """Return the texts of all cells of a table."""
    frame = frame_of(data)
    view = frame.view()
    texts = [
        [text_of(value) for value in frame.raw(view, 0, frame.length, place)]
        for place in range(len(frame.columns))
    ]
    align: list[Literal["left", "right"]] = [
        "right" if column.kind == "number" else "left" for column in frame.columns
    ]
    return TextTable(frame.columns, [list(row) for row in zip(*texts, strict=True)], align)


def _doubles(values: list[object]) -> bytes:
    numbers = array("d", (float("nan") if value is None else float(value) for value in values))  # type: ignore[arg-type]
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
