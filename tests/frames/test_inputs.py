"""Every kind of object that scripts hand to `st.dataframe` is read as the table that its user means."""

from __future__ import annotations

import datetime as dt
from collections import deque, namedtuple
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames import frame_of


@dataclass
class City:
    name: str
    people: int


class Point(NamedTuple):
    x: int
    y: float


Pair = namedtuple("Pair", "left right")  # noqa: PYI024 - scripts have untyped ones


def shown(data: Any) -> dict[str, list[object]]:
    frame = frame_of(data)
    values = frame.rows(frame.view(), 0, frame.length)
    return {column.name: cells for column, cells in zip(frame.columns, values, strict=True)}


class OffersArrow:
    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table({"a": [1, 2]}).__arrow_c_stream__(requested_schema)


class OffersPandas:
    def to_pandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": [1, 2]}, index=["x", "y"])


class OffersInterchange:
    def __dataframe__(self, **options: Any) -> object:
        return pl.DataFrame({"a": [1, 2]}).to_arrow().__dataframe__(**options)


class OffersArray:
    def __array__(self, dtype: object = None, copy: object = None) -> np.ndarray[Any, Any]:
        return np.array([1, 2])


READS: list[tuple[Any, dict[str, list[object]]]] = [
    (None, {}),
    ([], {}),
    ({}, {}),
    ([3, 1], {"value": [3, 1]}),
    ((3, "x"), {"value": [3, "x"]}),
    ({4}, {"value": [4]}),
    (range(2), {"value": [0, 1]}),
    (deque([1]), {"value": [1]}),
    ({"a": 1, "b": 2}.keys(), {"value": ["a", "b"]}),
    ((n * n for n in range(3)), {"value": [0, 1, 4]}),
    ([[1, "a"], [2]], {"0": [1, 2], "1": ["a", None]}),
    ([(1, 2), None], {"0": [1, None], "1": [2, None]}),
    ([{"a": 1}, {"b": 2}], {"a": [1, None], "b": [None, 2]}),
    ({"a": [1, 2], "b": (3, 4)}, {"a": [1, 2], "b": [3, 4]}),
    ({"a": [1, 2], "b": 7}, {"a": [1, 2], "b": [7, 7]}),
    ({"a": np.array([1, 2]), "b": pl.Series([3, 4])}, {"a": [1, 2], "b": [3, 4]}),
    ({"a": 1, "b": None}, {"": ["a", "b"], "value": [1, None]}),
    ({"a": {"x": 1}, "b": {"y": 2}}, {"": ["x", "y"], "a": [1, None], "b": [None, 2]}),
    ([City("Oslo", 7), City("Rome", 9)], {"name": ["Oslo", "Rome"], "people": [7, 9]}),
    (City("Oslo", 7), {"name": ["Oslo"], "people": [7]}),
    ([Point(1, 2.5)], {"x": [1], "y": [2.5]}),
    (Point(1, 2.5), {"x": [1], "y": [2.5]}),
    ([Pair(1, "r")], {"left": [1], "right": ["r"]}),
    (np.array([1.5, np.nan]), {"value": [1.5, None]}),
    (np.array(7), {"value": [7]}),
    (np.array([[1, 2], [3, 4]]), {"0": [1, 3], "1": [2, 4]}),
    (np.array([(1, "x")], dtype=[("n", "i4"), ("s", "U3")]), {"n": [1], "s": ["x"]}),
    (np.ma.masked_array([1, 2], mask=[False, True]), {"value": [1, None]}),
    (np.array(["2020-02-01"], dtype="datetime64[D]"), {"value": ["2020-02-01"]}),
    (np.array([2**63], dtype=np.uint64), {"value": [str(2**63)]}),
    (np.array([0.1], dtype=np.float32), {"value": [0.1]}),
    (np.array([1 + 2j]), {"value": ["(1+2j)"]}),
    (pd.Series([1, 2]), {"": [0, 1], "value": [1, 2]}),
    (pd.Series([1], name="n", index=["x"]), {"": ["x"], "n": [1]}),
    (pd.Index(["a"], name="k"), {"": [0], "k": ["a"]}),
    (pd.DataFrame({"a": [1]}).style, {"": [0], "a": [1]}),
    (pd.Categorical(["b", None]), {"": [0, 1], "value": ["b", None]}),
    (pl.Series("n", [1, None]), {"n": [1, None]}),
    (pl.Series([1]), {"value": [1]}),
    (pl.DataFrame({"a": [[1, 2]], "b": [{"k": 1}]}), {"a": [[1, 2]], "b": ['{"k": 1}']}),
    (pl.LazyFrame({"a": [1]}), {"a": [1]}),
    (nw.from_native(pl.DataFrame({"a": [1]})), {"a": [1]}),
    (pa.table({"a": [1]}), {"a": [1]}),
    (pa.record_batch({"a": [1]}), {"a": [1]}),
    (pa.chunked_array([[1], [None]]), {"value": [1, None]}),
    (pa.array(["x"]), {"value": ["x"]}),
    (pa.array(["x", "y", "x"]).dictionary_encode(), {"value": ["x", "y", "x"]}),
    (OffersArrow(), {"a": [1, 2]}),
    (OffersPandas(), {"": ["x", "y"], "a": [1, 2]}),
    (OffersInterchange(), {"a": [1, 2]}),
    (OffersArray(), {"value": [1, 2]}),
]


