"""Read the colours that a script gives to a chart."""

from __future__ import annotations

import re
from typing import Any

from desktop_host.errors import StreamlitInvalidColorError

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


def colours_of(call: str, color: Any) -> list[str]:
    """Return the colours of a chart as hexadecimal: none, one, or one for each column.

    Raises:
        StreamlitInvalidColorError: one of them is no colour.
    """
    if color is None:
        return []
    # A list of numbers is one colour; any other list is of colours.
    is_several = isinstance(color, list | tuple) and not all(_is_number(part) for part in color)
    return [_colour(call, one) for one in (color if is_several else [color])]


def are_colours(values: list[Any] | bytes) -> bool:
    """Tell whether a column of texts holds colours, to be taken as they are."""
    present = [value for value in values if value is not None][:50] if isinstance(values, list) else []
    return bool(present) and all(isinstance(v, str) and _HEX.match(v) for v in present)


def _colour(call: str, color: Any) -> str:
    if isinstance(color, str):
        if color in _PALETTE:
            return _PALETTE[color]
        if _HEX.match(color):
            return color
    elif isinstance(color, list | tuple) and len(color) in {3, 4} and all(_is_number(part) for part in color):
        # 0 to 255, or with any fraction 0.0 to 1.0; the fourth, how opaque it is, is a fraction alone in some scripts.
        parts = [round(p * 255) if isinstance(p, float) and p <= 1 else int(p) for p in color]
        if all(0 <= part <= 255 for part in parts):
            return "#" + "".join(f"{part:02x}" for part in parts)
    raise StreamlitInvalidColorError(
        f"{call}: {color!r} is no colour and no column; give '#rrggbb', one of {', '.join(_PALETTE)}, "
        "a tuple of 3 or 4 numbers, or the name of a column"
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
