"""Describe simple charts in Vega-Lite's words.

The table crosses column by column under short names (``c0``, ``c1``), for a name may hold dots and brackets, which
Vega-Lite reads as paths. Several columns to draw are folded into one in the page, so nothing crosses twice.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitAPIException, StreamlitInvalidColorError
from desktop_host.frames import columnar
from desktop_host.script.chart_colours import are_colours, colours_of
from desktop_host.script.chart_columns import ChartColumns
from desktop_host.script.chart_data import SOURCE

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column
    from desktop_host.script.chart_data import ChartData

Mark = Literal["line", "area", "bar", "point"]
_FEW = 40
"""Whole numbers up to this many rows are places on a bar chart's axis rather than points on a line."""
_LYING_BAR = 28
"""Pixels that each lying bar gets, unless the script says how high the chart is."""
_MOST_LEVEL = 12
"""Names of so many standing bars are written level, and cut where they are wider than their bar."""
_LEVEL = {"labelAngle": 0, "labelOverlap": False, "labelLimit": {"signal": "max(bandwidth('x') + 4, 24)"}}
_ROW = "row"
"""The field of the rows' numbers, where nothing else is along the x axis."""
_SERIES, _VALUE = "series", "value"
"""The fields into which several columns are folded."""


@dataclass(frozen=True)
class Chart:
    """Say what the script asked for."""

    call: str
    mark: Mark
    data: Any
    x: str | None
    y: str | Sequence[str] | None
    x_label: str | None
    y_label: str | None
    color: Any
    stack: bool | str | None = None
    horizontal: bool = False
    sort: bool | str = True
    size: str | float | None = None


def chart_spec(chart: Chart) -> tuple[dict[str, Any], ChartData]:
    """Return a chart's spec, and its table."""
    return _Builder(chart).build()