@pytest.mark.parametrize(
    ("data", "expected"),
    READS,
    ids=[f"{nth} {type(data).__name__}" for nth, (data, _) in enumerate(READS)],
)
def test_reads(data: Any, expected: dict[str, list[object]]) -> None:
    assert shown(data) == expected


@pytest.mark.parametrize("data", ["text", 7, City, object(), b"bytes"])
def test_names_the_type_of_what_is_no_table(data: object) -> None:
    with pytest.raises(StreamlitDataframeConversionError, match=type(data).__qualname__):
        frame_of(data)


def test_says_which_columns_of_a_dict_differ_in_length() -> None:
    with pytest.raises(StreamlitDataframeConversionError, match="'a' has 1, 'b' has 2 values"):
        frame_of({"a": [1], "b": [1, 2]})


def test_says_the_shape_of_an_array_with_too_many_dimensions() -> None:
    with pytest.raises(StreamlitDataframeConversionError, match=r"\(2, 2, 2\)"):
        frame_of(np.zeros((2, 2, 2)))


def test_columns_tell_kind_and_number() -> None:
    aware = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    cells = {
        "text": ["a"],
        "integer": [1],
        "float": [1.5],
        "decimal": [Decimal("1.50")],
        "bool": [True],
        "date": [dt.date(2020, 1, 1)],
        "time": [dt.time(1)],
        "datetime": [aware],
        "duration": [dt.timedelta(1)],
        "list": [[1]],
        "json": [{"a": 1}],
        "bytes": [b"x"],
    }
    expected = [
        ("number", name) if name in {"integer", "float", "decimal"} else (name, None) for name in cells
    ]
    for data in (cells, pd.DataFrame(cells), pl.DataFrame(cells), pa.table(cells)):
        columns = [column for column in frame_of(data).columns if not column.index]
        assert [(column.kind, column.number) for column in columns] == expected, type(data)


def test_nested_headers_duplicate_names_and_index_levels_of_pandas() -> None:
    frame = frame_of(
        pd.DataFrame(
            [[1, 2, 3]],
            columns=pd.MultiIndex.from_tuples([("a", "x"), ("a", "y"), ("a", "y")]),
            index=pd.MultiIndex.from_tuples([("r", 1)], names=["letter", None]),
        )
    )
    assert [(c.name, c.title, c.group, c.index) for c in frame.columns] == [
        ("letter", "letter", (), True),
        ("", "", (), True),
        ("a_x", "x", ("a",), False),
        ("a_y", "y", ("a",), False),
        ("a_y", "y", ("a",), False),
    ]
    assert frame.rows(frame.view(), 0, 1) == [["r"], [1], [1], [2], [3]]


def test_types_of_pandas_beside_those_of_numpy() -> None:
    frame = frame_of(
        pd.DataFrame(
            {
                "zone": pd.date_range("2020-07-01", periods=2, tz="Europe/Berlin"),
                "masked": pd.array([1, None], dtype="UInt8"),
                "truth": pd.array([True, None], dtype="boolean"),
                "sparse": pd.arrays.SparseArray([0, 5]),
                "period": pd.period_range("2020-01", periods=2, freq="M"),
                "interval": pd.interval_range(0, 2),
                "nanos": np.array(["2020-01-01T00:00:00.123456789", None], dtype="datetime64[ns]"),
                "python": pd.array(["a", None], dtype="string[python]"),
            }
        )
    )
    assert dict(zip([c.name for c in frame.columns], frame.rows(frame.view(), 0, 2), strict=True)) == {
        "": [0, 1],
        "zone": ["2020-07-01T00:00:00+02:00", "2020-07-02T00:00:00+02:00"],
        "masked": [1, None],
        "truth": [True, None],
        "sparse": [0, 5],
        "period": ["2020-01", "2020-02"],
        "interval": ["(0, 1]", "(1, 2]"],
        "nanos": ["2020-01-01T00:00:00.123456", None],
        "python": ["a", None],
    }
    assert frame.columns[1].timezone == "Europe/Berlin"
    assert frame.view(search="07-02").length == 1
