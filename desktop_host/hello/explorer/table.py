"""Hold a table as columns, each of a kind that decides which filter and which axis it can be."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

Kind = Literal["number", "date", "category", "text"]
MOST_CATEGORIES = 40
"""A column of more different texts than this is read rather than chosen from."""


@dataclass(frozen=True)
class Table:
    """Be a table; a missing value is None."""

    id: str
    """What tells this table from any other: the filters of one are none of the other."""
    name: str
    columns: dict[str, list[Any]]
    kinds: dict[str, Kind]
    note: str = ""
    """What the user should know of how it was read."""

    @property
    def length(self) -> int:
        return len(next(iter(self.columns.values()), []))

    def of_kind(self, *kinds: Kind) -> list[str]:
        return [name for name, kind in self.kinds.items() if kind in kinds]

    @cached_property
    def categories(self) -> dict[str, list[Any]]:
        """The different values of each column of categories, in order."""
        return {name: sorted(set(self.columns[name]) - {None}, key=str) for name in self.of_kind("category")}

    @cached_property
    def ends(self) -> dict[str, tuple[Any, Any]]:
        """The smallest and the largest value of each column of numbers or dates that has several."""
        found = {}
        for name in self.of_kind("number", "date"):
            values = [value for value in self.columns[name] if value is not None]
            if values and min(values) < max(values):
                found[name] = (min(values), max(values))
        return found

    @cached_property
    def decimals(self) -> dict[str, int]:
        """How many decimals the numbers of each column are written with, at most 4."""
        found = {}
        for name in self.of_kind("number"):
            several = [value for value in self.columns[name] if isinstance(value, float)][:1000]
            found[name] = max((_decimals(value) for value in several), default=0)
        return found

    def rows(self, places: list[int]) -> dict[str, list[Any]]:
        """Return the columns with these rows only."""
        if len(places) == self.length:
            return self.columns
        return {name: [values[place] for place in places] for name, values in self.columns.items()}


def kind_of(values: list[Any]) -> Kind:
    """Tell what kind of column holds these values: the kind that all of them are."""
    present = [value for value in values if value is not None]
    if present and all(isinstance(value, dt.date) for value in present):
        return "date"
    if present and all(isinstance(v, int | float) and not isinstance(v, bool) for v in present):
        return "number"
    different: set[str] = set()
    for value in present:
        different.add(str(value))
        if len(different) > MOST_CATEGORIES:
            return "text"
    # Texts of which hardly any occurs twice are names, however few there are.
    is_chosen = len(different) < len(present) if len(different) <= 12 else len(different) * 2 <= len(present)
    return "category" if is_chosen else "text"


def _decimals(value: float) -> int:
    return len(f"{value:.4f}".rstrip("0").partition(".")[2])


def mean(values: list[Any]) -> float | None:
    """Return the average of the values that are there."""
    present = [value for value in values if value is not None]
    return sum(present) / len(present) if present else None


def as_csv(columns: dict[str, list[Any]]) -> str:
    """Write a table as CSV; a missing value is an empty cell."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(zip(*columns.values(), strict=True))
    return text.getvalue()
