"""Translate what is selected in a table between the page, which knows places, and the script, which knows names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

import msgspec

from desktop_host.errors import StreamlitValueError
from desktop_host.script.arguments import one_of
from desktop_host.script.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_host.protocol.frames import Column

Mode = Literal[
    "single-row",
    "single-row-required",
    "multi-row",
    "single-column",
    "multi-column",
    "single-cell",
    "multi-cell",
]


class GridSelection(msgspec.Struct):
    """Hold what is selected: rows by place in the data as given, columns by place, cells by both."""

    rows: list[tuple[int, int]] = []
    """Runs of neighbours, each by its first row and the one after its last: all of a million rows are one."""
    columns: list[int] = []
    cells: list[tuple[int, int]] = []


def modes_of(call: str, selection_mode: str | Iterable[str]) -> list[Mode]:
    """Check the modes: at most one each for rows, columns and cells.

    Raises:
        StreamlitValueError: a mode is unknown, or two of them say different things of the same.
    """
    given = [selection_mode] if isinstance(selection_mode, str) else list(dict.fromkeys(selection_mode))
    modes: list[Mode] = [one_of(call, "selection_mode", mode, get_args(Mode)) for mode in given]
    for what in ("row", "column", "cell"):
        found = [mode for mode in modes if what in mode]
        if len(found) > 1:
            msg = f"{call}: selection_mode has {' and '.join(map(repr, found))}; choose one of them"
            raise StreamlitValueError(msg)
    if not modes:
        raise StreamlitValueError(f"{call}: selection_mode is empty; name at least one, such as 'multi-row'")
    return modes


class Selecting:
    """Know what can be selected in one table."""

    def __init__(self, columns: list[Column], length: int, modes: list[Mode]) -> None:
        self._columns = columns
        self._length = length
        self._modes = set(modes)
        self._places = {column.name: place for place, column in enumerate(columns) if not column.index}

    def script(self, wire: GridSelection) -> Selection:
        """Return what the script sees of the page's selection; what the table does not have is left out.

        Raises:
            ValueError: it selects what its modes do not allow.
        """
        rows = _rows_of(wire.rows, self._length)
        columns = [name for place in wire.columns if (name := self._name(place)) is not None]
        cells = [
            (row, name)
            for row, place in wire.cells
            if 0 <= row < self._length and (name := self._name(place)) is not None
        ]
        self._check("row", len(rows))
        self._check("column", len(columns))
        self._check("cell", len(cells))
        if "single-row-required" in self._modes and not rows and self._length:
            rows = [0]
        return Selection({"selection": Selection(rows=rows, columns=columns, cells=cells)})

    def _name(self, place: int) -> str | None:
        if not 0 <= place < len(self._columns) or self._columns[place].index:
            return None
        return self._columns[place].name

    def _check(self, what: str, count: int) -> None:
        if count and f"multi-{what}" not in self._modes:
            single = {f"single-{what}", f"single-{what}-required"} & self._modes
            if not single:
                raise ValueError(f"this table selects no {what}s")
            if count > 1:
                raise ValueError(f"this table selects one {what} at a time")

    def wire(self, value: Any) -> GridSelection:
        """Return a selection as the page has it.

        Raises:
            StreamlitValueError: it is no selection; what the table does not have is left out.
        """
        chosen = value.get("selection", value) if isinstance(value, Mapping) else None
        if not isinstance(chosen, Mapping):
            msg = f"a selection is {value!r}; it must be like {{'selection': {{'rows': [0]}}}}"
            raise StreamlitValueError(msg)
        rows = [int(row) for row in chosen.get("rows", ()) if 0 <= int(row) < self._length]
        if "single-row-required" in self._modes and not rows and self._length:
            rows = [0]
        columns = [self._places[name] for name in chosen.get("columns", ()) if name in self._places]
        cells = [
            (int(row), self._places[name])
            for row, name in chosen.get("cells", ())
            if name in self._places and 0 <= int(row) < self._length
        ]
        return GridSelection(_runs_of(rows), columns, cells)


def _rows_of(runs: list[tuple[int, int]], length: int) -> list[int]:
    """Write runs out; however many there are, no more than all rows come out."""
    rows: list[int] = []
    for start, stop in sorted(runs):
        first = max(start, rows[-1] + 1 if rows else 0)
        rows.extend(range(first, min(stop, length)))
    return rows


def _runs_of(rows: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if runs and runs[-1][1] == row:
            runs[-1] = (runs[-1][0], row + 1)
        else:
            runs.append((row, row + 1))
    return runs
