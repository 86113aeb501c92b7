"""Find a chart's columns by name, and give those it uses the short names under which they cross."""

from __future__ import annotations

from array import array
from collections import Counter
from datetime import datetime
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.chart_data import ChartData

if TYPE_CHECKING:
    from desktop_host.frames import Columnar


class ChartColumns:
    """Be the columns of a chart's table; a *place* is a column's number in the table."""

    def __init__(self, call: str, table: Columnar) -> None:
        self.columns = table.columns
        self.values = table.values
        self.length = table.length
        self._call = call
        self._used: list[int] = []

    def place(self, name: object) -> int:
        """Return the place of a column.

        Raises:
            StreamlitAPIException: there is none of this name; the message names those there are.
        """
        for place, column in enumerate(self.columns):
            if column.name == str(name):
                return place
        names = ", ".join(repr(column.name) for column in self.columns) or "none"
        raise StreamlitAPIException(f"{self._call}: there is no column {name!r}; there are {names}")

    def is_column(self, name: object) -> bool:
        return isinstance(name, str) and any(column.name == name for column in self.columns)

    def field(self, place: int) -> str:
        """Return the short name of a column, which from now on crosses."""
        if place not in self._used:
            self._used.append(place)
        return f"c{self._used.index(place)}"

    def title(self, field: str) -> str:
        """Return what a reader knows a field by."""
        return self.columns[self._used[int(field[1:])]].title or "index" if field.startswith("c") else field

    def distinct(self, place: int) -> int:
        """Count the different values of a column."""
        values = self.values[place]
        return len(set(array("d", values) if isinstance(values, bytes) else map(str, values)))

    def has_lone_rows(self, name: object) -> bool:
        """Tell whether a value of this column stands in one row only; of no column, whether there is one row."""
        if not self.is_column(name):
            return self.length == 1
        values = self.values[self.place(name)]
        return isinstance(values, list) and 1 in Counter(map(str, values)).values()

    def steps(self, place: int) -> tuple[float, float]:
        """Return the smallest distance between two values, and how many times it fits between the first and the last.

        Moments are in milliseconds. Both are 0 where there are no two values that have a distance.
        """
        values = self.values[place]
        if isinstance(values, bytes):
            found = {value for value in array("d", values) if isfinite(value)}
        elif self.columns[place].kind in {"date", "datetime"}:
            found = {datetime.fromisoformat(str(value)).timestamp() * 1000 for value in set(values) - {None}}
        else:
            return 0, 0
        if len(found) < 2:
            return 0, 0
        gap = min(after - before for before, after in pairwise(sorted(found)))
        return gap, (max(found) - min(found)) / gap

    def texts(self, place: int) -> set[str]:
        """Return the different values of a column of texts."""
        values = self.values[place]
        return {str(value) for value in values} if isinstance(values, list) else set()

    def is_date(self, field: str) -> bool:
        return field.startswith("c") and self.columns[self._used[int(field[1:])]].kind == "date"

    def are_years(self, place: int) -> bool:
        """Tell whether these are years by all looks, which nobody writes as 2,024."""
        values = self.values[place]
        if not isinstance(values, bytes):
            return False
        present = [value for value in array("d", values) if value == value]  # noqa: PLR0124 - not NaN
        return bool(present) and min(present) >= 1500 and max(present) <= 2100

    def data(self, rows_as: str | None) -> ChartData:
        """Return the columns that the spec uses, and if wanted the numbers of the rows as one more."""
        names = [f"c{number}" for number in range(len(self._used))]
        kinds: list[str] = [self.columns[place].kind for place in self._used]
        columns: list[list[Any] | bytes] = [self.values[place] for place in self._used]
        if rows_as is not None:
            rows = array("d", range(self.length))
            names, kinds, columns = [*names, rows_as], [*kinds, "number"], [*columns, rows.tobytes()]
        return ChartData(names, kinds, columns)
