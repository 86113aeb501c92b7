"""Describe simple charts in Vega-Lite's words.

The table crosses column by column under short names (``c0``, ``c1``), for a name may hold dots and brackets, which
Vega-Lite reads as paths. Several columns to draw are folded into one in the page, so nothing crosses twice.
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitAPIException, StreamlitInvalidColorError
from desktop_host.frames import columnar
from desktop_host.protocol.element import Payload

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column

SOURCE = "source"
"""The name under which a spec has the table that is given beside it."""

Mark = Literal["line", "area", "bar", "point"]
_HEX = re.compile(r"#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$")
_PALETTE = {
    "red": "#d9434b",
    "orange": "#dd6f1a",
    "yellow": "#c99a06",
    "green": "#23915c",
    "blue": "#2b76d2",
    "violet": "#7c56cf",
    "gray": "#717b87",
    "grey": "#717b87",
}
_FEW = 40
"""Whole numbers up to this many rows are places on a bar chart's axis rather than points on a line."""
_ROW = "row"
"""The field of the rows' numbers, where nothing else is along the x axis."""
_SERIES, _VALUE = "series", "value"
"""The fields into which several columns are folded."""


class ChartData(Payload):
    """Be one table of a chart, column by column."""

    names: list[str]
    kinds: list[str]
    columns: list[list[Any] | bytes]
    """Plain values; of numbers, float64 with the little end first."""


