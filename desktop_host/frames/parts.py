"""Work through many rows in parts, on several threads."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PART = 1 << 18
"""Rows of a part: what a search writes as text at one time, which bounds its memory."""
THREADS = min(os.cpu_count() or 1, 4)


def in_parts(length: int, work: Callable[[int, int], T]) -> list[T]:
    """Call `work(start, stop)` for all parts and return what it returns, in order.

    numpy, Arrow and polars let go of the interpreter's lock while they work, so that threads pay.
    """
    starts = range(0, length, PART)
    if len(starts) < 2:
        return [work(start, length) for start in starts]
    with ThreadPoolExecutor(THREADS, thread_name_prefix="frame part") as pool:
        return list(pool.map(lambda start: work(start, min(start + PART, length)), starts))
