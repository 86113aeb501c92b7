"""Every engine sorts, searches and hands out rows exactly as a few lines of plain Python do."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings, strategies as st

from desktop_host.frames import frame_of
from desktop_host.frames.text import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

Cells = dict[str, list[Any]]

# Upper and lower case that every library maps alike, character by character, and some that break parsers.
LETTERS = 'abcXYZäÖß €\t\n",;.%_\\|0123456789-'

DATETIMES = tuple(dt.datetime.fromisoformat(text) for text in ("1700-01-01", "2200-01-01"))

KINDS: dict[str, st.SearchStrategy[Any]] = {
    "text": st.text(LETTERS, max_size=6),
    "integer": st.integers(-(2**63), 2**63 - 1),
    "float": st.floats(allow_nan=False),
    "round": st.sampled_from([0.0, -0.0, 1.0, 2.5, -3.25, 1e15, 1e16, 123456789.125, 1e-5, 1e300]),
    "few": st.sampled_from([1, 2]),
    "bool": st.booleans(),
    "date": st.dates(dt.date(1700, 1, 1), dt.date(2200, 1, 1)),
    "datetime": st.datetimes(*DATETIMES),
    "duration": st.timedeltas(dt.timedelta(days=-9999), dt.timedelta(days=9999)),
}
ARROW = {
    "text": pa.string(),
    "integer": pa.int64(),
    "float": pa.float64(),
    "round": pa.float64(),
    "few": pa.int64(),
    "place": pa.int64(),
    "bool": pa.bool_(),
    "date": pa.date32(),
    "datetime": pa.timestamp("us"),
    "duration": pa.duration("us"),
}


@st.composite
def tables(draw: st.DrawFn) -> Cells:
    count = draw(st.integers(0, 12) | st.just(12))
    kinds = draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=4, unique=True))
    cells = {kind: draw(st.lists(st.none() | KINDS[kind], min_size=count, max_size=count)) for kind in kinds}
    # Every row its number: rows that tie can be told apart.
    return {"place": list(range(count)), **cells}


def arrow(cells: Cells) -> pa.Table:
    return pa.table({kind: pa.array(values, ARROW[kind]) for kind, values in cells.items()})


def in_chunks(cells: Cells) -> pa.Table:
    table = arrow(cells)
    return pa.concat_tables([table[:3], table[3:4], table[4:]])


def pandas_of_numpy(cells: Cells) -> pd.DataFrame:
    """Numbers as numpy holds them: an integer column with gaps would become floats, and lose digits."""
    made: dict[str, Any] = {}
    for kind, values in cells.items():
        if kind in {"integer", "few", "place"}:
            made[kind] = pd.array(values, dtype="Int64")
        elif kind in {"float", "round"}:
            made[kind] = np.array([math.nan if value is None else value for value in values], dtype=float)
        elif kind in {"datetime", "duration"}:
            unit = "datetime64[us]" if kind == "datetime" else "timedelta64[us]"
            made[kind] = np.array(values, dtype=unit)
        elif kind == "bool":
            made[kind] = pd.array(values, dtype="boolean")
        elif kind == "text":
            made[kind] = pd.array(values, dtype="str")
        else:
            made[kind] = np.array(values, dtype=object)
    return pd.DataFrame(made)


def pandas_categories(cells: Cells) -> pd.DataFrame:
    return pd.DataFrame(
        {kind: pd.Series(values, dtype=object).astype("category") for kind, values in cells.items()}
    )


ENGINES: dict[str, Callable[[Cells], Any]] = {
    "lists": lambda cells: cells,
    "arrow": arrow,
    "arrow in chunks": in_chunks,
    "pandas of numpy": pandas_of_numpy,
    "pandas of arrow": lambda cells: arrow(cells).to_pandas(types_mapper=pd.ArrowDtype),
    "pandas categories": pandas_categories,
    "polars": lambda cells: pl.from_arrow(arrow(cells)),
    "polars lazy": lambda cells: pl.from_arrow(arrow(cells)).lazy(),  # type: ignore[union-attr]
}


def expected_rows(cells: Cells, sort: list[tuple[str, bool]], search: str) -> list[int]:
    count = len(next(iter(cells.values())))
    rows = [
        row
        for row in range(count)
        if not search or any(search.lower() in text_of(column[row]).lower() for column in cells.values())
    ]
    for name, descending in reversed(sort):
        present = [row for row in rows if cells[name][row] is not None]
        absent = [row for row in rows if cells[name][row] is None]
        rows = sorted(present, key=cells[name].__getitem__, reverse=descending) + absent
    return rows


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_sort_search_and_rows_follow_the_model(engine: str, data: st.DataObject) -> None:
    cells = data.draw(tables())
    names = list(cells)
    names.remove("place")  # it would leave no ties
    sort = data.draw(
        st.lists(st.tuples(st.sampled_from(names), st.booleans()), max_size=2, unique_by=lambda key: key[0])
    )
    search = "" if engine == "polars lazy" else data.draw(st.text(LETTERS, max_size=2))
    frame = frame_of(ENGINES[engine](cells))
    data_columns = [place for place, column in enumerate(frame.columns) if not column.index]
    place_of = {frame.columns[place].name: place for place in data_columns}
    view = frame.view([(place_of[name], descending) for name, descending in sort], search, among=data_columns)
    rows = expected_rows(cells, sort, search)
    assert view.length == len(rows)
    assert frame.rows(view, 0, len(rows), [place_of["place"]]) == [rows]
    start = data.draw(st.integers(0, max(len(rows) - 1, 0)))
    stop = data.draw(st.integers(start, len(rows)))
    for name in cells:
        found = list(frame.texts(view, start, stop, place_of[name]))
        assert found == [text_of(cells[name][row]) for row in rows[start:stop]], name


@settings(max_examples=200, deadline=None)
@given(
    values=st.lists(st.floats(allow_nan=False, width=32), min_size=1, max_size=5),
    search=st.text("0123456789.e-", min_size=1, max_size=2),
)
def test_float32_is_shown_and_found_with_its_own_digits(values: list[float], search: str) -> None:
    column = np.array(values, dtype=np.float32)
    texts = [text_of(float(str(value))) for value in column]
    wanted = [text for text in texts if search in text.lower()]
    for data in (column, pa.table({"value": column}), pl.Series("value", column)):
        frame = frame_of(data)
        assert list(frame.texts(frame.view(), 0, len(values), 0)) == texts
        view = frame.view(search=search)
        assert list(frame.texts(view, 0, view.length, 0)) == wanted


@pytest.mark.parametrize("descending", [False, True])
def test_nan_counts_as_missing_when_sorting(descending: bool) -> None:
    values = [2.0, math.nan, None, 1.0]
    for data in (
        values,
        pa.table({"value": pa.array(values)}),
        pl.Series(values, strict=False),
        pl.Series(values, strict=False).to_frame("v").lazy(),
        np.array(values, dtype=float),
    ):
        frame = frame_of(data)
        shown = frame.rows(frame.view([(0, descending)]), 0, 4)[0]
        assert shown[:2] == ([2.0, 1.0] if descending else [1.0, 2.0])
