from __future__ import annotations

from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from desktop_host.frames import frame_of

CELLS = {"n": [3, 1, None, 2], "s": ["a", "b", "ab", "c"]}


@pytest.mark.parametrize(
    "make", [pd.DataFrame, pl.DataFrame, pa.table, dict], ids=lambda make: make.__module__
)
def test_rows_of_a_view_know_their_place_in_the_data(make: Any) -> None:
    frame = frame_of(make(CELLS))
    n, s = (next(i for i, column in enumerate(frame.columns) if column.name == name) for name in ("n", "s"))
    assert frame.positions(frame.view(), 1, 9) == [1, 2, 3]
    assert frame.positions(frame.view([(n, False)]), 0, 4) == [1, 3, 0, 2]
    assert frame.positions(frame.view([(n, True)], "a", [s]), 0, 4) == [0, 2]


def test_a_lazy_engine_cannot_tell_once_it_sorts() -> None:
    frame = frame_of(pl.LazyFrame(CELLS))
    assert frame.positions(frame.view(), 0, 2) == [0, 1]
    assert frame.positions(frame.view([(0, False)]), 0, 2) is None


def test_a_styler_follows_rows_that_are_sorted() -> None:
    data = pd.DataFrame(CELLS)
    frame = frame_of(data.style.format({"n": "{:.0f}!"}, na_rep="-").highlight_null(color="gold"))
    view = frame.view([(1, False)])
    looks = frame.looks(view, 0, 4, [1])
    assert looks is not None
    assert looks.texts == [["1!", "2!", "3!", "-"]]
    assert looks.styles == [["", "", "", "background-color: gold"]]


def test_another_style_is_another_fingerprint() -> None:
    data = pd.DataFrame(CELLS)
    plain, bold = data.style, data.style.set_properties(color="red")
    assert frame_of(plain).fingerprint() == frame_of(data.style).fingerprint()
    assert frame_of(bold).fingerprint() != frame_of(plain).fingerprint()
