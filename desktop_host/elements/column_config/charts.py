"""Columns that draw their numbers."""

# ruff: noqa: N802 - the names that scripts use
from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.elements.column_config.config import make

if TYPE_CHECKING:
    from desktop_host.elements.column_config.config import ColumnConfig, ColumnWidth


def ProgressColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """Show numbers as bars.

    Args:
        format: how the number beside the bar is written; the formats are those of `NumberColumn`.
        min_value: where bars are empty; by default 0.
        max_value: where they are full; by default 100 for integers and 1 for other numbers.
        color: a name of the page's palette, any colour of CSS, or "auto" and "auto-inverse" (green when full, red when
            empty; or the other way round).
    """
    return make(
        "ProgressColumn",
        "progress",
        label,
        width=width,
        help=help,
        pinned=pinned,
        format=format,
        minimum=min_value,
        maximum=max_value,
        step=step,
        color=color,
    )


def LineChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """Show lists of numbers as lines; `y_min` and `y_max` are the ends of the axis, by default each cell's own."""
    return make(
        "LineChartColumn",
        "line_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        minimum=y_min,
        maximum=y_max,
        color=color,
    )


def BarChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """Show lists of numbers as bars; the parameters are those of `LineChartColumn`."""
    return make(
        "BarChartColumn",
        "bar_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        minimum=y_min,
        maximum=y_max,
        color=color,
    )


def AreaChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """Show lists of numbers as areas; the parameters are those of `LineChartColumn`."""
    return make(
        "AreaChartColumn",
        "area_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        minimum=y_min,
        maximum=y_max,
        color=color,
    )
