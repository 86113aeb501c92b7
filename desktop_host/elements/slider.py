"""Let the user choose a value, or a range, on a line."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from desktop_host.protocol.element import Widget
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["slider"]

Kind = Literal["int", "float", "date", "time", "datetime"]
_DAY = 86400.0


class Slider(Widget[list[float]], kw_only=True):
    """Be a line with one handle, or two for a range.

    A date or a datetime crosses as seconds since 1970-01-01 in its own time zone, a time as seconds since midnight.
    """

    kind: Kind
    minimum: float
    maximum: float
    step: float
    format: str | None = None
    """printf's for numbers (or a name such as ``"percent"``), moment's tokens for dates and times."""


def slider(
    label: str,
    min_value: Any = None,
    max_value: Any = None,
    value: Any = None,
    step: Any = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Show a line with a handle, and return the value it points at; with two handles, the pair.

    All of ``min_value``, ``max_value`` and ``value`` are of one type: int, float, date, time or datetime.

    Args:
        label: What the value is, as inline Markdown.
        min_value: The left end. By default 0, 0.0, 14 days before the value, or midnight.
        max_value: The right end. By default 100, 1.0, 14 days after the value, or 23:59:59.
        value: Where the handle stands at first (by default at the left end); two values, as a tuple or list, for
            a range. An empty tuple or list stands for the whole line.
        step: The distance between two values. By default 1, 0.01, one day, or 15 minutes for times and for
            datetimes less than a day apart.
        format: How values are written: printf's format for numbers (``"%d %%"``), or ``"percent"``, ``"dollar"``,
            ``"euro"``, ``"yen"``, ``"compact"``, ``"scientific"``, ``"engineering"``, ``"localized"``,
            ``"accounting"``, ``"bytes"``; moment's tokens for dates and times (``"MM/DD/YY"``).
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.

    Raises:
        StreamlitInvalidParameterTypeError: the values are of different types, or of one that has no order.
        StreamlitInvalidMinMaxError: the left end is not left of the right one.
        StreamlitValueBelowMinError, StreamlitValueAboveMaxError: the value is outside.
    """
    name = f"slider {label!r}"
    values, single = _values(name, value, min_value, max_value)
    line = _line(name, min_value, max_value, step, values)
    start = [line.wire(item) for item in values] if values else [line.minimum, line.maximum]
    if value is None:
        start = [line.wire(line.first if values is None else values[0])] if single else start
    _check(name, line, start)

    def decode(wire: list[float]) -> Any:
        if len(wire) != len(start):
            raise ValueError(f"{name}: {len(start)} values are needed, not {len(wire)}")
        _check(name, line, wire)
        found = [line.value(item) for item in wire]
        return found[0] if single else tuple(found)

    def encode(given: Any) -> list[float]:
        wire = [line.wire(item) for item in ([given] if single else list(given))]
        _check(name, line, wire)
        return wire

    node = Slider(
        label=label,
        default=start,
        value=start,
        kind=line.kind,
        minimum=line.minimum,
        maximum=line.maximum,
        step=line.step,
        format=format,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="slider",
        key=key,
        decode=decode,
        encode=encode,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


@dataclass
class _Line:
    """Be the line that the handle runs on, in the numbers of the wire."""

    kind: Kind
    minimum: float
    maximum: float
    step: float
    first: Any
    """The left end, as the script gave it."""
    zone: dt.tzinfo | None = None

    def wire(self, value: Any) -> float:
        return _to_wire(self.kind, value)

    def value(self, wire: float) -> Any:
        match self.kind:
            case "int":
                return round(wire)
            case "float":
                return float(wire)
            case "date":
                return (_EPOCH + dt.timedelta(seconds=wire)).date()
            case "time":
                return (_EPOCH + dt.timedelta(seconds=wire)).time()
            case "datetime":
                return (_EPOCH + dt.timedelta(seconds=wire)).replace(tzinfo=self.zone)


_EPOCH = dt.datetime(1970, 1, 1)  # noqa: DTZ001 - the wire's times are those of the value's own zone


def _to_wire(kind: Kind, value: Any) -> float:
    match kind:
        case "int" | "float":
            return float(value)
        case "date":
            return (dt.datetime.combine(value, dt.time()) - _EPOCH).total_seconds()
        case "time":
            return float(value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 1e6)
        case "datetime":
            return float((value.replace(tzinfo=None) - _EPOCH).total_seconds())


def _kind(name: str, value: Any) -> Kind:
    match value:
        case bool():
            pass
        case int():
            return "int"
        case float():
            return "float"
        case dt.datetime():
            return "datetime"
        case dt.date():
            return "date"
        case dt.time():
            return "time"
    raise StreamlitInvalidParameterTypeError(
        f"{name}: {value!r} is a {type(value).__name__}; a slider takes int, float, date, time or datetime"
    )


def _plain(value: Any) -> Any:
    """Turn one number of NumPy's, or a timestamp of pandas', into Python's."""
    if hasattr(value, "to_pydatetime"):
        return value.to_pydatetime()
    return value.item() if hasattr(value, "item") else value


def _values(name: str, value: Any, minimum: Any, maximum: Any) -> tuple[list[Any] | None, bool]:
    if value is None:
        return ([_plain(minimum)] if minimum is not None else _from_end(_plain(maximum))), True
    if isinstance(value, list | tuple):
        if len(value) not in {0, 1, 2}:
            raise StreamlitInvalidParameterTypeError(f"{name}: value has {len(value)} items; a range has two")
        items = [_plain(item) for item in value]
        # One value in a list is the left end of a range that reaches to the right end of the line.
        return (items if len(items) != 1 else [items[0], _plain(maximum)]), False
    return [_plain(value)], True


def _from_end(maximum: Any) -> list[Any] | None:
    if isinstance(maximum, float):
        return [0.0]
    return None if maximum is None or isinstance(maximum, int) else [maximum]


def _line(name: str, minimum: Any, maximum: Any, step: Any, values: list[Any] | None) -> _Line:
    minimum, maximum, step = _plain(minimum), _plain(maximum), _plain(step)
    given = [item for item in (*(values or []), minimum, maximum) if item is not None]
    kinds = {_kind(name, item) for item in given} or {"int"}
    if len(kinds) > 1:
        shown = ", ".join(f"{item!r} ({type(item).__name__})" for item in given)
        raise StreamlitInvalidParameterTypeError(
            f"{name}: min_value, max_value and value must be of one type, but they are {shown}"
        )
    (kind,) = kinds
    first, last = _ends(kind, minimum, maximum, values or [])
    low, high = _to_wire(kind, first), _to_wire(kind, last)
    if low >= high:
        raise StreamlitInvalidMinMaxError(
            f"{name}: min_value {first!r} must be smaller than max_value {last!r}"
        )
    zone = next((item.tzinfo for item in given if isinstance(item, dt.datetime)), None)
    return _Line(kind, low, high, _step(name, kind, step, high - low), first, zone)


def _ends(kind: Kind, minimum: Any, maximum: Any, values: list[Any]) -> tuple[Any, Any]:
    fortnight = dt.timedelta(days=14)
    match kind:
        case "int":
            ends = (min([0, *values]), max([100, *values]))
        case "float":
            ends = (min([0.0, *values]), max([1.0, *values]))
        case "time":
            ends = (dt.time.min, dt.time.max.replace(microsecond=0))
        case _:
            ends = (min(values) - fortnight, max(values) + fortnight) if values else (maximum, minimum)
    return (ends[0] if minimum is None else minimum), (ends[1] if maximum is None else maximum)


def _step(name: str, kind: Kind, step: Any, length: float) -> float:
    if step is None:
        if kind in {"int", "float"}:
            return 1.0 if kind == "int" else 0.01
        return 900.0 if kind == "time" or (kind == "datetime" and length < _DAY) else _DAY
    if kind in {"int", "float"}:
        if isinstance(step, bool) or not isinstance(step, int if kind == "int" else int | float) or step <= 0:
            raise StreamlitInvalidParameterTypeError(
                f"{name}: step is {step!r}; with {kind} values it must be a positive {kind}"
            )
        return float(step)
    if not isinstance(step, dt.timedelta) or step <= dt.timedelta():
        raise StreamlitInvalidParameterTypeError(
            f"{name}: step is {step!r}; with {kind} values it must be a timedelta"
        )
    return step.total_seconds()


def _check(name: str, line: _Line, wire: list[float]) -> None:
    for item in wire:
        shown = f"{name}: value {line.value(item)!s} is not between {line.value(line.minimum)!s} and "
        if item < line.minimum - 1e-9:
            raise StreamlitValueBelowMinError(f"{shown}{line.value(line.maximum)!s}")
        if item > line.maximum + 1e-9:
            raise StreamlitValueAboveMaxError(f"{shown}{line.value(line.maximum)!s}")
    if len(wire) == 2 and wire[0] > wire[1]:
        raise StreamlitInvalidMinMaxError(
            f"{name}: the range's first value {line.value(wire[0])!s} is above its second, {line.value(wire[1])!s}"
        )
