"""A frame hands out rows, cells, texts and sums, whatever holds its data."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames import frame_of
from desktop_host.protocol.frames import CutCell, Sort

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS: dict[str, list[Any]] = {"word": ["beta", None, "Alpha", "ab"], "n": [2, 1, 3, 2]}


def all_kinds(cells: dict[str, list[Any]]) -> list[Any]:
    return [cells, pd.DataFrame(cells), pl.DataFrame(cells), pa.table(cells), pl.LazyFrame(cells)]


def test_rows_past_the_end_are_left_out_and_columns_can_be_chosen() -> None:
    frame = frame_of(WORDS)
    assert frame.rows(frame.view(), 2, 99, [1]) == [[3, 2]]
    assert frame.rows(frame.view(), 7, 9) == [[], []]
    assert frame.rows(frame.view(), -5, 1) == [["beta"], [2]]


def test_search_is_deaf_to_letter_case_and_keeps_to_the_columns_given() -> None:
    for data in all_kinds(WORDS):
        frame = frame_of(data)
        place = [column.name for column in frame.columns].index("word")
        view = frame.view([Sort(place, descending=True)], "A")
        assert frame.rows(view, 0, 9, [place]) == [["beta", "ab", "Alpha"]], type(data)
        assert frame.view(search="A", among=[place + 1]).length == 0


def test_a_column_out_of_range_is_refused() -> None:
    frame = frame_of(WORDS)
    calls: list[Callable[[], object]] = [
        lambda: frame.view([(2, False)]),
        lambda: frame.rows(frame.view(), 0, 1, [-1]),
        lambda: frame.profile(5),
        lambda: frame.cell(frame.view(), 0, 9),
        lambda: frame.view(search="x", among=[7]),
        lambda: list(frame.csv(frame.view(), [3])),
        lambda: frame.tsv(frame.view(), 0, 1, [-3]),
    ]
    for call in calls:
        with pytest.raises(StreamlitDataframeConversionError, match="not among the 2"):
            call()
    with pytest.raises(StreamlitDataframeConversionError, match="Row 4 is not in this view"):
        frame.cell(frame.view(), 4, 0)


def test_big_cells_are_cut_and_can_be_had_whole() -> None:
    long = "x" * 50_000
    frame = frame_of(
        {"text": [long], "list": [list(range(5000))], "json": [{"k": long}], "bytes": [b"y" * 9000]}
    )
    view = frame.view()
    cells = [column[0] for column in frame.rows(view, 0, 1)]
    sizes = [50_000, 5_000, 50_009, 9_000]
    assert [cell.size for cell in cells if isinstance(cell, CutCell)] == sizes
    assert len(msgspec.msgpack.encode(cells)) < 10_000
    assert [len(frame.cell(view, 0, place)) for place in range(4)] == sizes  # type: ignore[arg-type]


def test_integers_that_a_page_cannot_hold_arrive_as_text() -> None:
    values = [2**53, 2**53 + 1, -(2**63), 5]
    for data in all_kinds({"n": values}):
        frame = frame_of(data)
        assert frame.rows(frame.view(), 0, 4)[-1] == [2**53, str(2**53 + 1), str(-(2**63)), 5]


def test_every_value_can_be_encoded() -> None:
    odd = [object(), {1, 2}, {"k": {3}}, np.int8(4), np.array([1.5]), pd.NaT, pd.NA, Ellipsis, 10**40, 1j]
    frame = frame_of({"odd": odd})
    cells = frame.rows(frame.view(), 0, len(odd))
    assert len(msgspec.msgpack.decode(msgspec.msgpack.encode(cells))[0]) == len(odd)
    assert cells[0][3:] == [4, [1.5], None, None, "Ellipsis", str(10**40), "1j"]


def test_a_mixed_column_sorts_by_text() -> None:
    frame = frame_of([3, "10", None, 2.5, "b"])
    assert frame.rows(frame.view([(0, False)]), 0, 5) == [["10", 2.5, 3, "b", None]]


def test_nested_cells_sort_by_text() -> None:
    cells = {"l": [[2], [10], None, [1, 5]]}
    for data in all_kinds(cells)[:4]:
        frame = frame_of(data)
        place = len(frame.columns) - 1
        shown = frame.rows(frame.view([(place, False)]), 0, 4, [place])[0]
        assert sorted(map(str, shown[:3])) == ["[1, 5]", "[10]", "[2]"]
        assert shown[3] is None


def test_ordered_categories_sort_by_their_order_others_by_value() -> None:
    sizes = pd.Categorical(["L", "S", None, "M"], categories=["S", "M", "L"], ordered=True)
    frame = frame_of(pd.DataFrame({"ordered": sizes, "plain": pd.Categorical(["L", "S", None, "M"])}))
    assert frame.rows(frame.view([(1, False)]), 0, 4, [1]) == [["S", "M", "L", None]]
    assert frame.rows(frame.view([(2, True)]), 0, 4, [2]) == [["S", "M", "L", None]]


def test_a_frame_keeps_what_it_was_given_when_the_script_writes_into_its_data() -> None:
    pandas = pd.DataFrame({"n": [1, 2], "s": ["a", "b"]})
    polars = pl.DataFrame({"n": [1, 2], "s": ["a", "b"]})
    lists: dict[str, list[Any]] = {"n": [1, 2], "s": ["a", "b"]}
    frames = [frame_of(data) for data in (pandas, polars, lists)]
    pandas.loc[0, "n"] = 99
    pandas.loc[0, "s"] = "changed"
    pandas["new"] = 1
    polars[0, "n"] = 99
    lists["n"][0] = 99
    for frame in frames:
        assert frame.rows(frame.view(), 0, 2)[-2:] == [[1, 2], ["a", "b"]]


def test_threads_share_a_frame() -> None:
    count = 50_000
    frame = frame_of(pd.DataFrame({"n": np.arange(count)[::-1], "s": [f"row {n}" for n in range(count)]}))
    barrier = threading.Barrier(8)

    def read(nth: int) -> list[object]:
        barrier.wait()
        view = frame.view([(1 + nth % 2, bool(nth % 3))], "7" if nth % 2 else "")
        return [view.length, frame.rows(view, 0, 3)]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(read, range(8)))
    barrier = threading.Barrier(1)
    assert together == [read(nth) for nth in range(8)]


def test_the_same_view_is_sorted_once() -> None:
    frame = frame_of(WORDS)
    assert frame.view([(1, True)], "a") is frame.view([(1, True)], "a")


def test_views_that_nobody_asks_for_any_more_are_forgotten() -> None:
    frame = frame_of(WORDS)
    first = frame.view(search="0")
    for needle in range(1, 20):
        frame.view(search=str(needle))
    assert frame.view(search="0") is not first


def test_width_hints_look_beyond_the_first_rows() -> None:
    frame = frame_of(
        {"short": ["x"] * 5000, "late": ["x"] * 2500 + ["long text"] * 2500, "a title": [1] * 5000}
    )
    assert frame.column_width_hints(frame.view()) == [5, 9, 7]


def test_a_million_rows_sort_and_search_like_numpy_and_python() -> None:
    count = 1_000_000
    rng = np.random.default_rng(7)
    numbers = rng.integers(0, 1000, count)
    words = np.array([f"word {n}" for n in range(1000)])[rng.integers(0, 1000, count)]
    by_word = sorted(range(count), key=words.tolist().__getitem__)
    hits = [place for place, word in enumerate(words.tolist()) if "d 99" in word]
    table = pa.table({"n": numbers, "w": pa.array(words)})
    for data in (table, table.to_pandas(), pl.from_arrow(table)):
        frame = frame_of(data)
        n, w = len(frame.columns) - 2, len(frame.columns) - 1
        view = frame.view([(w, False)])
        at = count // 2
        expected = [numbers[by_word[at : at + 50]].tolist(), words[by_word[at : at + 50]].tolist()]
        assert frame.rows(view, at, at + 50, [n, w]) == expected
        found = frame.view(search="D 99")
        assert found.length == len(hits)
        assert frame.rows(found, 0, 50, [n]) == [numbers[hits[:50]].tolist()]
