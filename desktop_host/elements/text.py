"""Show plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.protocol.element import Element, TextAlignment
from desktop_host.script.arguments import alignment_of, help_of, text_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["text"]


class Text(Element, kw_only=True):
    """Be text without any markup."""

    body: str
    help: str | None = None
    text_alignment: TextAlignment = "left"
    wrap: bool = True


def text(
    body: object,
    *,
    help: str | None = None,
    width: Width = "content",
    text_alignment: TextAlignment = "left",
    wrap: bool = True,
) -> DeltaGenerator:
    """Show text as it is, line breaks included, without Markdown.

    Args:
        body: Anything; it is turned into text.
        help: A tooltip beside the text, as Markdown.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        text_alignment: ``"left"``, ``"center"``, ``"right"`` or ``"justify"``.
        wrap: Whether a long line goes on in further lines, or is cut with an ellipsis.
    """
    node = Text(
        body=text_of(body),
        help=help_of(help),
        width=width_of("text", width),
        text_alignment=alignment_of("text", text_alignment),
        wrap=wrap,
    )
    return draw(node)
