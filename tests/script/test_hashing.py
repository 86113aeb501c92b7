"""Keys of calls: equal arguments have one key, different ones have not, whatever they are made of."""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
import enum
import functools
import pathlib
import uuid
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from PIL import Image

from desktop_host.script.hashing import UnhashableParamError, key_of

if TYPE_CHECKING:
    from collections.abc import Callable


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Plain:
    def __init__(self, n: int) -> None:
        self.n = n


def key(value: Any) -> str:
    return key_of("call", {"value": value}, None)


DIFFERENT: dict[str, list[Callable[[], Any]]] = {
    "scalars": [
        *(lambda v=v: v for v in (None, True, False, 0, 1, -1, 1.0, 0.5, "1", "", b"1", b"", 1j)),
        lambda: np.int64(1),
        lambda: np.float32(1),
    ],
    "containers": [
        list,
        lambda: (),
        dict,
        set,
        lambda: [1, 2],
        lambda: [2, 1],
        lambda: [[1], 2],
        lambda: [1, [2]],
        lambda: (1, 2),
        lambda: {1, 2},
        lambda: frozenset({1, 2}),
        lambda: {1: 2},
        lambda: {2: 1},
        lambda: ["ab", "c"],
        lambda: ["a", "bc"],
        lambda: range(3),
    ],
    "times": [
        lambda: dt.date(2024, 1, 2),
        lambda: dt.datetime(2024, 1, 2),  # noqa: DTZ001
        lambda: dt.datetime(2024, 1, 2, tzinfo=dt.UTC),
        lambda: dt.time(1, 2),
        lambda: dt.timedelta(days=1),
        lambda: pd.Timestamp(2024, 1, 2),
        lambda: pd.Timedelta(days=1),
    ],
    "others": [
        lambda: decimal.Decimal("1.0"),
        lambda: decimal.Decimal("1.00"),
        lambda: pathlib.PurePosixPath("a"),
        lambda: uuid.UUID(int=1),
        lambda: Colour.RED,
        lambda: Colour.BLUE,
        lambda: Point(1, 2),
        lambda: Point(2, 1),
        lambda: Plain(1),
        lambda: Plain(2),
        lambda: Plain,
        lambda: Point,
        lambda: functools.partial(int, base=2),
        lambda: functools.partial(int, base=3),
        lambda: len,
        lambda: np,
    ],
    "pandas": [
        lambda: pd.DataFrame({"a": [1, 2]}),
        lambda: pd.DataFrame({"a": [1, 3]}),
        lambda: pd.DataFrame({"b": [1, 2]}),
        lambda: pd.DataFrame({"a": [1.0, 2.0]}),
        lambda: pd.DataFrame({"a": [1, 2]}, index=[5, 6]),
        lambda: pd.DataFrame({"a": []}),
        pd.DataFrame,
        lambda: pd.DataFrame({"a": [[1], {"b": 2}]}),
        lambda: pd.DataFrame({"a": pd.Categorical(["x", "y"])}),
        lambda: pd.Series([1, 2]),
        lambda: pd.Series([1, 2], name="n"),
        lambda: pd.Series([], dtype="int64"),
        lambda: pd.Index([1, 2]),
    ],
    "polars": [
        lambda: pl.DataFrame({"a": [1, 2]}),
        lambda: pl.DataFrame({"a": [2, 1]}),
        lambda: pl.DataFrame({"b": [1, 2]}),
        lambda: pl.DataFrame({"a": [[1], [2]]}),
        lambda: pl.DataFrame({"a": []}),
        pl.DataFrame,
        lambda: pl.Series("a", [1, 2]),
    ],
    "arrays": [
        lambda: np.array([1, 2]),
        lambda: np.array([1, 3]),
        lambda: np.array([[1, 2]]),
        lambda: np.array([1.0, 2.0]),
        lambda: np.array([]),
        lambda: np.array(5),
        lambda: np.array(["a", "b"]),
        lambda: np.array([1, "a"], dtype=object),
        lambda: np.array(["2024-01-01"], dtype="datetime64[D]"),
        lambda: np.arange(10)[::2],
        lambda: pa.table({"a": [1, 2]}),
        lambda: pa.table({"a": [1, 3]}),
        lambda: pa.table({"a": [1, 2]}).to_batches()[0],
        lambda: Image.new("RGB", (2, 2)),
        lambda: Image.new("RGB", (2, 2), (1, 2, 3)),
        lambda: Image.new("L", (2, 2)),
    ],
}


@pytest.mark.parametrize("group", DIFFERENT)
def test_equal_values_have_one_key_and_others_have_not(group: str) -> None:
    keys: dict[str, Any] = {}
    for make in DIFFERENT[group]:
        value = make()
        assert key(value) == key(make()), repr(value)
        other = keys.setdefault(key(value), value)
        assert other is value, f"{value!r} and {other!r} share a key"


def test_the_order_of_a_dict_or_a_set_does_not_matter() -> None:
    assert key({"a": 1, "b": 2}) == key({"b": 2, "a": 1})
    assert key(set("abcdefgh")) == key(set("hgfedcba"))


def test_neighbours_are_told_apart() -> None:
    assert key_of("c", {"a": "xy", "b": ""}, None) != key_of("c", {"a": "x", "b": "y"}, None)


def test_functions_differ_by_what_they_do_and_hold() -> None:
    def make(n: int) -> Callable[[int], int]:
        return lambda x: x + n

    assert key(make(1)) == key(make(1))
    assert key(make(1)) != key(make(2))
    assert key(lambda x: x + 1) != key(lambda x: x + 2)
    assert key(lambda x=1: x) != key(lambda x=2: x)


def test_a_structure_that_contains_itself_has_a_key() -> None:
    def make() -> list[Any]:
        inside: list[Any] = [1]
        inside.append(inside)
        return inside

    assert key(make()) == key(make())


def test_what_is_deep_inside_and_cannot_be_hashed_is_named() -> None:
    with pytest.raises(UnhashableParamError, match=r"'value' holds a builtins\.generator"):
        key({"a": [1, (n for n in [1])]})


def test_a_function_that_is_not_complete_yet_has_a_key() -> None:
    def outer() -> Callable[[], Any]:
        def inner() -> Any:
            return later

        found = key(inner)
        later = 1
        assert found
        return inner

    outer()
