"""Show any table in parts: rows from start to stop, sorted and searched where the data lies."""

from __future__ import annotations

import threading
from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames.export import csv_chunks, tsv_text
from desktop_host.frames.plain import plain, short
from desktop_host.frames.profile import profile_of
from desktop_host.frames.recognise import store_of
from desktop_host.frames.style import style_of
from desktop_host.frames.text import folded
from desktop_host.frames.widths import width_hints
from desktop_host.protocol.frames import Column, ColumnProfile, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_host.frames.store import Order, Store
    from desktop_host.frames.style import Looks, Style

VIEWS_KEPT = 8
ROWS_KEPT = 30_000_000
"""Row numbers that all kept views together may hold, at four bytes each; the newest view is kept anyway."""

WIDE = 100
"""With more columns than that, nobody looks at samples of all."""


class View:
    """Be the rows of a frame under one sort and one search; as it comes when there is neither."""

    def __init__(self, order: Order | None, length: int) -> None:
        self.order = order
        self.length = length


class Frame:
    """Hold a table of any kind and hand out parts of it; safe to read from any thread.

    Columns are addressed by position, rows by their place in a view. See `Store` for what happens when the script
    changes its data afterwards.
    """

    def __init__(self, store: Store, style: Style | None = None) -> None:
        self._store = store
        self.style = style
        """What a pandas Styler adds to the values."""
        self._views: OrderedDict[object, View] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def columns(self) -> list[Column]:
        return self._store.columns

    @property
    def is_lazy(self) -> bool:
        """Whether every question is a query of an engine."""
        from desktop_host.frames.lazy import LazyStore

        return isinstance(self._store, LazyStore)

    @property
    def length(self) -> int:
        """The number of rows; a lazy frame counts when asked for the first time."""
        return self._store.length

    def view(
        self,
        sort: Sequence[Sort | tuple[int, bool]] = (),
        search: str = "",
        among: Sequence[int] | None = None,
    ) -> View:
        """Return the rows whose text contains `search` in any letter case, in order.

        Args:
            sort: columns to sort by, the most important first; pairs are (column, descending).
            search: a part of a cell's text; empty for all rows.
            among: the columns to search; None for all but bytes.

        Raises:
            StreamlitDataframeConversionError: a column is out of range.
        """
        keys = tuple(key if isinstance(key, Sort) else Sort(*key) for key in sort)
        searched = tuple(i for i, c in enumerate(self.columns) if c.kind != "bytes")
        searched = tuple(among) if among is not None else searched
        self._check(key.column for key in keys)
        self._check(searched)
        if not keys and not search:
            return View(None, self.length)
        wanted = (keys, search, searched if search else ())
        # One at a time: two requests for the same view must not both sort ten million rows.
        with self._lock:
            view = self._views.get(wanted)
            if view is None:
                order = self._store.arrange(keys, folded(search), searched)
                view = self._views[wanted] = View(order, len(order))
            self._views.move_to_end(wanted)
            self._forget()
            return view

    def _forget(self) -> None:
        while len(self._views) > 1 and (
            len(self._views) > VIEWS_KEPT or sum(view.length for view in self._views.values()) > ROWS_KEPT
        ):
            self._views.popitem(last=False)

    def rows(
        self, view: View, start: int, stop: int, columns: Sequence[int] | None = None
    ) -> list[list[object]]:
        """Return plain values, a list for each column; big cells are cut (`CutCell`), rows past the end left out."""
        start, stop = max(start, 0), min(stop, view.length)
        wanted = range(len(self.columns)) if columns is None else columns
        self._check(wanted)
        if start >= stop:
            return [[] for _ in wanted]
        return [[short(v) for v in self._store.values(i, view.order, start, stop)] for i in wanted]

    def positions(self, view: View, start: int, stop: int) -> list[int] | None:
        """Return where rows of a view stand in the data as it came; None where a lazy engine cannot tell."""
        start, stop = max(start, 0), min(stop, view.length)
        if view.order is None:
            return list(range(start, stop))
        return self._store.positions(view.order, start, stop)

    def looks(self, view: View, start: int, stop: int, columns: Sequence[int]) -> Looks | None:
        """Return what a pandas Styler says of cells; None for data without one."""
        if self.style is None:
            return None
        rows = self.positions(view, start, stop) or []
        return self.style.looks(rows, columns)

    def cell(self, view: View, row: int, column: int) -> object:
        """Return the plain value of one cell, whole."""
        self._check((column,))
        found = self._store.values(column, view.order, row, row + 1) if 0 <= row < view.length else []
        if not found:
            raise StreamlitDataframeConversionError(
                f"Row {row} is not in this view: it has {view.length} rows."
            )
        return plain(found[0])

    def texts(self, view: View, start: int, stop: int, column: int) -> Iterator[str]:
        """Return the texts of cells, whole."""
        from desktop_host.frames.text import text_of

        return map(text_of, self.raw(view, start, stop, column))

    def raw(self, view: View, start: int, stop: int, column: int) -> list[object]:
        """Return Python values of cells, None where one is missing."""
        return self._store.values(column, view.order, max(start, 0), min(stop, view.length))

    def column_width_hints(self, view: View) -> list[int]:
        """Return how many characters wide each column wants to be, judged by its title and a sample of rows."""
        return width_hints(self, view)

    @cached_property
    def wishes(self) -> list[int]:
        """How many characters wide each column wants to be; empty where it would cost queries or many columns."""
        return [] if self.is_lazy or len(self.columns) > WIDE else width_hints(self, self.view())

    def csv(self, view: View, columns: Sequence[int] | None = None) -> Iterator[bytes]:
        """Write rows as CSV in UTF-8 with a header, chunk by chunk; memory stays constant."""
        columns = range(len(self.columns)) if columns is None else columns
        self._check(columns)
        return csv_chunks(self, view, columns)

    def tsv(self, view: View, start: int, stop: int, columns: Sequence[int], header: bool = False) -> str:
        """Write a range as tab-separated text, the way spreadsheets take it from the clipboard."""
        self._check(columns)
        return tsv_text(self, view, start, stop, columns, header=header)

    def profile(self, column: int) -> ColumnProfile:
        """Sum up a column."""
        self._check((column,))
        return profile_of(self, column)

    def fingerprint(self) -> str:
        """Return the same text as long as columns and cells are the same; `digest.py` says how and at what cost."""
        return self._fingerprint

    @cached_property
    def _fingerprint(self) -> str:
        digest = self._store.digest()
        return digest if self.style is None else f"{digest}-{self.style.digest()}"

    def _check(self, columns: Iterator[int] | Sequence[int]) -> None:
        count = len(self.columns)
        for column in columns:
            if not 0 <= column < count:
                raise StreamlitDataframeConversionError(
                    f"Column {column} is not among the {count} of this table."
                )


def frame_of(data: object) -> Frame:
    """Return a frame of any table: of pandas, polars, Arrow, numpy, a lazy engine, or Python's own containers.

    Raises:
        StreamlitDataframeConversionError: it is no table; the message names its type.
    """
    return data if isinstance(data, Frame) else Frame(store_of(data), style_of(data))
