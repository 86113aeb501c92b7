"""Read what a pandas Styler shows: texts, colours and other declarations of CSS, of the rows that are asked for.

pandas offers this only as a whole document, so its inner parts are used: the functions that write a cell are called
for the cells in view alone; those that colour cells look at whole columns, and run once. Not covered: captions,
table styles, CSS classes, tooltips, and formatted headers.
"""

from __future__ import annotations

import hashlib
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop_host.frames.brought import brought

if TYPE_CHECKING:
    from collections.abc import Sequence

ALLOWED = frozenset(
    {
        "background",
        "background-color",
        "background-image",
        "border",
        "color",
        "font-family",
        "font-size",
        "font-style",
        "font-weight",
        "opacity",
        "text-align",
        "text-decoration",
        "text-transform",
    }
)
"""What a cell may look like; anything that moves or hides things stays out."""
DIGESTED = 1_000
"""Rows whose texts tell one Styler from another; its functions themselves cannot be compared."""


@dataclass(frozen=True)
class Looks:
    """Hold texts (None: as the value is) and CSS of cells, column by column."""

    texts: list[list[str | None]]
    styles: list[list[str]]


class Style:
    """Answer for the cells of a Styler, by their places in its data; index columns come first, unstyled."""

    def __init__(self, styler: Any) -> None:
        self._styler = styler
        self._levels: int = styler.data.index.nlevels
        self._lock = threading.Lock()
        self._cells: dict[tuple[int, int], str] | None = None

    @property
    def hidden(self) -> set[int]:
        """The columns that the Styler hides, by place, index levels included."""
        levels = {nth for nth, hidden in enumerate(self._styler.hide_index_) if hidden}
        return levels | {self._levels + int(place) for place in self._styler.hidden_columns}

    def looks(self, rows: Sequence[int], columns: Sequence[int]) -> Looks:
        """Return texts and CSS of cells."""
        cells = self._styled()
        places = [place - self._levels for place in columns]
        return Looks(
            [self._texts(rows, place) for place in places],
            [[cells.get((row, place), "") for row in rows] for place in places],
        )

    def _texts(self, rows: Sequence[int], place: int) -> list[str | None]:
        if place < 0:
            return [None] * len(rows)
        write, series = self._styler._display_funcs, self._styler.data.iloc[:, place]  # noqa: SLF001 - see above
        # Asking a defaultdict would add an entry for each cell without a format of its own.
        return [str(write[row, place](series.iloc[row])) if (row, place) in write else None for row in rows]

    def _styled(self) -> dict[tuple[int, int], str]:
        with self._lock:
            if self._cells is None:
                self._styler._compute()  # noqa: SLF001 - see above
                cells = self._styler.ctx.items()
                self._cells = {at: text for at, pairs in cells if (text := _css(pairs))}
            return self._cells

    def digest(self) -> str:
        """Return the same text for the same looks of the first rows and the same colours of all."""
        columns = range(self._levels, self._levels + self._styler.data.shape[1])
        rows = range(min(DIGESTED, len(self._styler.data)))
        texts = self.looks(rows, columns).texts
        told = repr((texts, sorted(self._styled().items()), sorted(self.hidden)))
        return hashlib.sha1(told.encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def style_of(data: object) -> Style | None:
    """Return what a Styler adds to its data; None for anything else."""
    if brought("pandas") is None or not (hasattr(data, "hidden_columns") and hasattr(data, "set_properties")):
        return None
    return Style(data)


def _css(pairs: Sequence[tuple[str, object]]) -> str:
    kept = {
        name.strip().lower(): str(value).strip()
        for name, value in pairs
        # An address would make the page ask for it.
        if name.strip().lower() in ALLOWED and "url(" not in str(value).lower()
    }
    return "; ".join(f"{name}: {value}" for name, value in kept.items())
