"""Show how far something has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from desktop_host.protocol.element import Element
from desktop_host.script.arguments import text_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["progress"]


class Progress(Element, kw_only=True):
    """Be a bar that fills."""

    percent: int
    text: str = ""


def progress(value: float, text: str | None = None, width: Width = "stretch") -> DeltaGenerator:
    """Show a bar that fills; call ``.progress(...)`` on what it returns to move it.

    Args:
        value: An int from 0 to 100, or a float from 0.0 to 1.0.
        text: Inline Markdown above the bar.
        width: ``"stretch"`` or a number of pixels.

    Raises:
        StreamlitValueOutOfRangeError: the value is outside its range.
        StreamlitInvalidParameterTypeError: it is no number.
    """
    node = Progress(
        percent=_percent(value),
        text="" if text is None else text_of(text),
        width=width_of("progress", width, content=False),
    )
    return draw(node)


def _percent(value: object) -> int:
    if hasattr(value, "item"):
        # One number of NumPy's.
        value = value.item()
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise StreamlitInvalidParameterTypeError(
            f"progress: value is {value!r}; it must be an int from 0 to 100 or a float from 0.0 to 1.0"
        )
    if isinstance(value, int) and 0 <= value <= 100:
        return value
    # Sums of floats end a little above one: 0.1 added ten times.
    if isinstance(value, float) and 0.0 <= value <= 1.0 + 1e-9:
        return min(round(value * 100), 100)
    limits = "0 and 100" if isinstance(value, int) else "0.0 and 1.0"
    raise StreamlitValueOutOfRangeError(f"progress: value {value} is not between {limits}")
