"""Ask lazy frames that narwhals understands; DuckDB slices by itself, others are asked for all rows up to a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import narwhals as nw

from desktop_host.frames.lazy import SEARCHED
from desktop_host.frames.python_rows import table_of_rows
from desktop_host.protocol.frames import Column, Kind, NumberKind

if TYPE_CHECKING:
    from desktop_host.frames.lazy import Query
    from desktop_host.frames.store import Store

_KINDS: tuple[tuple[type, Kind], ...] = (
    (nw.Boolean, "bool"),
    (nw.Date, "date"),
    (nw.Time, "time"),
    (nw.Datetime, "datetime"),
    (nw.Duration, "duration"),
    (nw.List, "list"),
    (nw.Array, "list"),
    (nw.Struct, "json"),
    (nw.Binary, "bytes"),
)


def _described(name: str, dtype: Any) -> Column:
    kind: Kind = "text"
    number: NumberKind | None = None
    if dtype.is_numeric():
        kind = "number"
        number = "integer"
        if dtype.is_float() or dtype.is_decimal():
            number = "float" if dtype.is_float() else "decimal"
        elif dtype.is_unsigned_integer():
            number = "unsigned"
    else:
        kind = next((found for cls, found in _KINDS if isinstance(dtype, cls)), "text")
    zone = getattr(dtype, "time_zone", None)
    return Column(name=name, title=name, kind=kind, number=number, timezone=zone, dtype=str(dtype))


class NarwhalsEngine:
    """Answer queries with a narwhals LazyFrame."""

    def __init__(self, frame: nw.LazyFrame[Any]) -> None:
        self._frame = frame
        self.columns = [_described(name, dtype) for name, dtype in frame.collect_schema().items()]

    def _rows(self, query: Query) -> nw.LazyFrame[Any]:
        frame = self._frame
        if query.needle:
            searched = [self.columns[place] for place in query.among]
            hits = [
                nw.col(column.name)
                .cast(nw.String)
                .str.to_lowercase()
                .str.contains(query.needle, literal=True)
                for column in searched
                if column.kind in SEARCHED
            ]
            frame = frame.filter(nw.any_horizontal(*hits, ignore_nulls=True) if hits else nw.lit(False))
        if query.sort:
            names = [self.columns[key.column].name for key in query.sort]
            frame = frame.sort(names, descending=[key.descending for key in query.sort], nulls_last=True)
        return frame

    def count(self, query: Query) -> int:
        counted = self._rows(query).select(rows=nw.len())
        native = counted.to_native()
        if hasattr(native, "fetchall"):
            return int(native.fetchall()[0][0])
        return int(counted.collect().item())

    def fetch(self, query: Query, start: int, stop: int) -> Store:
        rows = self._rows(query)
        native: Any = rows.to_native()
        if hasattr(native, "fetchall"):
            # DuckDB: it slices, and hands over plain Python rows without a library in between.
            return table_of_rows(self.columns, native.limit(stop - start, start).fetchall())
        return table_of_rows(self.columns, rows.head(stop).collect()[start:].rows())
