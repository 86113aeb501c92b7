"""What leaves a frame as text, and as columns for charts and static tables."""

from __future__ import annotations

import csv
import io
import tracemalloc
from array import array

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa

from desktop_host.frames import columnar, frame_of, table_cells

AWKWARD = ['comma, "quoted"', "line\nbreak", None, "tab\there", "ünï €"]


def test_csv_reads_back() -> None:
    frame = frame_of({"a;b": AWKWARD, "n": [1.0, 2.5, None, -0.0, 1e300]})
    text = b"".join(frame.csv(frame.view([(1, True)]))).decode()
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a;b", "n"],
        ["ünï €", "1e+300"],
        ["line\nbreak", "2.5"],
        ['comma, "quoted"', "1"],
        ["tab\there", "0"],
        ["", ""],
    ]


def test_pandas_reads_the_csv_of_any_frame() -> None:
    table = pd.DataFrame(
        {"n": range(20_000), "s": [f"row {n}" for n in range(20_000)], "f": np.arange(20_000) / 3}
    )
    for data in (table, pa.Table.from_pandas(table), pl.from_pandas(table), pl.from_pandas(table).lazy()):
        frame = frame_of(data)
        places = [place for place, column in enumerate(frame.columns) if not column.index]
        text = b"".join(frame.csv(frame.view(), places))
        pd.testing.assert_frame_equal(pd.read_csv(io.BytesIO(text)), table, check_dtype=False)


def test_csv_streams_in_constant_memory() -> None:
    frame = frame_of(np.arange(600_000).reshape(-1, 2))
    chunks = frame.csv(frame.view())
    next(chunks)
    tracemalloc.start()
    size = sum(len(chunk) for chunk in chunks)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size > 3_000_000
    assert peak < size


def test_tsv_quotes_what_spreadsheets_would_take_apart() -> None:
    frame = frame_of({"a": AWKWARD, "n": [1, 2, 3, 4, 5]})
    text = frame.tsv(frame.view(), 1, 4, [1, 0], header=True)
    assert text == 'n\ta\n2\t"line\nbreak"\n3\t\n4\t"tab\there"\n'


def test_columnar_gives_values_or_bytes() -> None:
    data = {"n": [1, None, 2.5], "s": ["a", "b", None]}
    plain = columnar(data)
    assert plain.length == 3
    assert plain.named() == {"n": [1, None, 2.5], "s": ["a", "b", None]}
    packed = columnar(pd.DataFrame(data), buffers=True).named()
    numbers = packed["n"]
    assert isinstance(numbers, bytes)
    assert [value if value == value else None for value in array("d", numbers)] == [1, None, 2.5]  # noqa: PLR0124
    assert packed["s"] == ["a", "b", None]


def test_table_cells_are_texts_with_numbers_at_the_right() -> None:
    table = table_cells(pl.DataFrame({"n": [1.0, None], "s": ["a", None], "b": [True, False]}))
    assert table.rows == [["1", "a", "True"], ["", "", "False"]]
    assert table.align == ["right", "left", "left"]
