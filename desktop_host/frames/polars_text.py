"""Search polars columns by the texts that `text.py` defines, in the engine wherever it writes the same text."""

from __future__ import annotations

from typing import Any

from desktop_host.frames.arrow_text import may_contain
from desktop_host.frames.brought import brought
from desktop_host.frames.text import EXACT_INTEGER, float_text, folded, text_of

_POSITIONAL = (1e-4, 1e14)
"""Between these, polars and Python both write a float without an exponent."""
_SAME_TEXT = frozenset({"String", "Boolean", "Date", "Categorical", "Enum"})


def contains(series: Any, needle: str) -> Any:
    """Return a mask: which texts of the series, in lower case, contain the needle (lower case too)."""
    polars = brought("polars")
    dtype = series.dtype
    letter = "i" if dtype.is_integer() else "f" if dtype.is_float() else "M" if _is_plain_time(dtype) else ""
    if not may_contain(letter, needle):
        return polars.repeat(False, len(series), dtype=polars.Boolean, eager=True)
    texts = _texts(series)
    if texts is None:
        hits = [needle in folded(text_of(value)) for value in series.to_list()]
        return polars.Series(hits, dtype=polars.Boolean)
    return texts.str.to_lowercase().str.contains(needle, literal=True).fill_null(False)


def _is_plain_time(dtype: Any) -> bool:
    return dtype == brought("polars").Datetime and dtype.time_zone is None


def _texts(series: Any) -> Any:
    polars = brought("polars")
    dtype = series.dtype
    if dtype.is_integer() or type(dtype).__name__ in _SAME_TEXT:
        return series.cast(polars.String)
    if dtype.is_float():
        return _float_texts(series)
    if _is_plain_time(dtype):
        texts = series.dt.cast_time_unit("us").dt.to_string("%Y-%m-%d %H:%M:%S%.6f")
        return texts.str.strip_suffix(".000000")
    return None


def _float_texts(series: Any) -> Any:
    polars = brought("polars")
    if series.dtype != polars.Float64:
        series = series.cast(polars.String).cast(polars.Float64)
    whole = (series.floor() == series) & (series.abs() < EXACT_INTEGER)
    size = series.abs()
    positional = (size >= _POSITIONAL[0]) & (size < _POSITIONAL[1])
    integers = series.zip_with(whole, polars.Series([0.0])).cast(polars.Int64).cast(polars.String)
    texts = integers.zip_with(whole, series.cast(polars.String))
    rest = (~(whole | positional)).fill_null(False).arg_true()
    if len(rest):
        texts = texts.scatter(rest, [float_text(value) for value in series.gather(rest).to_list()])
    return texts
