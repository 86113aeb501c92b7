"""Write rows of a frame as CSV or tab-separated text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_host.frames.frame import Frame, View

CHUNK = 8_192
"""Rows written at once."""


def csv_chunks(frame: Frame, view: View, columns: Sequence[int]) -> Iterator[bytes]:
    """Write a header and all rows of a view, a few thousand at a time."""
    yield _written([[frame.columns[i].name for i in columns]], ",", "\r\n").encode()
    for start in range(0, view.length, CHUNK):
        rows = _rows(frame, view, start, start + CHUNK, columns)
        yield _written(rows, ",", "\r\n").encode("utf-8", "replace")


def tsv_text(frame: Frame, view: View, start: int, stop: int, columns: Sequence[int], *, header: bool) -> str:
    """Write a range of a view; cells that contain a tab or a line break are quoted."""
    rows = _rows(frame, view, start, stop, columns)
    head = [[frame.columns[i].title for i in columns]] if header else []
    return _written([*head, *rows], "\t", "\n")


def _rows(
    frame: Frame, view: View, start: int, stop: int, columns: Sequence[int]
) -> Iterator[tuple[str, ...]]:
    return zip(*(frame.texts(view, start, stop, i) for i in columns), strict=True)


def _written(rows: Iterator[tuple[str, ...]] | list[list[str] | tuple[str, ...]], by: str, end: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=by, lineterminator=end).writerows(rows)
    return text.getvalue()
