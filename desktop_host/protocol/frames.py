"""Describe a table to the page: its columns, its cells and what a profile says of a column.

Cells cross as plain values, column by column. What stands for what:

======== ==========================================================================
kind     value on the wire
======== ==========================================================================
text     str
number   int or float; an int beyond 2**53 and every decimal as str, so that no digit is lost
bool     bool
date     str, ``2024-01-31``
time     str, ``12:30:00`` with a fraction down to microseconds where there is one
datetime str, ``2024-01-31T12:30:00``, with an offset (``+01:00``) where the column has a time zone
duration float, seconds
list     list of plain values, nested lists too
json     str, JSON text
bytes    bytes
======== ==========================================================================

A missing value is None whatever its kind. A cell too big for a table arrives as a `CutCell`.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec

Kind: TypeAlias = Literal[
    "text", "number", "bool", "date", "time", "datetime", "duration", "list", "json", "bytes"
]
NumberKind: TypeAlias = Literal["integer", "unsigned", "float", "decimal"]


class Column(msgspec.Struct, omit_defaults=True, frozen=True):
    """Describe a column; a column is addressed by its position, since names may occur twice."""

    name: str
    """What the script calls it, as text: the key of `column_config`."""
    title: str
    """What the header shows: the innermost level of nested headers, else the name."""
    kind: Kind
    number: NumberKind | None = None
    """What kind of number, where `kind` is "number"."""
    index: bool = False
    """Whether it is (a level of) the index of a pandas object."""
    group: tuple[str, ...] = ()
    """The outer levels of a nested header, outermost first."""
    timezone: str | None = None
    dtype: str = ""
    """What the library that holds the data calls the type."""


class CutCell(msgspec.Struct, frozen=True):
    """Stand for a cell that is too big for a table; ask for the cell to get all of it."""

    cut: str | bytes | list[object]
    """The beginning."""
    size: int
    """How many characters, bytes or items the whole has."""


class Sort(msgspec.Struct, frozen=True):
    """Order rows by one column; missing values come last either way, ties keep their order."""

    column: int
    descending: bool = False


class TopValue(msgspec.Struct, frozen=True):
    text: str
    count: int


class HistogramBin(msgspec.Struct, frozen=True):
    start: float
    stop: float
    count: int


class ColumnProfile(msgspec.Struct, omit_defaults=True, frozen=True):
    """Sum up a column."""

    count: int
    """How many values were looked at, the missing ones included."""
    nulls: int
    distinct: int
    minimum: str | None = None
    """As text, like the table shows it."""
    maximum: str | None = None
    mean: float | None = None
    top: tuple[TopValue, ...] = ()
    """The most frequent values, most frequent first; empty when every value is different."""
    histogram: tuple[HistogramBin, ...] = ()
    """Bins of equal width over a column of numbers."""
    sampled: bool = False
    """Whether only evenly spread rows of a very long table were looked at."""


class Part(msgspec.Struct, omit_defaults=True):
    """Hold rows of a table, column by column."""

    columns: list[list[Any]]
    texts: list[list[str | None]] = []
    """What a Styler shows in place of the values; empty without one."""
    styles: list[list[str]] = []
    """The declarations of CSS that a Styler gives to cells; empty without one."""
