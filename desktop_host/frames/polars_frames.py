"""Hold a polars DataFrame; polars itself searches, sorts and takes rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.frames.arrow import HashSink
from desktop_host.frames.brought import brought
from desktop_host.frames.digest import Digest
from desktop_host.frames.listed import ListColumn
from desktop_host.frames.parts import in_parts
from desktop_host.frames.polars_text import contains
from desktop_host.frames.text import text_of
from desktop_host.protocol.frames import Column, Kind, NumberKind, Sort

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Sequence

_KINDS: dict[str, tuple[Kind, NumberKind | None]] = {
    "Boolean": ("bool", None),
    "Decimal": ("number", "decimal"),
    "Date": ("date", None),
    "Time": ("time", None),
    "Datetime": ("datetime", None),
    "Duration": ("duration", None),
    "List": ("list", None),
    "Array": ("list", None),
    "Struct": ("json", None),
    "Binary": ("bytes", None),
}
CODED = 100_000
"""From so many rows on, it is worth a look whether a column has few different texts."""
_BY_TEXT = frozenset({"List", "Array", "Struct", "Object"})


def columns_of(schema: Any) -> list[Column]:
    """Describe the columns of a polars schema."""
    return [_described(name, dtype) for name, dtype in schema.items()]


def _described(name: str, dtype: Any) -> Column:
    base = type(dtype).__name__
    kind, number = _KINDS.get(base, ("text", None))
    if dtype.is_float():
        kind, number = "number", "float"
    elif dtype.is_integer():
        kind, number = "number", "unsigned" if dtype.is_unsigned_integer() else "integer"
    zone = getattr(dtype, "time_zone", None)
    return Column(name=name, title=name, kind=kind, number=number, timezone=zone, dtype=str(dtype))


class PolarsStore:
    """Hold a polars DataFrame; it never changes, since polars writes into no data that is shared."""

    def __init__(self, frame: Any) -> None:
        # A clone shares the data; only what the script does to its own frame object stays its own.
        self._frame = frame.clone()
        self.columns = columns_of(frame.schema)
        self.length: int = frame.height

    def values(self, column: int, order: Any, start: int, stop: int) -> list[object]:
        series = self._frame.to_series(column)
        series = series[start:stop] if order is None else series.gather(order[start:stop])
        return python_values(series)

    def positions(self, order: Any, start: int, stop: int) -> list[int]:
        return order[start:stop].to_list()  # type: ignore[no-any-return]

    def arrange(self, sort: Sequence[Sort], needle: str, among: Sequence[int]) -> Any:
        """Search first, then sort what is left."""
        polars = brought("polars")
        rows = self._matches(needle, among) if needle else None
        if not sort:
            return polars.int_range(self.length, dtype=polars.UInt32, eager=True) if rows is None else rows
        keys = [self._key(key.column, rows).alias(str(i)) for i, key in enumerate(sort)]
        table = polars.DataFrame(keys).with_row_index("row")
        # Sorting the row numbers along is twice as fast as `arg_sort_by` where texts are compared.
        order = table.sort(
            [key.name for key in keys],
            descending=[key.descending for key in sort],
            nulls_last=True,
            maintain_order=True,
        ).to_series(0)
        return order if rows is None else rows.gather(order)

    def _key(self, column: int, rows: Any) -> Any:
        """Return what a column is sorted by: NaN counts as missing, nested values go by their text."""
        polars = brought("polars")
        series = self._frame.to_series(column)
        series = series if rows is None else series.gather(rows)
        if series.dtype.is_float():
            return series.fill_nan(None)
        if type(series.dtype).__name__ in _BY_TEXT:
            texts = [None if value is None else text_of(value) for value in series.to_list()]
            return polars.Series(texts, dtype=polars.String)
        if (
            series.dtype == polars.String
            and len(series) > CODED
            and series.approx_n_unique() * 10 < len(series)
        ):
            # Few different texts: sort those, then sort rows by numbers instead of texts, many times as fast.
            different = series.unique().drop_nulls().sort()
            return series.cast(polars.Enum(different)).to_physical()
        return series

    def _matches(self, needle: str, among: Sequence[int]) -> Any:
        polars = brought("polars")

        def search(start: int, stop: int) -> Any:
            mask = polars.repeat(False, stop - start, dtype=polars.Boolean, eager=True)
            for column in among:
                mask |= contains(self._frame.to_series(column)[start:stop], needle)
            return mask.arg_true().cast(polars.UInt32) + start

        return polars.concat([polars.Series(dtype=polars.UInt32), *in_parts(self.length, search)])

    def digest(self) -> str:
        digest = Digest(self.columns, self.length)
        for series in self._frame.get_columns():
            digest.add(lambda hasher, series=series: _feed(series, hasher))  # type: ignore[misc]
        return digest.text()


def python_values(series: Any) -> list[object]:
    """Return the values of a series as Python objects."""
    polars = brought("polars")
    if series.dtype == polars.Float32:
        # The shortest digits that tell one float32 from the next: 0.1, not 0.10000000149011612.
        series = series.cast(polars.String).cast(polars.Float64)
    return series.to_list()  # type: ignore[no-any-return]


def _feed(series: Any, hasher: HASH) -> None:
    if type(series.dtype).__name__ == "Object":
        ListColumn(series.to_list()).feed(hasher)
    else:
        series.alias("").to_frame().write_ipc_stream(HashSink(hasher))
