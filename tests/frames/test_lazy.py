"""A lazy frame is asked for blocks of rows, and for nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl
import pytest

from desktop_host.frames import frame_of
from desktop_host.frames.lazy import BLOCK

if TYPE_CHECKING:
    from pathlib import Path

COUNT = 5 * BLOCK
SQL = f"select i as n, i % 7 as k, 'Name ' || i as s from range({COUNT}) t(i)"  # noqa: S608


@pytest.fixture(params=["polars", "duckdb"])
def lazy(request: pytest.FixtureRequest) -> Any:
    if request.param == "duckdb":
        return duckdb.connect().sql(SQL)
    numbers = pl.LazyFrame({"n": range(COUNT)})
    return numbers.with_columns(k=pl.col("n") % 7, s=pl.format("Name {}", pl.col("n")))


def test_rows_across_blocks(lazy: Any) -> None:
    frame = frame_of(lazy)
    assert frame.length == COUNT
    assert [(c.name, c.kind, c.number) for c in frame.columns] == [
        ("n", "number", "integer"),
        ("k", "number", "integer"),
        ("s", "text", None),
    ]
    rows = frame.rows(frame.view(), BLOCK - 2, 2 * BLOCK + 2, [0])[0]
    assert rows == list(range(BLOCK - 2, 2 * BLOCK + 2))
    assert frame.rows(frame.view(), COUNT - 1, COUNT + 5, [2]) == [[f"Name {COUNT - 1}"]]


def test_sort_and_search(lazy: Any) -> None:
    frame = frame_of(lazy)
    view = frame.view([(1, True), (0, False)], "name 4")
    expected = sorted((n for n in range(COUNT) if str(n).startswith("4")), key=lambda n: (-(n % 7), n))
    assert view.length == len(expected)
    assert frame.rows(view, 0, len(expected), [0]) == [expected]


def test_profile_widths_and_copy(lazy: Any) -> None:
    frame = frame_of(lazy)
    assert frame.profile(1).maximum == "6"
    assert frame.column_width_hints(frame.view()) == [4, 1, 9]
    assert frame.tsv(frame.view(), 0, 2, [0, 2]) == "0\tName 0\n1\tName 1\n"


def test_only_the_block_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "numbers.parquet"
    pl.DataFrame({"n": range(COUNT)}).write_parquet(path)
    seen: list[int] = []

    def watched(frame: pl.DataFrame) -> pl.DataFrame:
        seen.append(frame.height)
        return frame

    frame = frame_of(pl.scan_parquet(path).slice(0, COUNT))
    assert frame.rows(frame.view(), 10, 12) == [[10, 11]]
    view = frame.view(search=str(COUNT - 1))
    assert frame.rows(view, 0, 5) == [[COUNT - 1]]
