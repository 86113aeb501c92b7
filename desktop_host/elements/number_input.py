"""Let the user enter a number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop_host.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitJSNumberBoundsError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["number_input"]

_SAFE = 2**53 - 1
"""The largest whole number that a page's arithmetic keeps exact."""
_FORMAT = re.compile(r"[^%]*%[-+ 0#',]*\d*(\.\d+)?[dieufFgG][^%]*(%%[^%]*)*$")
_NAMES = (
    "plain",
    "localized",
    "percent",
    "dollar",
    "euro",
    "yen",
    "accounting",
    "bytes",
    "compact",
    "scientific",
    "engineering",
)


class NumberInput(Widget[int | float | None], kw_only=True):
    """Be a field for a number, with buttons that step it."""

    whole: bool
    """Whether it takes whole numbers only."""
    minimum: int | float | None = None
    maximum: int | float | None = None
    step: int | float = 1
    format: str = ""
    placeholder: str = ""
    required: bool = False
    icon: str = ""


def number_input(
    label: str,
    min_value: float | None = None,
    max_value: float | None = None,
    value: Any = "min",
    step: float | None = None,
    format: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> Any:
    """Show a field for a number, and return the number.

    It takes ints if every number given is an int, and floats otherwise; with no number at all, floats.

    Args:
        label: What is asked for, as inline Markdown.
        min_value: The smallest number it takes.
        max_value: The largest.
        value: What stands in it at first; ``"min"`` for ``min_value``, or 0 without one; with None it is empty, and
            None is returned until something is entered.
        step: What its buttons and the arrow keys add; 1 or 0.01 by default.
        format: How the number is written: one of printf's ``%d %e %f %g %i %u``, or a name such as ``"percent"``.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        placeholder: What shows while it is empty.
        required: Whether it is marked as needed: it cannot be emptied, and a form waits for a number.
        icon: An emoji or ``":material/name:"`` inside the field.

    Raises:
        StreamlitMixedNumericTypesError: ints and floats are mixed.
        StreamlitInvalidMinMaxError: the smallest number is larger than the largest.
        StreamlitValueBelowMinError, StreamlitValueAboveMaxError: the value is outside.
        StreamlitJSNumberBoundsError: a number is none, or too large to be exact in a page.
        StreamlitInvalidNumberFormatError: the format is none of those.
    """
    name = f"number_input {label!r}"
    low, high, step = (
        _number(name, "min_value", min_value),
        _number(name, "max_value", max_value),
        _number(name, "step", step),
    )
    given = None if value == "min" else _number(name, "value", value)
    whole = _is_whole(name, {"value": given, "min_value": low, "max_value": high, "step": step})
    if low is not None and high is not None and low > high:
        raise StreamlitInvalidMinMaxError(f"{name}: min_value {low} is larger than max_value {high}")
    start = (low if low is not None else (0 if whole else 0.0)) if value == "min" else given

    def checked(number: Any) -> Any:
        if number is None:
            return None
        number = _number(name, "value", number)
        _check(name, number, low, high)
        if whole and number != int(number):
            raise ValueError(f"{name}: {number} is not a whole number")
        return int(number) if whole else float(number)

    _check(name, start, low, high)
    node = NumberInput(
        label=label,
        default=start,
        value=start,
        whole=whole,
        minimum=low,
        maximum=high,
        step=step if step is not None else (1 if whole else 0.01),
        format=_format(name, format) or ("%d" if whole else _digits(step)),
        placeholder=placeholder or "",
        required=required,
        icon=icon_of("number_input", icon),
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="number_input",
        key=key,
        decode=checked,
        encode=checked,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def _number(name: str, parameter: str, value: Any) -> Any:
    if value is None:
        return None
    if not isinstance(value, int | float) and hasattr(value, "item"):
        value = value.item()
    if isinstance(value, bool):
        value = int(value)
    if not isinstance(value, int | float):
        raise StreamlitJSNumberBoundsError(f"{name}: {parameter} is {value!r}; it must be a number")
    if isinstance(value, int) and abs(value) > _SAFE:
        raise StreamlitJSNumberBoundsError(
            f"{name}: {parameter} {value} is beyond {_SAFE:,}, the largest whole number that is exact in a page"
        )
    return value


def _is_whole(name: str, numbers: dict[str, Any]) -> bool:
    given = {parameter: number for parameter, number in numbers.items() if number is not None}
    kinds = {type(number) for number in given.values()}
    if len(kinds) > 1:
        shown = ", ".join(
            f"{parameter} {number!r} ({type(number).__name__})" for parameter, number in given.items()
        )
        raise StreamlitMixedNumericTypesError(
            f"{name}: all numbers must be of one type, but there are {shown}"
        )
    return kinds == {int}


def _check(name: str, number: Any, low: Any, high: Any) -> None:
    if number is not None and low is not None and number < low:
        raise StreamlitValueBelowMinError(f"{name}: value {number} is below min_value {low}")
    if number is not None and high is not None and number > high:
        raise StreamlitValueAboveMaxError(f"{name}: value {number} is above max_value {high}")


def _format(name: str, format: str | None) -> str:
    if format and format not in _NAMES and not _FORMAT.match(format):
        raise StreamlitInvalidNumberFormatError(
            f"{name}: format is {format!r}; it must be one of printf's (%d %e %f %g) or one of {', '.join(_NAMES)}"
        )
    return format or ""


def _digits(step: Any) -> str:
    """Write as many digits as the step has, and at least two."""
    text = f"{step:.10f}".rstrip("0").partition(".")[2] if step else ""
    return f"%0.{max(2, len(text))}f"