class _Builder:
    def __init__(self, chart: Chart) -> None:
        self.chart = chart
        self.table = ChartColumns(chart.call, columnar(chart.data, buffers=True))
        self.columns = self.table.columns

    def build(self) -> tuple[dict[str, Any], ChartData]:
        chart = self.chart
        x = self._x()
        series = self._series(x)
        folded = len(series) > 1
        x_axis = self._along(x, series)
        y_axis = self._values(series, folded=folded)
        encoding: dict[str, Any] = (
            {"y": x_axis, "x": y_axis} if chart.horizontal else {"x": x_axis, "y": y_axis}
        )
        transform: list[dict[str, Any]] = []
        if folded:
            transform.append({"fold": [self.table.field(place) for place in series], "as": [_SERIES, _VALUE]})
            # The page's short names are none that a reader should see in a legend.
            names = {self.table.field(place): self.columns[place].title for place in series}
            transform.append({"calculate": f"{json.dumps(names)}[datum.{_SERIES}]", "as": _SERIES})
        self._colour(encoding, series, folded=folded)
        self._size(encoding)
        self._beside(encoding)
        encoding["tooltip"] = self._tooltip(encoding)
        spec = {
            "mark": self._mark(x, x_axis["type"]),
            "encoding": encoding,
            "data": {"name": SOURCE},
            "params": self._moves(x_axis, y_axis),
        }
        if transform:
            spec["transform"] = transform
        if chart.horizontal and x_axis["type"] in {"nominal", "ordinal"}:
            spec["height"] = {"step": _LYING_BAR}
        return spec, self.table.data(rows_as=_ROW if x is None else None)

    def _x(self) -> int | None:
        if self.chart.x is not None:
            return self.table.place(self.chart.x)
        index = [place for place, column in enumerate(self.columns) if column.index]
        return index[0] if index else None

    def _series(self, x: int | None) -> list[int]:
        given = self.chart.y
        if given is not None:
            names = [given] if isinstance(given, str) or not isinstance(given, Sequence) else list(given)
            return [self.table.place(name) for name in names]
        taken = {
            x,
            *(
                self.table.place(name)
                for name in (self.chart.color, self.chart.size)
                if self.table.is_column(name)
            ),
        }
        found = [
            place
            for place, column in enumerate(self.columns)
            if place not in taken and not column.index and column.kind in {"number", "duration", "bool"}
        ]
        if not found and self.table.length:
            shown = ", ".join(f"{column.name!r} ({column.kind})" for column in self.columns)
            raise StreamlitAPIException(
                f"{self.chart.call}: there is no column of numbers to draw; there are {shown}"
            )
        return found

    def _along(self, x: int | None, series: list[int]) -> dict[str, Any]:
        is_bar = self.chart.mark == "bar"
        places = self.table.length if x is None else self.table.distinct(x)
        if x is None:
            if is_bar and places <= _FEW:
                return {"field": _ROW, "type": "ordinal", "title": self.chart.x_label or None, "axis": _LEVEL}
            # With a single row there are no steps, and ticks would be written with all their decimals.
            ticks = {"tickMinStep": 1} if self.table.length > 1 else {"format": "d"}
            return {"field": _ROW, "type": "quantitative", "title": self.chart.x_label or None, "axis": ticks}
        column = self.columns[x]
        kind = _type_of(column)
        if is_bar and kind == "quantitative" and places <= _FEW:
            kind = "ordinal"
        title = column.title if self.chart.x_label is None else self.chart.x_label
        axis: dict[str, Any] = {"field": self.table.field(x), "type": kind, "title": title or None}
        if self.chart.x is None and self.chart.x_label is None:
            axis["title"] = None
        if is_bar:
            axis["sort"] = self._sort(series)
            if kind in {"quantitative", "temporal"}:
                axis["scale"] = {"padding": self._half_a_bar(x)}
            if kind in {"nominal", "ordinal"} and not self.chart.horizontal:
                axis["axis"] = _LEVEL if places <= _MOST_LEVEL else {"labelOverlap": True}
        elif kind == "nominal":
            axis["sort"] = None
        if kind == "quantitative":
            axis["scale"] = {**axis.get("scale", {}), "zero": False, "nice": self.chart.mark == "point"}
            if column.number in {"integer", "unsigned"}:
                axis["axis"] = (
                    {"tickMinStep": 1, "format": "d"} if self.table.are_years(x) else {"tickMinStep": 1}
                )
        return axis

    def _half_a_bar(self, x: int) -> Any:
        """Leave room at both ends for what of the outermost bars lies beyond their values."""
        steps = round(self.table.steps(x)[1])
        if not 0 < steps <= _FEW:
            return 12
        return {"expr": f"{'height' if self.chart.horizontal else 'width'} / {2 * (steps + 1)}"}

    def _sort(self, series: list[int]) -> Any:
        sort = self.chart.sort
        if sort is True:
            return "ascending"
        if sort is False:
            return None
        descending = str(sort).startswith("-") and not self.table.is_column(sort)
        name = str(sort)[1:] if descending else sort
        order = "descending" if descending else "ascending"
        place = self.table.place(name)
        field = _VALUE if len(series) > 1 and place in series else self.table.field(place)
        return {"field": field, "order": order, "op": "sum"}

    def _values(self, series: list[int], *, folded: bool) -> dict[str, Any]:
        chart = self.chart
        single = self.columns[series[0]] if len(series) == 1 else None
        own = single.title if single is not None and chart.y is not None else None
        title = chart.y_label if chart.y_label is not None else own
        field = _VALUE if folded else self.table.field(series[0]) if series else _VALUE
        # Of true and false, the true ones count one.
        kind = "quantitative" if single is None or single.kind == "bool" else _type_of(single)
        axis: dict[str, Any] = {"field": field, "type": kind, "title": title or None}
        if chart.mark == "point" and kind == "quantitative":
            axis["scale"] = {"zero": False}
        if chart.mark in {"area", "bar"}:
            axis["stack"] = {None: "zero", True: "zero", "layered": False}.get(chart.stack, chart.stack)
        return axis

    def _colour(self, encoding: dict[str, Any], series: list[int], *, folded: bool) -> None:
        color = self.chart.color
        if self.table.is_column(color):
            place = self.table.place(color)
            column = self.columns[place]
            kind = _type_of(column)
            encoding["color"] = {"field": self.table.field(place), "type": kind, "title": column.title}
            if are_colours(self.table.values[place]):
                encoding["color"] |= {"scale": None, "type": "nominal"}
            if kind == "nominal":
                encoding["color"]["legend"] = _legend(self.table.texts(place))
            if folded:
                encoding["detail"] = {"field": _SERIES, "type": "nominal"}
            return
        colours = colours_of(self.chart.call, color)
        if colours and len(colours) != max(len(series), 1):
            raise StreamlitInvalidColorError(
                f"{self.chart.call}: color has {len(colours)} colours for {len(series)} columns; give one for each"
            )
        if folded:
            encoding["color"] = {"field": _SERIES, "type": "nominal", "title": None}
            encoding["color"]["sort"] = None
            encoding["color"]["legend"] = _legend(self.columns[place].title for place in series)
            if colours:
                encoding["color"]["scale"] = {
                    "domain": [self.columns[p].title for p in series],
                    "range": colours,
                }
        elif colours:
            encoding["color"] = {"value": colours[0]}

    def _size(self, encoding: dict[str, Any]) -> None:
        size = self.chart.size
        if self.table.is_column(size):
            place = self.table.place(size)
            encoding["size"] = {
                "field": self.table.field(place),
                "type": "quantitative",
                "title": self.columns[place].title,
            }
        elif isinstance(size, int | float):
            encoding["size"] = {"value": size}
        elif size is not None:
            self.table.place(size)

    def _beside(self, encoding: dict[str, Any]) -> None:
        """Put bars that are not stacked beside each other."""
        field = encoding.get("color", {}).get("field")
        if self.chart.mark == "bar" and self.chart.stack is False and field:
            encoding["yOffset" if self.chart.horizontal else "xOffset"] = {"field": field}

    def _tooltip(self, encoding: dict[str, Any]) -> list[dict[str, Any]]:
        shown = {}
        for channel in ("x", "y", "color", "size"):
            part = encoding.get(channel, {})
            if "field" in part and part["field"] not in shown:
                field, title = part["field"], part.get("title") or self.table.title(part["field"])
                shown[field] = {"field": field, "type": part["type"], "title": title, **self._format(part)}
        return list(shown.values())

    def _format(self, part: dict[str, Any]) -> dict[str, str]:
        if part["type"] == "temporal":
            return {"format": "%Y-%m-%d" if self.table.is_date(part["field"]) else "%Y-%m-%d %H:%M:%S"}
        if part["type"] == "quantitative" and part.get("axis", {}).get("format") != "d":
            return {"format": ",.12~g"}
        return {}

    def _mark(self, x: int | None, kind: str) -> dict[str, Any]:
        mark: dict[str, Any] = {"type": "circle" if self.chart.mark == "point" else self.chart.mark}
        if self.chart.mark in {"line", "area"} and self.table.has_lone_rows(self.chart.color):
            # A line through one point is nothing to see.
            mark["point"] = True
        if self.chart.mark == "area":
            mark |= {"fillOpacity": 0.6, "line": True}
        gap = 1 if x is None else self.table.steps(x)[0]
        if self.chart.mark == "bar" and kind in {"quantitative", "temporal"} and gap:
            # Along a scale without steps Vega knows no width for a bar: most of the way to the next.
            axis, side = ("y", "height") if self.chart.horizontal else ("x", "width")
            mark[side] = {"expr": f"max(1, 0.8 * abs(scale('{axis}', {gap}) - scale('{axis}', 0)))"}
        return mark

    def _moves(self, x: dict[str, Any], y: dict[str, Any]) -> list[dict[str, Any]]:
        """Let the user drag, and zoom with Ctrl held: a wheel alone belongs to the page."""
        channels = [
            name for name, axis in (("x", x), ("y", y)) if axis["type"] in {"quantitative", "temporal"}
        ]
        if self.chart.mark == "bar" or not channels or self.table.length < 2:
            return []
        select = {"type": "interval", "encodings": channels, "zoom": "wheel![event.ctrlKey]"}
        return [{"name": "move", "select": select, "bind": "scales"}]


def _legend(names: Iterable[str]) -> dict[str, Any]:
    """Put as many names beside each other as find room."""
    widest = min(max((len(name) for name in names), default=1), 24)
    return {"columns": {"signal": f"max(1, floor(width / {widest * 7 + 30}))"}}


def _type_of(column: Column) -> str:
    if column.kind in {"number", "duration"}:
        return "quantitative"
    return "temporal" if column.kind in {"date", "datetime"} else "nominal"
