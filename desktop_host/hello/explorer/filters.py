"""Draw a filter for each column that can have one, and tell which rows pass them all."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import streamlit as st

if TYPE_CHECKING:
    from collections.abc import Callable

    from explorer.table import Table

    Test = Callable[[Any], bool]

MOST = 8
"""So many filters are shown at first; a table of a hundred columns would bury the rest of the page."""
ROUND = "round"
"""Counted up to give every filter a new key, and with it its first value."""


def filtered(table: Table) -> list[int]:
    """Draw the filters, and return the places of the rows that pass."""
    st.subheader("Filters")
    possible = [name for name in table.kinds if _can_be_filtered(table, name)]
    if not possible:
        st.caption("No column of this table can be filtered.")
    shown = possible
    if len(possible) > MOST:
        shown = st.multiselect("Columns", possible, default=possible[:MOST], key=_key(table, "columns"))
    tests = {name: test for name in shown if (test := _draw(table, name)) is not None}
    if tests:
        st.button("Reset filters", icon=":material/undo:", on_click=reset, width="stretch")
    places = range(table.length)
    for name, test in tests.items():
        values = table.columns[name]
        places = [place for place in places if test(values[place])]  # type: ignore[assignment]
    return list(places)


def reset() -> None:
    """Put every filter back; a callback."""
    st.session_state[ROUND] = st.session_state.get(ROUND, 0) + 1


def _can_be_filtered(table: Table, name: str) -> bool:
    kind = table.kinds[name]
    if kind == "text":
        return any(value is not None for value in table.columns[name])
    return len(table.categories[name]) > 1 if kind == "category" else name in table.ends


def _key(table: Table, name: str) -> str:
    return f"filter/{table.id}/{st.session_state.get(ROUND, 0)}/{name}"


def _draw(table: Table, name: str) -> Test | None:
    """Draw one column's filter, and return what a value must pass; None where it lets everything through."""
    key = _key(table, name)
    kind = table.kinds[name]
    if kind == "category":
        chosen = set(st.multiselect(name, table.categories[name], placeholder="All", key=key))
        return chosen.__contains__ if chosen else None
    if kind == "text":
        wanted = st.text_input(name, placeholder="Contains …", key=key).strip().casefold()
        return (lambda value: wanted in str(value or "").casefold()) if wanted else None
    return _between(table, name, key)


def _between(table: Table, name: str, key: str) -> Test | None:
    ends = table.ends[name]
    if table.kinds[name] == "number":
        # Round ends, and steps that reach them: a hundredth of the way, as 1, 0.1 or 10.
        step = _step(ends)
        low, high = _down(ends[0], step), -_down(-ends[1], step)
        digits = max(0, -round(math.log10(step)))
        low, high = (round(low, digits), round(high, digits)) if digits else (int(low), int(high))
        step = step if digits else int(step)
        found = st.slider(
            name, low, high, (low, high), step=step, format=f"%.{digits}f" if digits else "%d", key=key
        )
    else:
        low, high = ends
        found = st.slider(name, low, high, (low, high), format="D MMM YYYY", key=key)
    first, last = found
    # The whole line lets missing values through as well.
    if (first, last) == (low, high):
        return None
    return lambda value: value is not None and first <= value <= last


def _down(value: float, step: float) -> float:
    # 1.65 / 0.001 is a little less than 1650.
    return math.floor(round(value / step, 6)) * step


def _step(ends: tuple[float, float]) -> float:
    power = math.floor(math.log10((ends[1] - ends[0]) / 100))
    whole = isinstance(ends[0], int) and isinstance(ends[1], int)
    return float(10 ** max(power, 0)) if whole else float(10.0**power)