def chart_data(data: Any) -> ChartData:
    """Read a table of any kind for a spec that knows its columns by their names."""
    found = columnar(data, buffers=True)
    return ChartData([c.name for c in found.columns], [c.kind for c in found.columns], found.values)


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
        self.table = columnar(chart.data, buffers=True)
        self.columns = self.table.columns
        self.places: list[int] = []

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
            transform.append({"fold": [self._field(place) for place in series], "as": [_SERIES, _VALUE]})
            # The page's short names are none that a reader should see in a legend.
            names = {self._field(place): self.columns[place].title for place in series}
            transform.append({"calculate": f"{json.dumps(names)}[datum.{_SERIES}]", "as": _SERIES})
        self._colour(encoding, series, folded=folded)
        self._size(encoding)
        self._beside(encoding)
        encoding["tooltip"] = self._tooltip(encoding)
        spec = {
            "mark": self._mark(),
            "encoding": encoding,
            "data": {"name": SOURCE},
            "params": self._moves(x_axis, y_axis),
        }
        if transform:
            spec["transform"] = transform
        return spec, self._data()

    def _x(self) -> int | None:
        if self.chart.x is not None:
            return self._place(self.chart.x)
        index = [place for place, column in enumerate(self.columns) if column.index]
        return index[0] if index else None

    def _series(self, x: int | None) -> list[int]:
        given = self.chart.y
        if given is not None:
            names = [given] if isinstance(given, str) or not isinstance(given, Sequence) else list(given)
            return [self._place(name) for name in names]
        taken = {
            x,
            *(self._place(name) for name in (self.chart.color, self.chart.size) if self._is_column(name)),
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
        if x is None:
            whole = {"tickMinStep": 1}
            return {"field": _ROW, "type": "quantitative", "title": self.chart.x_label or None, "axis": whole}
        column = self.columns[x]
        kind = _type_of(column)
        if self.chart.mark == "bar" and kind == "quantitative" and self.table.length <= _FEW:
            kind = "ordinal"
        title = column.title if self.chart.x_label is None else self.chart.x_label
        axis: dict[str, Any] = {"field": self._field(x), "type": kind, "title": title or None}
        if column.index and self.chart.x_label is None:
            axis["title"] = column.title if column.name and column.name != "index" else None
        if self.chart.mark == "bar":
            axis["sort"] = self._sort(series)
            if kind in {"nominal", "ordinal"} and not self.chart.horizontal:
                axis["axis"] = (
                    {"labelAngle": 0, "labelOverlap": True}
                    if self.table.length <= 12
                    else {"labelOverlap": True}
                )
        elif kind == "nominal":
            axis["sort"] = None
        if kind == "quantitative":
            axis["scale"] = {"zero": False, "nice": self.chart.mark == "point"}
            if column.number in {"integer", "unsigned"}:
                axis["axis"] = {"tickMinStep": 1}
        return axis

    def _sort(self, series: list[int]) -> Any:
        sort = self.chart.sort
        if sort is True:
            return "ascending"
        if sort is False:
            return None
        descending = str(sort).startswith("-") and not self._is_column(sort)
        name = str(sort)[1:] if descending else sort
        order = "descending" if descending else "ascending"
        place = self._place(name)
        field = _VALUE if len(series) > 1 and place in series else self._field(place)
        return {"field": field, "order": order, "op": "sum"}

    def _values(self, series: list[int], *, folded: bool) -> dict[str, Any]:
        chart = self.chart
        single = self.columns[series[0]] if len(series) == 1 else None
        title = chart.y_label if chart.y_label is not None else single.title if single is not None else None
        field = _VALUE if folded else self._field(series[0]) if series else _VALUE
        kind = _type_of(single) if single is not None else "quantitative"
        axis: dict[str, Any] = {"field": field, "type": kind, "title": title or None}
        if chart.mark == "point" and kind == "quantitative":
            axis["scale"] = {"zero": False}
        if chart.mark in {"area", "bar"}:
            axis["stack"] = {None: "zero", True: "zero", "layered": False}.get(chart.stack, chart.stack)
        return axis

    def _colour(self, encoding: dict[str, Any], series: list[int], *, folded: bool) -> None:
        color = self.chart.color
        if self._is_column(color):
            place = self._place(color)
            column = self.columns[place]
            encoding["color"] = {"field": self._field(place), "type": _type_of(column), "title": column.title}
            if column.kind == "text" and self._holds_colours(place):
                encoding["color"] |= {"scale": None, "type": "nominal"}
            return
        many = isinstance(color, list) or (isinstance(color, tuple) and not _is_number(color[0]))
        colours = [self._hex(one) for one in (color if many else [color] if color is not None else [])]
        if colours and len(colours) != max(len(series), 1):
            raise StreamlitInvalidColorError(
                f"{self.chart.call}: color has {len(colours)} colours for {len(series)} columns; give one for each"
            )
        if folded:
            encoding["color"] = {"field": _SERIES, "type": "nominal", "title": None}
            encoding["color"]["sort"] = None
            if colours:
                encoding["color"]["scale"] = {
                    "domain": [self.columns[p].title for p in series],
                    "range": colours,
                }
        elif colours:
            encoding["color"] = {"value": colours[0]}

    def _size(self, encoding: dict[str, Any]) -> None:
        size = self.chart.size
        if self._is_column(size):
            place = self._place(size)
            encoding["size"] = {
                "field": self._field(place),
                "type": "quantitative",
                "title": self.columns[place].title,
            }
        elif isinstance(size, int | float):
            encoding["size"] = {"value": size}
        elif size is not None:
            self._place(size)

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
                title = part.get("title") or {_SERIES: "series", _VALUE: "value", _ROW: "row"}.get(
                    part["field"], " "
                )
                shown[part["field"]] = {"field": part["field"], "type": part["type"], "title": title}
                if part["type"] == "temporal":
                    shown[part["field"]]["format"] = (
                        "%Y-%m-%d" if self._is_date(part["field"]) else "%Y-%m-%d %H:%M:%S"
                    )
        return list(shown.values())

    def _mark(self) -> dict[str, Any]:
        mark: dict[str, Any] = {"type": "circle" if self.chart.mark == "point" else self.chart.mark}
        if self.chart.mark in {"line", "area"} and self.table.length == 1:
            mark["point"] = True
        if self.chart.mark == "area":
            mark |= {"fillOpacity": 0.6, "line": True}
        return mark

    def _moves(self, x: dict[str, Any], y: dict[str, Any]) -> list[dict[str, Any]]:
        """Let the user drag, and zoom with Ctrl held: a wheel alone belongs to the page."""
        channels = [
            name for name, axis in (("x", x), ("y", y)) if axis["type"] in {"quantitative", "temporal"}
        ]
        if self.chart.mark == "bar" or not channels:
            return []
        select = {"type": "interval", "encodings": channels, "zoom": "wheel![event.ctrlKey]"}
        return [{"name": "move", "select": select, "bind": "scales"}]

    def _data(self) -> ChartData:
        names = [f"c{number}" for number in range(len(self.places))]
        kinds: list[str] = [self.columns[place].kind for place in self.places]
        columns = [self.table.values[place] for place in self.places]
        if self._x() is None:
            rows = array("d", range(self.table.length))
            names, kinds, columns = [*names, _ROW], [*kinds, "number"], [*columns, rows.tobytes()]
        return ChartData(names, kinds, columns)

    def _field(self, place: int) -> str:
        if place not in self.places:
            self.places.append(place)
        return f"c{self.places.index(place)}"

    def _is_date(self, field: str) -> bool:
        return field.startswith("c") and self.columns[self.places[int(field[1:])]].kind == "date"

    def _is_column(self, name: Any) -> bool:
        return isinstance(name, str) and any(column.name == name for column in self.columns)

    def _place(self, name: Any) -> int:
        for place, column in enumerate(self.columns):
            if column.name == str(name):
                return place
        names = ", ".join(repr(column.name) for column in self.columns)
        raise StreamlitAPIException(f"{self.chart.call}: there is no column {name!r}; there are {names}")

    def _holds_colours(self, place: int) -> bool:
        values = self.table.values[place]
        return isinstance(values, list) and all(isinstance(v, str) and _HEX.match(v) for v in values[:50])

    def _hex(self, color: Any) -> str:
        if isinstance(color, str):
            if color in _PALETTE:
                return _PALETTE[color]
            if _HEX.match(color):
                return color
        if (
            isinstance(color, list | tuple)
            and len(color) in {3, 4}
            and all(_is_number(part) for part in color)
        ):
            parts = [
                round(part * 255) if isinstance(part, float) and part <= 1 else int(part) for part in color
            ]
            if all(0 <= part <= 255 for part in parts):
                return "#" + "".join(f"{part:02x}" for part in parts)
        raise StreamlitInvalidColorError(
            f"{self.chart.call}: {color!r} is no colour and no column; give '#rrggbb', one of {', '.join(_PALETTE)}, "
            "a tuple of 3 or 4 numbers, or the name of a column"
        )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _type_of(column: Column) -> str:
    if column.kind in {"number", "duration"}:
        return "quantitative"
    return "temporal" if column.kind in {"date", "datetime"} else "nominal"
