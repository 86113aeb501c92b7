"""Show Markdown, and captions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitIncompatibleParametersError
from desktop_host.protocol.element import Element, TextAlignment
from desktop_host.script.arguments import alignment_of, help_of, text_of, width_of
from desktop_host.script.container import draw, is_horizontal

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["caption", "markdown"]


class Markdown(Element, kw_only=True):
    """Be a piece of Markdown."""

    body: str
    small: bool = False
    """Whether it is a caption."""
    html: bool = False
    """Whether HTML in it is HTML; it is shown as text otherwise. It is made safe either way."""
    help: str | None = None
    text_alignment: TextAlignment = "left"
    anchors: bool = True
    wrap: bool = True


def markdown(
    body: object,
    unsafe_allow_html: bool = False,
    *,
    help: str | None = None,
    width: Width | Literal["auto"] = "auto",
    text_alignment: TextAlignment = "left",
    anchors: bool = True,
    wrap: bool = True,
) -> DeltaGenerator:
    """Show Markdown: GitHub's, with maths, colours, icons and emoji.

    ``:red[text]``, ``:blue-background[text]``, ``:green-badge[text]``, ``:small[text]``, ``:material/name:``,
    ``:smile:``, ``$maths$`` and ``$$maths$$`` work in it.

    Args:
        body: The text; indentation common to all its lines is removed.
        unsafe_allow_html: Whether HTML in it is HTML. Scripts and event handlers never are.
        help: A tooltip beside the text, as Markdown.
        width: ``"auto"`` (its own in a horizontal container, the parent's elsewhere), ``"stretch"``,
            ``"content"`` or a number of pixels.
        text_alignment: ``"left"``, ``"center"``, ``"right"`` or ``"justify"``.
        anchors: Whether headings in it can be linked to.
        wrap: Whether a long line goes on in further lines, or is cut with an ellipsis.

    Raises:
        StreamlitIncompatibleParametersError: HTML was asked for, and one line, which HTML cannot be cut to.
    """
    _check("markdown", html=unsafe_allow_html, wrap=wrap)
    chosen = ("content" if is_horizontal() else "stretch") if width == "auto" else width
    node = Markdown(
        body=text_of(body),
        html=unsafe_allow_html,
        help=help_of(help),
        width=width_of("markdown", chosen),
        text_alignment=alignment_of("markdown", text_alignment),
        anchors=anchors,
        wrap=wrap,
    )
    return draw(node)


def caption(
    body: object,
    unsafe_allow_html: bool = False,
    *,
    help: str | None = None,
    width: Width = "stretch",
    text_alignment: TextAlignment = "left",
    wrap: bool = True,
) -> DeltaGenerator:
    """Show Markdown in small, quiet letters; the parameters are those of :func:`markdown`."""
    _check("caption", html=unsafe_allow_html, wrap=wrap)
    node = Markdown(
        body=text_of(body),
        small=True,
        html=unsafe_allow_html,
        help=help_of(help),
        width=width_of("caption", width),
        text_alignment=alignment_of("caption", text_alignment),
        wrap=wrap,
    )
    return draw(node)


def _check(call: str, *, html: bool, wrap: bool) -> None:
    if html and not wrap:
        raise StreamlitIncompatibleParametersError(
            f"{call}: unsafe_allow_html=True and wrap=False exclude each other; leave one of them out"
        )
