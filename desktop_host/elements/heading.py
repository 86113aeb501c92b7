"""Show a title, a header or a subheader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitValueError
from desktop_host.protocol.element import Element, TextAlignment
from desktop_host.script.arguments import alignment_of, help_of, icon_of, one_of, text_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.context import current_run

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["header", "subheader", "title"]

_CYCLE = ("blue", "green", "orange", "red", "violet", "yellow")
_COLOURS = (*_CYCLE, "gray", "grey", "rainbow")


class Heading(Element, kw_only=True):
    """Be a heading of level 1, 2 or 3."""

    body: str
    level: int
    anchor: str = ""
    """The id to link to; empty: made from the text."""
    anchors: bool = True
    """Whether there is a link to it at all."""
    help: str | None = None
    icon: str = ""
    divider: str = ""
    """The colour of a line below; empty: none."""
    text_alignment: TextAlignment = "left"
    wrap: bool = True


def title(
    body: object,
    anchor: str | Literal[False] | None = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    width: Width = "stretch",
    text_alignment: TextAlignment = "left",
    wrap: bool = True,
) -> DeltaGenerator:
    """Show the page's title, of which there should be one.

    Args:
        body: Inline Markdown.
        anchor: The id to link to; by default it is made from the text, and ``False`` leaves it out.
        help: A tooltip beside the text, as Markdown.
        icon: An emoji or ``":material/name:"`` before the text.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        text_alignment: ``"left"``, ``"center"``, ``"right"`` or ``"justify"``.
        wrap: Whether a long text goes on in further lines, or is cut with an ellipsis.
    """
    return _heading("title", 1, body, anchor, help, icon, False, width, text_alignment, wrap)


def header(
    body: object,
    anchor: str | Literal[False] | None = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    divider: bool | str = False,
    width: Width = "stretch",
    text_alignment: TextAlignment = "left",
    wrap: bool = True,
) -> DeltaGenerator:
    """Show a header.

    Args:
        divider: A line below: ``True`` for the next colour of the page, or the name of one.

    The other parameters are those of :func:`title`.
    """
    return _heading("header", 2, body, anchor, help, icon, divider, width, text_alignment, wrap)


def subheader(
    body: object,
    anchor: str | Literal[False] | None = None,
    *,
    help: str | None = None,
    icon: str | None = None,
    divider: bool | str = False,
    width: Width = "stretch",
    text_alignment: TextAlignment = "left",
    wrap: bool = True,
) -> DeltaGenerator:
    """Show a subheader; the parameters are those of :func:`header`."""
    return _heading("subheader", 3, body, anchor, help, icon, divider, width, text_alignment, wrap)


def _heading(
    call: str,
    level: int,
    body: object,
    anchor: str | Literal[False] | None,
    help: str | None,
    icon: str | None,
    divider: bool | str,
    width: Width,
    text_alignment: TextAlignment,
    wrap: bool,
) -> DeltaGenerator:
    if not (anchor is None or anchor is False or isinstance(anchor, str)):
        raise StreamlitValueError(f"{call}: anchor is {anchor!r}; it must be a string, None or False")
    text = text_of(body)
    node = Heading(
        body=text if wrap else text.partition("\n")[0],
        level=level,
        anchor=anchor or "",
        anchors=anchor is not False,
        help=help_of(help),
        icon=icon_of(call, icon),
        divider=_colour_of(call, divider),
        width=width_of(call, width),
        text_alignment=alignment_of(call, text_alignment),
        wrap=wrap,
    )
    return draw(node)


def _colour_of(call: str, divider: object) -> str:
    if divider is False or divider is None or divider == "":
        return ""
    if divider is not True:
        found: str = one_of(call, "divider", divider, _COLOURS)
        return "gray" if found == "grey" else found
    run = current_run()
    run.dividers += 1
    return _CYCLE[(run.dividers - 1) % len(_CYCLE)]
