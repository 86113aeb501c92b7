"""Group rows along an axis, and average or count what falls together."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from explorer.table import mean

if TYPE_CHECKING:
    from explorer.table import Table

COUNT = "Rows"
PERIODS = ("Day", "Week", "Month", "Year")


def fitting_period(ends: tuple[dt.date, dt.date]) -> str:
    """Return the period that makes a few dozen points of this stretch of time."""
    days = (ends[1] - ends[0]).days
    return "Day" if days <= 90 else "Week" if days <= 400 else "Month" if days <= 365 * 10 else "Year"


def start_of(day: dt.date, period: str) -> dt.date:
    """Return the first day of the week (Monday), month or year of a day."""
    if period == "Week":
        return day - dt.timedelta(days=day.weekday())
    if period == "Month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if period == "Year" else day


def grouped(
    table: Table, places: list[int], x: str, y: str, colour: str | None, period: str
) -> dict[str, list[Any]]:
    """Return one row for each place along ``x`` and each colour: the average of ``y``, or the count of rows."""
    along = table.columns[x]
    if table.kinds[x] == "date":
        along = [None if day is None else start_of(day, period) for day in along]
    colours = table.columns[colour] if colour else None
    groups: dict[tuple[Any, Any], list[Any]] = defaultdict(list)
    values = table.columns.get(y, along)
    for place in places:
        if along[place] is not None:
            groups[along[place], colours[place] if colours else None].append(values[place])
    keys = sorted(groups, key=lambda key: (key[0], str(key[1])))
    measured = [len(groups[key]) if y == COUNT else mean(groups[key]) for key in keys]
    found: dict[str, list[Any]] = {x: [key[0] for key in keys], y: measured}
    if colour and colour != x:
        found[colour] = [key[1] for key in keys]
    return found


def spread(places: list[int], most: int) -> list[int]:
    """Return at most so many places, taken evenly from all."""
    if len(places) <= most:
        return places
    return [places[at * len(places) // most] for at in range(most)]
