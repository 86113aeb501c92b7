"""Define the text of a cell: what search looks through and what CSV, TSV and `st.table` contain.

The page may show a number or a date in the manner of the user's locale; this is the text without a locale.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import math
from collections.abc import Callable, Mapping
from decimal import Decimal

from desktop_host.frames.brought import brought

EXACT_INTEGER = 10**15
"""Below this, a float without a fraction reads as an integer: 3.0 is "3"."""


def text_of(value: object) -> str:
    """Return the text of a cell; the text of a missing value is empty."""
    write = _WRITERS.get(type(value))
    if write is not None:
        return write(value)
    for cls, writer in _WRITERS.items():
        if isinstance(value, cls):
            return writer(value)
    return _text_of_other(value)


def folded(text: str) -> str:
    """Return the text for a search that does not tell upper case from lower case."""
    return text.lower()


def float_text(value: float) -> str:
    """Write a float with as many digits as tell it from its neighbours, without an empty fraction."""
    if math.isfinite(value):
        if value.is_integer() and abs(value) < EXACT_INTEGER:
            return str(int(value))
        return float.__repr__(value)
    return "NaN" if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")


def duration_text(value: dt.timedelta) -> str:
    """Write a duration as days and a time: ``2 days 03:04:05.5``."""
    sign = "-" if value < dt.timedelta(0) else ""
    value = abs(value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days = {0: "", 1: "1 day "}.get(value.days, f"{value.days} days ")
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    return f"{sign}{days}{hours:02}:{minutes:02}:{seconds:02}{fraction}"


def json_text(value: object) -> str:
    """Write a nested value as JSON, with the text of whatever JSON has no form for."""
    return json.dumps(_jsonable(value), ensure_ascii=False)


def _jsonable(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {text_of(key): _jsonable(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_jsonable(item) for item in value]
    if hasattr(value, "tolist"):
        return _jsonable(value.tolist())
    return text_of(value)


def _text_of_other(value: object) -> str:
    pandas = brought("pandas")
    if pandas is not None and (value is pandas.NaT or value is pandas.NA):
        return ""
    numpy = brought("numpy")
    if numpy is not None and isinstance(value, numpy.generic | numpy.ndarray):
        # Their `tolist` gives plain Python values; a type without one comes back as itself.
        plain = value.tolist()
        return str(value) if isinstance(plain, type(value)) else text_of(plain)
    return str(value)


def _decimal_text(value: Decimal) -> str:
    return f"{value:f}"


_WRITERS: dict[type, Callable[..., str]] = {
    type(None): lambda _: "",
    str: str,
    bool: str,
    int: int.__repr__,
    float: float_text,
    dt.datetime: lambda value: value.isoformat(sep=" "),
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    dt.timedelta: duration_text,
    Decimal: _decimal_text,
    bytes: lambda value: base64.b64encode(value).decode("ascii"),
    list: json_text,
    tuple: json_text,
    set: json_text,
    frozenset: json_text,
    dict: json_text,
}
