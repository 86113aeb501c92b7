"""Turn the values of cells into the plain values of the wire (`protocol/frames.py` lists them)."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum

from desktop_host.frames.brought import brought
from desktop_host.frames.text import json_text, text_of
from desktop_host.protocol.frames import CutCell

EXACT_IN_PAGE = 2**53
"""The page's numbers are doubles: a larger integer would lose digits there."""
LONGEST_TEXT = 2_000
LONGEST_BYTES = 2_000
LONGEST_LIST = 100

_AS_THEY_ARE = frozenset({str, bool, float, type(None), bytes})


def plain(value: object) -> object:
    """Return the plain value of a cell, whole."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, int) and not isinstance(value, Enum):
        return int(value) if -EXACT_IN_PAGE <= value <= EXACT_IN_PAGE else str(int(value))
    return _plain_rich(value)


def short(value: object) -> object:
    """Return the plain value of a cell, cut where it is too big for a table."""
    whole = plain(value)
    limit = LONGEST_LIST if isinstance(whole, list) else LONGEST_TEXT
    if isinstance(whole, str | bytes | list) and len(whole) > limit:
        return CutCell(cut=whole[:limit], size=len(whole))
    return whole


def is_missing(value: object) -> bool:
    """Tell whether a Python object stands for "no value", also in the manner of pandas."""
    if value is None:
        return True
    if isinstance(value, float):
        return math.isnan(value)
    pandas = brought("pandas")
    return pandas is not None and (value is pandas.NaT or value is pandas.NA)


def _plain_rich(value: object) -> object:
    match value:
        case Enum():
            return str(value.value) if isinstance(value, str) else str(value)
        case str():
            return str(value)
        case float():
            return float(value)
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case dt.timedelta():
            return value.total_seconds()
        case Decimal():
            return text_of(value)
        case bytearray() | memoryview():
            return bytes(value)
        case Mapping():
            return json_text(value)
        case list() | tuple() | set() | frozenset():
            return [plain(item) for item in value]
    if is_missing(value):
        return None
    numpy = brought("numpy")
    if numpy is not None and isinstance(value, numpy.generic | numpy.ndarray):
        as_python = value.tolist()
        return str(value) if isinstance(as_python, type(value)) else plain(as_python)
    return text_of(value)
