"""Let the user enter a date, or a range of dates."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitInvalidMinMaxError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
)
from desktop_host.protocol.element import Widget
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["date_input"]

Day = dt.date | dt.datetime | str
"""A date, an ISO text, ``"today"``, or text such as ``"-7d"``."""
_FORMATS = re.compile(r"(YYYY([/.-])MM\2DD|DD([/.-])MM\3YYYY|MM([/.-])DD\4YYYY)$")
_OFFSET = re.compile(r"([+-]\d+)\s*(d|w)$")


class DateInput(Widget[list[str]], kw_only=True):
    """Be a field for one date or two; the value is none, one or two of them, as ``2024-01-31``."""

    is_range: bool
    minimum: str
    maximum: str
    format: str
    required: bool = False


def date_input(
    label: str,
    value: Any = "today",
    min_value: Day | None = None,
    max_value: Day | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    format: str = "YYYY/MM/DD",
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Show a field for a date, and return it; for a range, the tuple of those that are chosen so far.

    Args:
        label: What is asked for, as inline Markdown.
        value: What stands in it at first: a date, a datetime, ISO text or ``"today"``; a list or tuple of none, one
            or two of them for a range; None for an empty field, which returns None until a date is entered.
        min_value: The first date it takes; by default ten years before the value.
        max_value: The last date it takes; by default ten years after the value.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        format: The order of year, month and day: ``"YYYY/MM/DD"``, ``"DD/MM/YYYY"`` or ``"MM/DD/YYYY"``, with
            ``/``, ``.`` or ``-`` between them.
        required: Whether it is marked as needed: it cannot be emptied, and a form waits for a date; a range
            needs both of its own.

    Raises:
        StreamlitValueError: the format is none of those.
        StreamlitAPIException: a value is no date.
        StreamlitInvalidMinMaxError: the first date is later than the last.
        StreamlitValueBelowMinError, StreamlitValueAboveMaxError: a value is outside.
    """
    name = f"date_input {label!r}"
    if not _FORMATS.match(format):
        raise StreamlitValueError(
            f"{name}: format is {format!r}; it must be YYYY/MM/DD, DD/MM/YYYY or MM/DD/YYYY, with /, . or - in it"
        )
    is_range = isinstance(value, list | tuple)
    start = _days(name, value)
    first, last = _limits(name, start, min_value, max_value)

    def encode(given: Any) -> list[str]:
        days = _days(name, given)
        _check(name, days, first, last)
        return [day.isoformat() for day in days]

    def decode(wire: list[str]) -> Any:
        days = [dt.date.fromisoformat(day) for day in wire]
        if len(days) > (2 if is_range else 1):
            raise ValueError(f"{name}: {len(days)} dates are too many")
        _check(name, days, first, last)
        return tuple(days) if is_range else (days[0] if days else None)

    days = encode(start)
    node = DateInput(
        label=label,
        default=days,
        value=days,
        is_range=is_range,
        minimum=first.isoformat(),
        maximum=last.isoformat(),
        format=format,
        required=required,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="date_input",
        key=key,
        decode=decode,
        encode=encode,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def _days(name: str, value: Any) -> list[dt.date]:
    if value is None:
        return []
    if isinstance(value, list | tuple):
        if len(value) > 2:
            raise StreamlitAPIException(f"{name}: value has {len(value)} dates; a range has at most two")
        return [_day(name, item) for item in value]
    return [_day(name, value)]


def _day(name: str, value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if value == "today":
        return dt.date.today()  # noqa: DTZ011 - the user's own day is meant
    if isinstance(value, str):
        offset = _OFFSET.match(value)
        if offset:
            days = int(offset[1]) * (7 if offset[2] == "w" else 1)
            return dt.date.today() + dt.timedelta(days=days)  # noqa: DTZ011 - as above
        try:
            return dt.datetime.fromisoformat(value).date()
        except ValueError:
            pass
    raise StreamlitAPIException(
        f"{name}: {value!r} is no date; give a date, a datetime, '2024-01-31' or 'today'"
    )


def _limits(name: str, days: list[dt.date], minimum: Any, maximum: Any) -> tuple[dt.date, dt.date]:
    around = days or [_day(name, "today")]
    first = _years(min(around), -10) if minimum is None else _day(name, minimum)
    last = _years(max(around), 10) if maximum is None else _day(name, maximum)
    if first > last:
        raise StreamlitInvalidMinMaxError(f"{name}: min_value {first} is later than max_value {last}")
    return first, last


def _years(day: dt.date, years: int) -> dt.date:
    year = min(max(day.year + years, dt.MINYEAR), dt.MAXYEAR)
    # 29 February has no counterpart in most years.
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _check(name: str, days: list[dt.date], first: dt.date, last: dt.date) -> None:
    for day in days:
        if day < first:
            raise StreamlitValueBelowMinError(f"{name}: value {day} is before min_value {first}")
        if day > last:
            raise StreamlitValueAboveMaxError(f"{name}: value {day} is after max_value {last}")
    if len(days) == 2 and days[0] > days[1]:
        raise StreamlitInvalidMinMaxError(
            f"{name}: the range begins on {days[0]}, after its end on {days[1]}"
        )
