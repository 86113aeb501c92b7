"""Write whole columns as text with Arrow, exactly as `text.py` writes single cells, to search them fast.

Where Arrow writes a value in another way than Python does, that value is written by Python. Without pyarrow, or for
types that are rare in large tables, the functions here return None, and the caller writes cell by cell.
"""

from __future__ import annotations

from typing import Any

from desktop_host.frames.brought import brought
from desktop_host.frames.text import EXACT_INTEGER, float_text

NUMBER_LETTERS = frozenset("0123456789.-+einfaty")
"""Every letter that occurs in the text of a number; most searches need not look at numbers at all."""
TIME_LETTERS = frozenset("0123456789.-+: ")
_POSITIONAL = (1e-4, 1e14)
"""Between these, Arrow and Python both write a float without an exponent."""


def contained(cells: Any, missing: Any, needle: str) -> Any:
    """Search a numpy array of numbers, truth values or times; return a numpy mask, or None without pyarrow."""
    if not may_contain(cells.dtype.kind, needle):
        return brought("numpy").zeros(len(cells), dtype=bool)
    pyarrow = brought("pyarrow")
    if pyarrow is None or cells.dtype.kind == "m":
        return None
    if cells.dtype.kind == "M" and str(cells.dtype) != "datetime64[D]":
        cells = cells.astype("M8[us]")
    found = array_contains(pyarrow.array(cells, mask=missing), needle)
    return None if found is None else found.to_numpy(zero_copy_only=False)


def may_contain(numpy_kind: str, needle: str) -> bool:
    """Tell whether the letters of the needle occur in texts of a kind at all."""
    if numpy_kind in {"i", "u", "f"}:
        return NUMBER_LETTERS.issuperset(needle)
    if numpy_kind == "M":
        return TIME_LETTERS.issuperset(needle)
    return True


def array_contains(array: Any, needle: str) -> Any:
    """Search an Arrow array; return an Arrow mask without nulls, or None for types to be searched by cell."""
    types, pc = brought("pyarrow").types, compute()
    kind = array.type.value_type if types.is_dictionary(array.type) else array.type
    digits = types.is_integer(kind) or types.is_timestamp(kind) or types.is_date(kind)
    letter = "f" if types.is_floating(kind) else "i" if types.is_integer(kind) else "M" if digits else ""
    if not may_contain(letter, needle):
        return pc.and_(pc.is_null(array), False)
    texts = array_texts(array)
    if texts is None:
        return None
    return pc.fill_null(pc.match_substring(texts if digits else pc.utf8_lower(texts), needle), False)


def array_texts(array: Any) -> Any:
    """Write an Arrow array as text, or return None for types that have to be written cell by cell."""
    pyarrow = brought("pyarrow")
    kind, types, pc = array.type, pyarrow.types, compute()
    if types.is_dictionary(kind):
        array, kind = array.dictionary_decode(), kind.value_type
    if types.is_string(kind) or types.is_large_string(kind):
        return array
    if types.is_integer(kind) or types.is_date(kind) or types.is_string_view(kind):
        return pc.cast(array, pyarrow.string())
    if types.is_boolean(kind):
        return pc.if_else(array, "True", "False")
    if types.is_floating(kind):
        return _float_texts(array)
    if types.is_timestamp(kind) and kind.tz is None:
        return _time_texts(pc.cast(array, pyarrow.timestamp("us"), safe=False))
    return None


def _time_texts(array: Any) -> Any:
    """Write microseconds only where there are some, as Python does."""
    pyarrow, pc = brought("pyarrow"), compute()
    seconds = pc.cast(array, pyarrow.timestamp("s"), safe=False)
    whole = pc.equal(seconds, array)
    if pc.all(whole).as_py():
        return pc.cast(seconds, pyarrow.string())
    texts = pc.cast(array, pyarrow.string())
    return pc.if_else(whole, pc.utf8_slice_codeunits(texts, 0, -7), texts)


def shortened(array: Any) -> Any:
    """Turn float32 into the float64 with the shortest digits that tell it from its neighbours."""
    pyarrow, pc = brought("pyarrow"), compute()
    if pyarrow.types.is_float16(array.type):
        array = pc.cast(array, pyarrow.float32())
    return pc.cast(pc.cast(array, pyarrow.string()), pyarrow.float64())


def _float_texts(array: Any) -> Any:
    pyarrow, pc = brought("pyarrow"), compute()
    if not pyarrow.types.is_float64(array.type):
        array = shortened(array)
    size = pc.abs(array)
    whole = pc.and_(pc.equal(pc.floor(array), array), pc.less(size, EXACT_INTEGER))
    integers = pc.cast(pc.if_else(whole, array, 0.0), pyarrow.int64())
    if pc.all(whole).as_py():
        return pc.cast(pc.if_else(pc.is_valid(array), integers, None), pyarrow.string())
    texts = pc.if_else(whole, pc.cast(integers, pyarrow.string()), pc.cast(array, pyarrow.string()))
    positional = pc.and_(pc.greater_equal(size, _POSITIONAL[0]), pc.less(size, _POSITIONAL[1]))
    rest = pc.fill_null(pc.invert(pc.or_(whole, positional)), False)
    if not pc.any(rest).as_py():
        return texts
    written = pyarrow.array([float_text(value) for value in array.filter(rest).to_pylist()], pyarrow.string())
    return pc.replace_with_mask(texts, rest, written)


def compute() -> Any:
    """Return `pyarrow.compute`, which `import pyarrow` alone does not load."""
    from pyarrow import compute  # the data is pyarrow's already

    return compute
