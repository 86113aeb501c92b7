"""Tables are read with Python alone, whatever program wrote them."""

from __future__ import annotations

import datetime as dt
import io
import sys
from typing import TYPE_CHECKING

import pyarrow as pa
import pytest
from explorer.reading import MOST_ROWS, UnreadableError, read
from pyarrow import parquet

if TYPE_CHECKING:
    from explorer.table import Table


def table(text: str, name: str = "a.csv", encoding: str = "utf-8") -> Table:
    return read("id", name, io.BytesIO(text.encode(encoding)))


def test_values_are_read_as_what_all_of_a_column_are() -> None:
    found = table("day,n,x,word\n2024-01-31,1,1.5,a\n2024-02-01,2,,a\n")
    assert found.columns == {
        "day": [dt.date(2024, 1, 31), dt.date(2024, 2, 1)],
        "n": [1, 2],
        "x": [1.5, None],
        "word": ["a", "a"],
    }
    assert found.kinds == {"day": "date", "n": "number", "x": "number", "word": "category"}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a;b\n1,5;x\n", id="as a German spreadsheet writes"),
        pytest.param("\ufeffa,b\r\n1.5,x\r\n", id="as Windows writes"),
        pytest.param("a\tb\n1.5\tx\n", id="tabs"),
        pytest.param('a,b\n"1.5","x"\n\n', id="quoted, with an empty line"),
    ],
)
def test_dialects_of_csv_are_told_apart(text: str) -> None:
    assert table(text).columns == {"a": [1.5], "b": ["x"]}


def test_short_rows_and_repeated_names_lose_nothing() -> None:
    assert table("a,a,\n1,2,3\n4\n").columns == {"a": [1, 4], "a (2)": [2, None], "Column 3": [3, None]}


def test_names_are_searched_and_kinds_are_chosen() -> None:
    people = "".join(f"Person {n},{'ab'[n % 2]}\n" for n in range(100))
    assert table(f"name,group\n{people}").kinds == {"name": "text", "group": "category"}


def test_a_header_alone_is_an_empty_table() -> None:
    found = table("a,b\n")
    assert (found.length, list(found.columns)) == (0, ["a", "b"])


def test_a_long_file_is_cut_and_says_so() -> None:
    found = table("n\n" + "1\n" * (MOST_ROWS + 1))
    assert found.length == MOST_ROWS
    assert f"{MOST_ROWS:,}" in found.note


@pytest.mark.parametrize(("text", "why"), [("", "names its columns"), ("a\0b\n", "no text")])
def test_what_is_no_table_is_refused_in_words(text: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why):
        table(text)


@pytest.fixture
def parquet_file() -> io.BytesIO:
    file = io.BytesIO()
    moments = pa.array([dt.datetime(2024, 1, 31, 12, tzinfo=dt.UTC), None], pa.timestamp("ns", "UTC"))
    parquet.write_table(
        pa.table({"at": moments, "n": [1, 2], "x": [0.5, float("nan")], "l": [[1], None]}), file
    )
    file.seek(0)
    return file


@pytest.mark.parametrize("missing", [[], ["pyarrow.parquet"]], ids=["pyarrow", "polars"])
def test_parquet_is_read_by_the_library_at_hand(
    parquet_file: io.BytesIO, missing: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in missing:
        # What an import finds where a library is not installed.
        monkeypatch.setitem(sys.modules, name, None)
        monkeypatch.delattr(pa, name.removeprefix("pyarrow."))
    found = read("id", "a.parquet", parquet_file)
    assert found.columns == {
        "at": [dt.date(2024, 1, 31), None],
        "n": [1, 2],
        "x": [0.5, None],
        "l": ["[1]", None],
    }


def test_parquet_without_a_library_says_what_to_install(
    parquet_file: io.BytesIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(pa, "parquet")
    for name in ("pyarrow.parquet", "polars", "pandas"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(UnreadableError, match="pip install pyarrow"):
        read("id", "a.parquet", parquet_file)


def test_a_broken_parquet_file_is_refused_in_words() -> None:
    with pytest.raises(UnreadableError, match="cannot be read as Parquet"):
        table("no parquet at all", "a.parquet")
