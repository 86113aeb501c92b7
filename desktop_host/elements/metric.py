"""Show one number, large, and how it has changed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from desktop_host.protocol.element import Element, Height, LabelVisibility
from desktop_host.script.arguments import height_of, icon_of, label_of, one_of, visibility_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["metric"]

Direction = Literal["up", "down", "none"]
_COLOURS = (
    "normal",
    "inverse",
    "off",
    "red",
    "orange",
    "yellow",
    "green",
    "blue",
    "violet",
    "gray",
    "grey",
    "primary",
)


class Metric(Element, kw_only=True):
    """Be a number with its label and its change."""

    label: str
    value: str
    number: float | None = None
    """The value where it is a number, to be written by ``format``."""
    delta: str = ""
    delta_number: float | None = None
    delta_color: str = "normal"
    """A colour's name, or normal (growth is green), inverse, or off."""
    arrow: Direction = "none"
    sign: int = 0
    """Whether the change is growth (1), loss (-1) or none (0)."""
    delta_description: str = ""
    format: str = ""
    help: str | None = None
    icon: str = ""
    label_visibility: LabelVisibility = "visible"
    border: bool = False
    height: Height = "content"
    chart_data: list[float]
    chart_type: Literal["line", "bar", "area"] = "line"


def metric(
    label: str,
    value: Any,
    delta: Any = None,
    delta_color: str = "normal",
    *,
    help: str | None = None,
    icon: str | None = None,
    label_visibility: LabelVisibility = "visible",
    border: bool = False,
    width: Width = "stretch",
    height: Height = "content",
    chart_data: Any = None,
    chart_type: Literal["line", "bar", "area"] = "line",
    delta_arrow: Literal["auto", "up", "down", "off"] = "auto",
    format: str | None = None,
    delta_description: str | None = None,
) -> DeltaGenerator:
    """Show one number, large, and how it has changed.

    Args:
        label: What the number is, as inline Markdown.
        value: A number or text; None shows a dash.
        delta: How it has changed; text that begins with a minus is a loss.
        delta_color: ``"normal"`` (growth is green), ``"inverse"``, ``"off"`` (grey), or a colour's name.
        help: A tooltip, as Markdown.
        icon: An emoji or ``":material/name:"`` before the label.
        label_visibility: ``"visible"``, ``"hidden"`` or ``"collapsed"``.
        border: Whether a line surrounds it.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels.
        chart_data: Numbers for a small chart below.
        chart_type: ``"line"``, ``"bar"`` or ``"area"``.
        delta_arrow: ``"auto"``, ``"up"``, ``"down"`` or ``"off"``.
        format: How numbers are written: printf's, or a name such as ``"compact"``.
        delta_description: Small text after the change: ``"since yesterday"``.

    Raises:
        StreamlitInvalidParameterTypeError: a value can be shown neither as number nor as text.
        StreamlitAPIException: the chart's data holds something that is no number.
    """
    call = "metric"
    sign = _sign(delta)
    arrow = one_of(call, "delta_arrow", delta_arrow, ("auto", "up", "down", "off"))
    automatic: Direction = "none" if sign == 0 else "up" if sign > 0 else "down"
    node = Metric(
        label=label_of(call, label),
        value=_text(call, "value", value),
        number=_number(value),
        delta="" if delta is None else _text(call, "delta", delta),
        delta_number=_number(delta),
        delta_color=one_of(call, "delta_color", delta_color, _COLOURS),
        arrow=automatic if arrow == "auto" else "none" if arrow == "off" else arrow,
        sign=sign,
        delta_description=delta_description or "",
        format=format or "",
        help=help,
        icon=icon_of(call, icon),
        label_visibility=visibility_of(call, label_visibility),
        border=border,
        width=width_of(call, width),
        height=height_of(call, height),
        chart_data=_series(f"{call} {label!r}", chart_data),
        chart_type=one_of(call, "chart_type", chart_type, ("line", "bar", "area")),
    )
    return draw(node)


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") and not isinstance(value, str) else value


def _number(value: Any) -> float | None:
    value = _plain(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return value


def _text(call: str, name: str, value: Any) -> str:
    value = _plain(value)
    if value is None:
        return "—"
    if isinstance(value, dict | list | set | tuple):
        raise StreamlitInvalidParameterTypeError(
            f"{call}: {name} is {value!r}; it must be a number, text or None"
        )
    return str(value)


def _sign(delta: Any) -> int:
    number = _number(delta)
    if number is not None:
        return 0 if number == 0 else -1 if number < 0 else 1
    text = "" if delta is None else str(_plain(delta)).strip()
    # Other texts are not read as numbers: "0%" is growth and "-0%" is none, by their sign alone.
    if text in {"", "0", "nan"}:
        return 0
    return -1 if text.startswith(("-", "\N{MINUS SIGN}")) else 1


def _series(name: str, data: Any) -> list[float]:
    if data is None:
        return []
    if hasattr(data, "to_numpy"):
        data = data.to_numpy()
    if getattr(data, "ndim", 1) == 2:
        # Of a table its first column.
        data = data[:, 0]
    numbers = []
    for value in data:
        try:
            numbers.append(math.nan if value is None else float(value))
        except (TypeError, ValueError) as error:
            raise StreamlitAPIException(f"{name}: chart_data holds {value!r}, which is no number") from error
    return numbers
