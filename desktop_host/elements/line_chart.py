"""Show simple charts: lines, areas, bars and points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.elements.vega_lite_chart import show
from desktop_host.script.arguments import one_of
from desktop_host.script.chart_data import SOURCE
from desktop_host.script.chart_spec import Chart, chart_spec

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_host.protocol.element import Height, Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["area_chart", "bar_chart", "line_chart", "scatter_chart"]

Stack = bool | Literal["normalize", "center", "layered"] | None
_STACKS = (None, True, False, "normalize", "center", "layered")


def line_chart(
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Any = None,
    width: Width = "stretch",
    height: Height = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator:
    """Show columns of a table as lines.

    Args:
        data: A table of any kind.
        x: The column along the x axis; by default the index, or the number of the row.
        y: The columns to draw; by default all others that hold numbers.
        x_label: The title of the x axis; by default the column's name, and ``""`` for none.
        y_label: The title of the y axis.
        color: A colour (``"#ff0000"``, a name of the palette, or a tuple of 3 or 4 numbers), a list of as many as
            there are lines, or the name of a column whose values tell the lines apart.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels.
        use_container_width: The older way to say ``width="stretch"``.
        alt: What the chart shows, for those who do not see it.

    Raises:
        StreamlitAPIException: there is no such column; the message names those there are.
    """
    chart = Chart("line_chart", "line", data, x, y, x_label, y_label, color)
    return _show(chart, width, height, use_container_width, alt)


def area_chart(
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Any = None,
    stack: Stack = None,
    width: Width = "stretch",
    height: Height = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator:
    """Show columns of a table as areas.

    Args:
        stack: How areas lie: True on each other, ``"normalize"`` to 100 %, ``"center"`` around the middle, False or
            ``"layered"`` before each other; by default on each other.

    The other parameters are those of :func:`line_chart`.
    """
    one_of("area_chart", "stack", stack, _STACKS)
    chart = Chart("area_chart", "area", data, x, y, x_label, y_label, color, stack=stack)
    return _show(chart, width, height, use_container_width, alt)


def bar_chart(
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Any = None,
    horizontal: bool = False,
    sort: bool | str = True,
    stack: Stack = None,
    width: Width = "stretch",
    height: Height = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator:
    """Show columns of a table as bars.

    Args:
        horizontal: Whether bars lie instead of stand.
        sort: True for the natural order along the axis, False for the order of the rows, or the name of a column to
            order by, with a minus before it for descending.
        stack: How bars of one place lie: True on each other, ``"normalize"`` to 100 %, ``"center"`` around the
            middle, ``"layered"`` before each other, False beside each other; by default on each other.

    The other parameters are those of :func:`line_chart`.
    """
    one_of("bar_chart", "stack", stack, _STACKS)
    chart = Chart(
        "bar_chart", "bar", data, x, y, x_label, y_label, color, stack=stack, horizontal=horizontal, sort=sort
    )
    return _show(chart, width, height, use_container_width, alt)


def scatter_chart(
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Any = None,
    size: str | float | None = None,
    width: Width = "stretch",
    height: Height = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator:
    """Show the rows of a table as points.

    Args:
        size: The area of the points: a number of square pixels, or the name of a column of numbers.

    The other parameters are those of :func:`line_chart`.
    """
    chart = Chart("scatter_chart", "point", data, x, y, x_label, y_label, color, size=size)
    return _show(chart, width, height, use_container_width, alt)


def _show(
    chart: Chart, width: Width, height: Height, use_container_width: bool | None, alt: str | None
) -> DeltaGenerator:
    spec, table = chart_spec(chart)
    found: DeltaGenerator = show(
        chart.call, spec, {SOURCE: table}, width, height, use_container_width, alt=alt
    )
    return found
