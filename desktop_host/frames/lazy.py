"""Hold a lazy frame: every question becomes a query of its engine, and only a block of rows comes back.

Search uses the engine's own text of a value here, which may differ from `text.py` in how a float or a date is
written. Where rows tie in a sort, or without a sort, the order of rows is the engine's.
"""

from __future__ import annotations

import secrets
import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop_host.frames.brought import brought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_host.frames.store import Store
    from desktop_host.protocol.frames import Column, Sort

BLOCK = 1_000
"""Rows of one query; neighbours of the rows in view come along, so that scrolling asks rarely."""
BLOCKS_KEPT = 32
SEARCHED = frozenset({"text", "number", "bool", "date", "datetime"})
"""Kinds that every engine writes as text by itself."""


@dataclass(frozen=True)
class Query:
    """Say which rows in which order; it has as many rows as `length`."""

    sort: tuple[Sort, ...] = ()
    needle: str = ""
    among: tuple[int, ...] = ()
    length: int = 0

    def __len__(self) -> int:
        return self.length


class Engine(Protocol):
    """Answer queries of a lazy frame; calls come one at a time."""

    columns: list[Column]

    def count(self, query: Query) -> int: ...

    def fetch(self, query: Query, start: int, stop: int) -> Store:
        """Return rows from start to stop as a table in memory."""
        ...


class LazyStore:
    """Ask an engine for blocks of rows and keep the latest."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.columns = engine.columns
        # Whether a plan still means the same data cannot be known without running it: every frame is new.
        self._token = secrets.token_hex(16)
        self._blocks: OrderedDict[tuple[Query, int], Store] = OrderedDict()
        self._lock = threading.RLock()
        self._length: int | None = None

    @property
    def length(self) -> int:
        with self._lock:
            if self._length is None:
                self._length = self._engine.count(Query())
            return self._length

    def values(self, column: int, order: Query | None, start: int, stop: int) -> list[object]:
        query = Query() if order is None else order
        found: list[object] = []
        while start < stop:
            nth, offset = divmod(start, BLOCK)
            block = self._block(query, nth)
            found += block.values(column, None, offset, min(offset + stop - start, block.length))
            if block.length < BLOCK:
                break
            start = (nth + 1) * BLOCK
        return found

    def _block(self, query: Query, nth: int) -> Store:
        with self._lock:
            block = self._blocks.get((query, nth))
            if block is None:
                block = self._engine.fetch(query, nth * BLOCK, (nth + 1) * BLOCK)
                self._blocks[query, nth] = block
                if len(self._blocks) > BLOCKS_KEPT:
                    self._blocks.popitem(last=False)
            self._blocks.move_to_end((query, nth))
            return block

    def positions(self, order: Query, start: int, stop: int) -> None:
        """Return None: engines number no rows, and numbering them would keep filters out of their scans."""

    def arrange(self, sort: Sequence[Sort], needle: str, among: Sequence[int]) -> Query:
        query = Query(tuple(sort), needle, tuple(among) if needle else ())
        with self._lock:
            length = self._engine.count(query) if needle else self.length
        return Query(query.sort, query.needle, query.among, length)

    def digest(self) -> str:
        return self._token


def polars_lazy_store(frame: Any) -> LazyStore:
    """Hold a polars LazyFrame."""
    return LazyStore(PolarsEngine(frame))


def lazy_store(data: Any) -> Store | None:
    """Hold a lazy frame that narwhals understands: DuckDB, Dask, Spark, Ibis; None for any other object."""
    import narwhals

    frame = narwhals.from_native(data, pass_through=True)
    if isinstance(frame, narwhals.LazyFrame):
        from desktop_host.frames.lazy_narwhals import NarwhalsEngine

        return LazyStore(NarwhalsEngine(frame))
    return None


class PolarsEngine:
    """Answer queries with a polars LazyFrame; its optimiser pushes slices and columns down into the scan."""

    def __init__(self, frame: Any) -> None:
        from desktop_host.frames.polars_frames import columns_of

        self._frame = frame
        self.columns = columns_of(frame.collect_schema())

    def _names(self, places: Sequence[int]) -> list[str]:
        return [self.columns[place].name for place in places]

    def _rows(self, query: Query) -> Any:
        polars = brought("polars")
        frame = self._frame
        if query.needle:
            searched = [self._text_of(place) for place in query.among]
            hits = [text.str.to_lowercase().str.contains(query.needle, literal=True) for text in searched]
            frame = frame.filter(polars.any_horizontal(hits) if hits else polars.lit(False))
        if query.sort:
            frame = frame.sort(
                [self._key(key.column) for key in query.sort],
                descending=[key.descending for key in query.sort],
                nulls_last=True,
                maintain_order=True,
            )
        return frame

    def _text_of(self, place: int) -> Any:
        polars = brought("polars")
        column = self.columns[place]
        if column.kind in SEARCHED:
            return polars.col(column.name).cast(polars.String)
        return polars.lit("")

    def _key(self, place: int) -> Any:
        polars = brought("polars")
        column = self.columns[place]
        key = polars.col(column.name)
        return key.fill_nan(None) if column.number == "float" else key

    def count(self, query: Query) -> int:
        polars = brought("polars")
        return int(self._rows(query).select(polars.len()).collect().item())

    def fetch(self, query: Query, start: int, stop: int) -> Store:
        from desktop_host.frames.polars_frames import PolarsStore

        return PolarsStore(self._rows(query).slice(start, stop - start).collect())
