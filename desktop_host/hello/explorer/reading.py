"""Read tables: CSV with Python alone, Parquet with whichever library for it is installed."""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from explorer.table import Table, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = Path(__file__).parents[1] / "data" / "weather.csv"
SOURCE = SAMPLE.with_name("SOURCE.txt")
MOST_ROWS = 200_000
"""So many rows are held as Python objects; more would make every filter slow."""
MISSING = {"", "na", "n/a", "nan", "null", "none", "-"}


class UnreadableError(Exception):
    """Say in plain words why a file is not shown, and what to do."""


def sample() -> Table:
    """Read the data that comes with the app."""
    with SAMPLE.open("rb") as file:
        return read_csv("sample", "Weather in Seattle and New York", file)


def read(id: str, name: str, file: Any) -> Table:
    """Read an uploaded file, by the ending of its name.

    Raises:
        UnreadableError: it cannot be read.
    """
    is_parquet = name.lower().endswith((".parquet", ".pq"))
    return (read_parquet if is_parquet else read_csv)(id, name, file)


def read_csv(id: str, name: str, file: BinaryIO) -> Table:
    """Read CSV; commas, semicolons, tabs and bars are told apart by the first line.

    Raises:
        UnreadableError: there is no table in it.
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
    try:
        first = text.readline()
        if "\0" in first:
            raise UnreadableError(f"{name} is no text, so it is no CSV file.")
        separator = max(",;\t|", key=first.count)
        rows = csv.reader(itertools.chain([first], text), delimiter=separator)
        header = next(rows, [])
        if not any(header):
            raise UnreadableError(f"{name} has no first line that names its columns.")
        wanted = [row for row in itertools.islice(rows, MOST_ROWS + 1) if row]
    except csv.Error as error:
        raise UnreadableError(f"{name} cannot be read as CSV: {error}.") from error
    finally:
        # The file belongs to whoever gave it; a wrapper that is dropped would close it.
        text.detach()
    width = len(header)
    rows_read = [(row + [""] * width)[:width] for row in wanted[:MOST_ROWS]]
    names = _distinct(header)
    values = zip(*rows_read, strict=True) if rows_read else ([] for _ in names)
    decimal = "," if separator == ";" else "."
    columns = {name: _converted(list(column), decimal) for name, column in zip(names, values, strict=True)}
    return _table(id, name, columns, cut=len(wanted) > MOST_ROWS)


def read_parquet(id: str, name: str, file: Any) -> Table:
    """Read Parquet with pyarrow, polars or pandas.

    Raises:
        UnreadableError: none of them is installed, or the file is no Parquet.
    """
    for library in (_with_pyarrow, _with_polars, _with_pandas):
        try:
            columns = library(file)
        except ImportError:
            continue
        except Exception as error:
            raise UnreadableError(f"{name} cannot be read as Parquet: {error}") from error
        length = len(next(iter(columns.values()), []))
        plain = {str(key): [_plain(v) for v in values[:MOST_ROWS]] for key, values in columns.items()}
        return _table(id, name, plain, cut=length > MOST_ROWS)
    raise UnreadableError(
        f"{name} is a Parquet file. Reading one takes a library that is not installed here: "
        "run `pip install pyarrow` and open the app again, or save the file as CSV."
    )


def _with_pyarrow(file: Any) -> dict[str, list[Any]]:
    from pyarrow import parquet

    found: dict[str, list[Any]] = parquet.read_table(file).slice(0, MOST_ROWS + 1).to_pydict()
    return found


def _with_polars(file: Any) -> dict[str, list[Any]]:
    import polars as pl

    return pl.read_parquet(file, n_rows=MOST_ROWS + 1).to_dict(as_series=False)


def _with_pandas(file: Any) -> dict[str, list[Any]]:
    import pandas as pd

    frame = pd.read_parquet(file).head(MOST_ROWS + 1)
    return {str(name): frame[name].tolist() for name in frame}


def _table(id: str, name: str, columns: dict[str, list[Any]], *, cut: bool) -> Table:
    kinds = {column: kind_of(values) for column, values in columns.items()}
    note = f"Only the first {MOST_ROWS:,} rows of {name} were read." if cut else ""
    return Table(id, name, columns, kinds, note)


def _distinct(header: list[str]) -> list[str]:
    names: list[str] = []
    for place, written in enumerate(header, start=1):
        name = written.strip() or f"Column {place}"
        names.append(name if name not in names else f"{name} ({place})")
    return names


def _converted(texts: list[str], decimal: str) -> list[Any]:
    """Read a column as the first kind of value that all of its texts can be."""
    stripped = [text.strip() for text in texts]
    present = [text for text in stripped if text.lower() not in MISSING]
    for convert in (int, _float_with(decimal), _date):
        try:
            known = {text: convert(text) for text in set(present)}
        except ValueError:
            continue
        return [known.get(text) for text in stripped]
    return [text or None for text in stripped]


def _float_with(decimal: str) -> Callable[[str], float]:
    def convert(text: str) -> float:
        number = float(text.replace(decimal, "."))
        if not math.isfinite(number):
            raise ValueError(text)
        return number

    return convert


def _date(text: str) -> dt.date:
    """Read ``2024-01-31``, or the day of ``2024-01-31T12:30``."""
    if len(text) < len("2024-01-31"):
        raise ValueError(text)
    return dt.datetime.fromisoformat(text).date() if len(text) > 10 else dt.date.fromisoformat(text)


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.date() if value == value else None  # noqa: PLR0124 - pandas' missing time is not itself
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value if isinstance(value, int | float | str | dt.date | None) else str(value)
