"""Tell the kind of a column from the Python objects in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop_host.frames.brought import brought
from desktop_host.frames.plain import is_missing

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Kind, NumberKind

SAMPLE = 1_000
"""So many values decide; a value of another kind further down is still shown, as what it is."""


def kind_of(values: Iterable[object]) -> tuple[Kind, NumberKind | None]:
    """Return the kind that all present values share, else "text"."""
    found = {_kind_of_one(value) for value in values if not is_missing(value)}
    if len(found) == 1:
        return found.pop()
    if found and all(kind == "number" for kind, _ in found):
        return "number", "decimal" if ("number", "decimal") in found else "float"
    return "text", None


def _kind_of_one(value: object) -> tuple[Kind, NumberKind | None]:
    numpy = brought("numpy")
    if numpy is not None and isinstance(value, numpy.generic | numpy.ndarray):
        value = value.tolist()
    match value:
        case bool():
            return "bool", None
        case int():
            return "number", "integer"
        case float():
            return "number", "float"
        case Decimal():
            return "number", "decimal"
        case dt.datetime():
            return "datetime", None
        case dt.date():
            return "date", None
        case dt.time():
            return "time", None
        case dt.timedelta():
            return "duration", None
        case list() | tuple() | set() | frozenset():
            return "list", None
        case Mapping():
            return "json", None
        case bytes() | bytearray() | memoryview():
            return "bytes", None
    return "text", None
