"""Draw one chart of the rows that passed the filters, with a choice of what is on its axes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from explorer.grouping import COUNT, PERIODS, fitting_period, grouped, spread

if TYPE_CHECKING:
    from explorer.table import Table

ONE_COLOUR = "One colour"
MOST_POINTS = 4000
"""More points than this hide one another."""
HEIGHT = 330


def chart(table: Table, places: list[int]) -> None:
    """Draw the choices, and the chart they make."""
    kinds = _possible(table)
    if not kinds:
        st.info("A chart takes a column of numbers, dates or categories; this table has none.", icon="📊")
        return
    # Side by side where there is room, in several rows where there is none.
    pickers = st.container(horizontal=True)
    kind = pickers.selectbox("Chart", kinds, key=f"chart/{table.id}")
    {"Lines": _lines, "Bars": _bars, "Points": _points}[kind](table, places, pickers)


def _possible(table: Table) -> list[str]:
    numbers, axes = table.of_kind("number"), table.of_kind("number", "date")
    possible = {
        "Lines": bool(numbers) and len(axes) > 1,
        "Bars": bool(table.of_kind("category", "date")),
        "Points": len(numbers) > 1,
    }
    return [kind for kind, is_possible in possible.items() if is_possible]


def _lines(table: Table, places: list[int], pickers: Any) -> None:
    x = _pick(pickers, table, "Along", [*table.of_kind("date"), *table.of_kind("number")])
    y = _pick(pickers, table, "Average of", [name for name in table.of_kind("number") if name != x])
    colour = _colour(pickers, table)
    period = _period(pickers, table, x)
    st.caption(_words(f"Average of **{y}**", x, colour, period))
    st.line_chart(grouped(table, places, x, y, colour, period), x=x, y=y, color=colour, height=HEIGHT)


def _bars(table: Table, places: list[int], pickers: Any) -> None:
    x = _pick(pickers, table, "For each", [*table.of_kind("category"), *table.of_kind("date")])
    y = _pick(pickers, table, "Show", [COUNT, *(name for name in table.of_kind("number") if name != COUNT)])
    # The last column of categories tells more than the first, which is along the axis already.
    colour = _colour(pickers, table, last=True)
    period = _period(pickers, table, x)
    st.caption(_words("**Number of rows**" if y == COUNT else f"Average of **{y}**", x, colour, period))
    # Counts add up, averages do not.
    stack = None if y == COUNT else False
    data = grouped(table, places, x, y, colour, period)
    st.bar_chart(data, x=x, y=y, color=colour, stack=stack, height=HEIGHT)


def _points(table: Table, places: list[int], pickers: Any) -> None:
    numbers = table.of_kind("number")
    x = _pick(pickers, table, "Across", numbers)
    y = _pick(pickers, table, "Up", [name for name in numbers if name != x])
    colour = _colour(pickers, table)
    shown = spread(places, MOST_POINTS)
    part = "" if len(shown) == len(places) else f" {len(shown):,} of {len(places):,} rows, taken evenly."
    st.caption(f"**{y}** against **{x}**{_coloured(colour)}: a point for each row.{part}")
    wanted = {name: table.columns[name] for name in (x, y, colour) if name}
    data = {name: [values[place] for place in shown] for name, values in wanted.items()}
    st.scatter_chart(data, x=x, y=y, color=colour, height=HEIGHT)


def _pick(place: Any, table: Table, label: str, options: list[str]) -> str:
    chosen: str = place.selectbox(label, options, key=f"{label}/{table.id}")
    return chosen


def _colour(place: Any, table: Table, *, last: bool = False) -> str | None:
    options = [name for name, values in table.categories.items() if len(values) <= 12]
    first = (len(options) if last else 1) if options else 0
    key = f"colour/{table.id}/{last}"
    chosen: str = place.selectbox("Colour", [ONE_COLOUR, *options], index=first, key=key)
    return None if chosen == ONE_COLOUR else chosen


def _period(place: Any, table: Table, x: str) -> str:
    if table.kinds[x] != "date":
        return ""
    first = PERIODS.index(fitting_period(table.ends[x])) if x in table.ends else 0
    chosen: str = place.selectbox("Each", PERIODS, index=first, key=f"period/{table.id}/{x}")
    return chosen


def _words(what: str, x: str, colour: str | None, period: str) -> str:
    each = f"for each {period.lower()}" if period else f"for each **{x}**"
    return f"{what} {each}{_coloured(colour if colour != x else None)}."


def _coloured(colour: str | None) -> str:
    return f", by **{colour}**" if colour else ""
