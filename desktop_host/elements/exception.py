"""Show an exception as its reader needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.errors import MarkdownFormattedException
from desktop_host.protocol.element import Element
from desktop_host.script.arguments import width_of
from desktop_host.script.container import draw
from desktop_host.script.report import message_of, trace_of, type_name

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["exception"]


class Failure(Element, tag="exception", kw_only=True):
    """Be an exception: what, why, and where in the script."""

    kind: str
    message: str
    markdown: bool = False
    """Whether the message is Markdown."""
    trace: list[str]
    """The traceback's lines, the script's own only, innermost last."""
    is_warning: bool = False


def exception(exception: object, width: Width = "stretch") -> DeltaGenerator:
    """Show an exception: its type, its message, and the lines of the script that led to it.

    Args:
        exception: The exception; one that was never raised has no lines to show. Of anything else its type and
            text are shown.
        width: ``"stretch"`` or a number of pixels.
    """
    width = width_of("exception", width, content=False)
    if not isinstance(exception, BaseException):
        return draw(Failure(kind=type(exception).__name__, message=str(exception), trace=[], width=width))
    node = Failure(
        kind=type_name(exception),
        message=message_of(exception),
        markdown=isinstance(exception, MarkdownFormattedException),
        trace=trace_of(exception),
        is_warning=isinstance(exception, Warning),
        width=width,
    )
    return draw(node)
