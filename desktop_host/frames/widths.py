"""Judge how wide columns want to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_host.frames.frame import Frame, View

FIRST = 100
SPREAD = 8
"""Places further down that are looked at as well, so that the widest cell need not be among the first."""
AT_EACH = 25
WIDEST = 60


def width_hints(frame: Frame, view: View) -> list[int]:
    """Return characters for each column, enough for all but the widest twentieth of the sampled cells."""
    parts = [(0, min(FIRST, view.length))]
    if view.length > FIRST:
        step = max((view.length - FIRST) // SPREAD, AT_EACH)
        parts += [(at, min(at + AT_EACH, view.length)) for at in range(FIRST, view.length, step)][:SPREAD]
    return [_width(frame, view, column, parts) for column in range(len(frame.columns))]


def _width(frame: Frame, view: View, column: int, parts: list[tuple[int, int]]) -> int:
    sizes = sorted(len(text) for start, stop in parts for text in frame.texts(view, start, stop, column))
    body = sizes[int(len(sizes) * 0.95)] if sizes else 0
    return min(max(body, len(frame.columns[column].title)), WIDEST)
