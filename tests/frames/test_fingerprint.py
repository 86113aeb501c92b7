"""A fingerprint tells other data from the same data, cell by cell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from desktop_host.frames import frame_of

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 200_000
MAKERS: dict[str, Callable[[int], Any]] = {
    "list": lambda last: [*range(9), last],
    "dict": lambda last: {"a": [1, 2], "b": ["x", str(last)]},
    "objects": lambda last: [{"k": {1, last}}, {"k": {3}}],
    "numpy": lambda last: np.append(np.arange(COUNT), last),
    "numpy 2-d": lambda last: np.append(np.arange(COUNT - 2), [1, last]).reshape(-1, 2),
    "pandas": lambda last: pd.DataFrame({"f": np.append(np.arange(COUNT) / 2, last), "i": range(COUNT + 1)}),
    "pandas text": lambda last: pd.Series(["a", None, str(last)]),
    "pandas index": lambda last: pd.Series([1, 2], index=[0, last]),
    "pandas category": lambda last: pd.Series(pd.Categorical(["a", str(last)])),
    "pandas time": lambda last: pd.Series([dt.datetime(2020, 1, last, tzinfo=dt.UTC)]),
    "pandas masked": lambda last: pd.Series([1, None, last], dtype="Int64"),
    "polars": lambda last: pl.DataFrame({"s": ["x", str(last)], "l": [[1], [2]]}),
    "polars objects": lambda last: pl.Series([(1, last)], dtype=pl.Object),
    "arrow": lambda last: pa.table({"n": [1, None, last], "s": ["a", "b", "c"]}),
    "arrow slice": lambda last: pa.table({"n": [0, 0, last, 0, 0]}).slice(2, 2),
}


@pytest.mark.parametrize("maker", MAKERS)
def test_same_data_same_fingerprint_one_other_cell_another(maker: str) -> None:
    make = MAKERS[maker]
    assert frame_of(make(7)).fingerprint() == frame_of(make(7)).fingerprint()
    assert frame_of(make(7)).fingerprint() != frame_of(make(8)).fingerprint()


def test_writing_into_a_pandas_frame_gives_another_fingerprint() -> None:
    data = pd.DataFrame({"n": range(1000)})
    before = frame_of(data)
    data.loc[500, "n"] = -1
    assert frame_of(data).fingerprint() != before.fingerprint()


def test_names_types_and_missing_cells_count() -> None:
    tables: list[Any] = [
        {"a": [1, 0]},
        {"b": [1, 0]},
        {"a": [1, None]},
        {"a": [True, False]},
        {"a": [1.0, 0.0]},
        {"a": ["1", "0"]},
        pd.DataFrame({"a": [1, 0]}),
        pd.DataFrame({"a": np.array([1, 0], dtype=np.int32)}),
    ]
    assert len({frame_of(table).fingerprint() for table in tables}) == len(tables)


def test_cells_that_lie_where_they_lay_are_not_read_again() -> None:
    data = pd.DataFrame({"n": range(1000), "s": "text", "c": pd.Categorical(["x"] * 1000)})
    first = frame_of(data)
    before = first.fingerprint()
    again = frame_of(data)
    read: list[str] = []

    def watched(vector: Any) -> Callable[[Any], None]:
        feed = vector.feed

        def read_and_feed(hasher: Any) -> None:
            read.append(type(vector).__name__)
            feed(hasher)

        return read_and_feed

    for vector in again._store._vectors:  # type: ignore[attr-defined]
        vector.feed = watched(vector)
    assert again.fingerprint() == before
    assert read == ["RangeVector"]


def test_memory_that_was_given_to_other_data_is_read() -> None:
    seen = set()
    for last in range(20):
        # Each frame is gone before the next is made, which may then lie at the same address.
        seen.add(frame_of(pd.DataFrame({"n": np.append(np.zeros(10_000), last)})).fingerprint())
    assert len(seen) == 20


def test_writing_into_the_array_below_arrow_is_noticed() -> None:
    numbers = np.arange(5)
    first = frame_of(pa.table({"n": pa.array(numbers)}))
    before = first.fingerprint()
    numbers[0] = 9
    assert frame_of(pa.table({"n": pa.array(numbers)})).fingerprint() != before


@pytest.mark.parametrize("write", ["loc", "iloc", "column", "values"])
def test_any_way_of_writing_into_pandas_is_noticed(write: str) -> None:
    data = pd.DataFrame({"n": np.arange(5.0), "m": np.arange(5.0)})
    shown = frame_of(data)
    before = shown.fingerprint()
    if write == "loc":
        data.loc[1, "n"] = 9
    elif write == "iloc":
        data.iloc[1, 0] = 9
    elif write == "column":
        data["n"] *= 2
    else:
        with pytest.raises(ValueError, match="read-only"):
            data["n"].to_numpy()[1] = 9
        data = data.replace({"n": {1.0: 9.0}})
    assert frame_of(data).fingerprint() != before
    assert shown.rows(shown.view(), 1, 2, [1]) == [[1.0]]
