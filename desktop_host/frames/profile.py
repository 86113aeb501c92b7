"""Sum up a column: how many values, which are frequent, how numbers are spread."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from desktop_host.frames.text import text_of
from desktop_host.protocol.frames import ColumnProfile, HistogramBin, TopValue

if TYPE_CHECKING:
    from desktop_host.frames.frame import Frame

WHOLE = 200_000
"""Up to so many rows all are looked at; of more rows, as many in evenly spread runs."""
RUNS = 200
BINS = 20
TOP = 5


def profile_of(frame: Frame, column: int) -> ColumnProfile:
    """Look at a column, all of it or evenly spread runs of rows."""
    values = [value for start, stop in _runs(frame.length) for value in _values(frame, column, start, stop)]
    present = [value for value in values if value is not None]
    texts = Counter(text_of(value) for value in present)
    numbers = [float(value) for value in present if isinstance(value, int | float) and math.isfinite(value)]
    smallest, largest = _extremes(present)
    return ColumnProfile(
        count=len(values),
        nulls=len(values) - len(present),
        distinct=len(texts),
        minimum=smallest,
        maximum=largest,
        mean=math.fsum(numbers) / len(numbers) if numbers else None,
        top=tuple(TopValue(text, count) for text, count in texts.most_common(TOP) if count > 1),
        histogram=_histogram(numbers) if frame.columns[column].kind == "number" else (),
        sampled=frame.length > WHOLE,
    )


def _runs(length: int) -> list[tuple[int, int]]:
    if length <= WHOLE:
        return [(0, length)]
    size = WHOLE // RUNS
    return [(start, start + size) for start in (nth * (length - size) // (RUNS - 1) for nth in range(RUNS))]


def _values(frame: Frame, column: int, start: int, stop: int) -> list[object]:
    return frame.raw(frame.view(), start, stop, column)


def _extremes(present: list[object]) -> tuple[str | None, str | None]:
    comparable = [value for value in present if not (isinstance(value, float) and math.isnan(value))]
    if not comparable:
        return None, None
    try:
        return text_of(min(comparable)), text_of(max(comparable))  # type: ignore[type-var]
    except (TypeError, ValueError):
        return None, None  # values that have no order: of mixed kinds, dicts


def _histogram(numbers: list[float]) -> tuple[HistogramBin, ...]:
    if not numbers:
        return ()
    low, high = min(numbers), max(numbers)
    width = high / BINS - low / BINS
    if width <= 0 or not math.isfinite(width):
        return (HistogramBin(low, high, len(numbers)),)
    counts = [0] * BINS
    for number in numbers:
        # Divided first: the difference of the largest doubles has no double.
        counts[min(int(number / width - low / width), BINS - 1)] += 1
    return tuple(
        HistogramBin(low + nth * width, low + (nth + 1) * width, count) for nth, count in enumerate(counts)
    )
