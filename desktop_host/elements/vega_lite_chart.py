"""Show a chart that Vega-Lite describes, as a spec or as a chart of Altair's."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from desktop_host.protocol.element import Height, Widget
from desktop_host.script.arguments import height_of, one_of, width_of
from desktop_host.script.chart_data import SOURCE, ChartData, carried, chart_data
from desktop_host.script.chart_selection import event_of, projected, selections_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_host.protocol.element import Width
    from desktop_host.script.widgets import Key

__all__ = ["altair_chart", "vega_lite_chart"]

_altair_lock = threading.Lock()


class VegaLiteChart(Widget[dict[str, Any]], kw_only=True):
    """Be a chart; its value is what is selected in it, by the name of the spec's parameter."""

    spec: str
    """A Vega-Lite spec, as JSON."""
    data: dict[str, ChartData | str]
    """Its tables by the name under which the spec has them: small ones themselves, of others the address."""
    height: Height = "content"
    theme: Literal["streamlit"] | None = "streamlit"
    """Whether it has the page's colours and font, or Vega's own."""
    selects: list[str]
    """The parameters whose selection the script wants to know."""
    alt: str = ""


def vega_lite_chart(
    data: Any = None,
    spec: dict[str, Any] | None = None,
    *,
    width: Width | None = None,
    height: Height = "content",
    use_container_width: bool | None = None,
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Any = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> Any:
    """Show a chart by its Vega-Lite spec.

    Args:
        data: A table of any kind, for a spec without data; or the spec itself.
        spec: The spec.
        width: ``"stretch"``, ``"content"`` or a number of pixels; by default what the spec says, else the column's.
        height: ``"content"`` (what the spec says), ``"stretch"`` or a number of pixels.
        use_container_width: The older way to say ``width="stretch"``.
        theme: ``"streamlit"`` for the page's colours and font, None for Vega's own.
        key: The widget's key, where ``on_select`` makes it one.
        on_select: ``"ignore"``; ``"rerun"`` to run the script when the selection changes; or a callback.
        selection_mode: The names of the parameters that count; by default all selections of the spec.
        alt: What the chart shows, for those who do not see it.

    Returns:
        With ``on_select`` what is selected, ``{"selection": {name: ...}}``; a handle otherwise.

    Raises:
        StreamlitMissingRequiredParameterError: there is no spec.
        StreamlitAPIException: ``on_select`` is used and the spec has no selection of that name.
    """
    call = "vega_lite_chart"
    if spec is None and isinstance(data, dict):
        data, spec = None, data
    if not spec:
        raise StreamlitMissingRequiredParameterError(
            f"{call}: there is no spec; give one, as the second argument"
        )
    tables = {} if data is None else {SOURCE: chart_data(data)}
    if data is not None:
        spec = {**spec, "data": {"name": SOURCE}}
    return show(
        call, spec, tables, width, height, use_container_width, theme, key, on_select, selection_mode, alt
    )


def altair_chart(
    altair_chart: Any,
    *,
    width: Width | None = None,
    height: Height = "content",
    use_container_width: bool | None = None,
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Any = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> Any:
    """Show a chart of Altair's; the parameters are those of :func:`vega_lite_chart`.

    Its data has no limit of rows.

    Raises:
        StreamlitAPIException: it is no chart of Altair's.
    """
    call = "altair_chart"
    if not hasattr(altair_chart, "to_dict"):
        raise StreamlitAPIException(
            f"{call}: a {type(altair_chart).__qualname__} is no chart of Altair's; for a spec use st.vega_lite_chart"
        )
    spec, found = _altair_spec(altair_chart)
    tables = {name: chart_data(table) for name, table in found.items()}
    return show(
        call, spec, tables, width, height, use_container_width, theme, key, on_select, selection_mode, alt
    )


def show(
    call: str,
    spec: dict[str, Any],
    tables: dict[str, ChartData],
    width: Width | None = None,
    height: Height = "content",
    use_container_width: bool | None = None,
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Any = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> Any:
    """Draw a chart whose tables are given apart from its spec."""
    if not callable(on_select):
        one_of(call, "on_select", on_select, ("rerun", "ignore"))
    selects: list[str] = []
    if on_select != "ignore":
        selects = selections_of(call, spec, selection_mode)
        spec = projected(spec, selects)
    node = VegaLiteChart(
        label=alt or "",
        default={},
        value={},
        spec=json.dumps(spec, default=str, sort_keys=True),
        data={name: carried(table) for name, table in tables.items()},
        theme=one_of(call, "theme", theme, ("streamlit", None)),
        selects=selects,
        height=height_of(call, height),
        width=width_of(
            call, _width(spec) if width is None else width, use_container_width=use_container_width
        ),
        alt=alt or "",
    )
    if on_select == "ignore":
        node.key = "" if key is None else str(key)
        return draw(node)
    return draw_widget(
        node,
        call=call,
        key=key,
        decode=lambda wire: event_of(wire, node.selects),
        encode=None,
        on_change=on_select,
    )


def _width(spec: dict[str, Any]) -> Width:
    """Fill the column, unless the spec says a width or has several charts, each with its own."""
    composed = spec.keys() & {"hconcat", "vconcat", "concat", "facet", "repeat"}
    faceted = isinstance(spec.get("encoding"), dict) and spec["encoding"].keys() & {"row", "column", "facet"}
    return "content" if composed or faceted or isinstance(spec.get("width"), int | float) else "stretch"


def _altair_spec(chart: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a chart's spec, with its tables beside it instead of inside as JSON."""
    import altair as alt

    tables: dict[str, Any] = {}

    def beside(data: Any = None, **_: Any) -> Any:
        if data is None or isinstance(data, dict) or hasattr(data, "__geo_interface__"):
            return alt.to_values(data)
        name = f"{SOURCE}-{len(tables)}"
        for known, table in tables.items():
            if table is data:
                return {"name": known}
        tables[name] = data
        return {"name": name}

    with _altair_lock:
        alt.data_transformers.register("desktop_host", beside)
        with alt.data_transformers.enable("desktop_host"):
            spec: dict[str, Any] = chart.to_dict()
    return spec, tables
