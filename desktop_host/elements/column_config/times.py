"""Columns of numbers, dates and times."""

# ruff: noqa: N802 - the names that scripts use
from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.elements.column_config.config import make, moment, seconds

if TYPE_CHECKING:
    import datetime as dt

    from desktop_host.elements.column_config.config import Alignment, ColumnConfig, ColumnWidth


def NumberColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: float | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
) -> ColumnConfig:
    """Show numbers.

    Args:
        format: printf's (`"%.2f €"`), or a name: plain, localized, percent, dollar, euro, yen, accounting, compact,
            scientific, engineering, bytes, duration.
    """
    return make(
        "NumberColumn",
        "number",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=default,
        format=format,
        minimum=min_value,
        maximum=max_value,
        step=step,
    )


def DatetimeColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: dt.datetime | None = None,
    format: str | None = None,
    min_value: dt.datetime | None = None,
    max_value: dt.datetime | None = None,
    step: float | dt.timedelta | None = None,
    timezone: str | None = None,
) -> ColumnConfig:
    """Show points in time.

    Args:
        format: moment's tokens (`"D MMM YYYY, HH:mm"`), or localized, distance, calendar, iso8601.
        timezone: the zone in which they are shown, by its name in the IANA database.
    """
    return make(
        "DatetimeColumn",
        "datetime",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=moment(default),
        format=format,
        minimum=moment(min_value),
        maximum=moment(max_value),
        step=seconds(step),
        timezone=timezone,
    )


def DateColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: dt.date | None = None,
    format: str | None = None,
    min_value: dt.date | None = None,
    max_value: dt.date | None = None,
    step: int | None = None,
) -> ColumnConfig:
    """Show dates; the formats are those of `DatetimeColumn`, and `step` counts days."""
    return make(
        "DateColumn",
        "date",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=moment(default),
        format=format,
        minimum=moment(min_value),
        maximum=moment(max_value),
        step=step,
    )


def TimeColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: dt.time | None = None,
    format: str | None = None,
    min_value: dt.time | None = None,
    max_value: dt.time | None = None,
    step: float | dt.timedelta | None = None,
) -> ColumnConfig:
    """Show times of day; the formats are moment's, localized or iso8601."""
    return make(
        "TimeColumn",
        "time",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=moment(default),
        format=format,
        minimum=moment(min_value),
        maximum=moment(max_value),
        step=seconds(step),
    )
