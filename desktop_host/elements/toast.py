"""Show a short message in the corner of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from desktop_host.protocol.element import Element
from desktop_host.script.arguments import icon_of, text_of
from desktop_host.script.container import EVENT, active, draw, event
from desktop_host.script.context import current_run

if TYPE_CHECKING:
    from desktop_host.script.container import DeltaGenerator

__all__ = ["toast"]

_SECONDS = {"short": 4.0, "long": 10.0, "infinite": 0.0}


class Toast(Element, kw_only=True):
    """Be a message that goes away by itself."""

    id: str
    """Each call's own, so that the same words can be shown again; an update has the id of what it updates."""
    body: str
    icon: str = ""
    seconds: float
    """How long it stays; 0: until it is closed."""


def toast(
    body: str, *, icon: str | None = None, duration: Literal["short", "long", "infinite"] | int = "short"
) -> DeltaGenerator:
    """Show a short message in the corner of the page, wherever the call stands.

    Args:
        body: Markdown.
        icon: An emoji or ``":material/name:"`` before the text.
        duration: ``"short"`` (4 s), ``"long"`` (10 s), ``"infinite"`` (until it is closed) or a number of seconds.

    Returns:
        A handle: ``.toast(...)`` on it changes the message while it is shown.

    Raises:
        StreamlitMissingRequiredParameterError: ``body`` is empty.
        StreamlitValueError: ``duration`` is none of these.
    """
    text = text_of(body)
    if not text:
        raise StreamlitMissingRequiredParameterError("toast: body is empty; give it something to say")
    place = active() if active().root == EVENT else event
    run = current_run()
    node = Toast(
        id="-".join((run.nonce, *map(str, place.next_path(run)))),
        body=text,
        icon=icon_of("toast", icon),
        seconds=_seconds(duration),
    )
    return draw(node, at=place)


def _seconds(duration: object) -> float:
    if isinstance(duration, str) and duration in _SECONDS:
        return _SECONDS[duration]
    if isinstance(duration, int) and not isinstance(duration, bool) and duration > 0:
        return float(duration)
    words = ", ".join(repr(word) for word in _SECONDS)
    raise StreamlitValueError(
        f"toast: duration is {duration!r}; it must be {words} or a positive whole number of seconds"
    )
