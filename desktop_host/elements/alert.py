"""Show a message: of success, for information, as a warning, of an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.protocol.element import Element
from desktop_host.script.arguments import icon_of, text_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["error", "info", "success", "warning"]

Kind = Literal["success", "info", "warning", "error"]


class Alert(Element, kw_only=True):
    """Be a message in a coloured box."""

    kind: Kind
    body: str
    icon: str = ""
    title: str = ""


def success(
    body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
) -> DeltaGenerator:
    """Show that something went well.

    Args:
        body: Markdown.
        icon: An emoji or ``":material/name:"`` before the text.
        width: ``"stretch"`` or a number of pixels.
        title: A line in bold above the text.
    """
    return _alert("success", body, icon, width, title)


def info(
    body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
) -> DeltaGenerator:
    """Show information; the parameters are those of :func:`success`."""
    return _alert("info", body, icon, width, title)


def warning(
    body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
) -> DeltaGenerator:
    """Show a warning; the parameters are those of :func:`success`."""
    return _alert("warning", body, icon, width, title)


def error(
    body: object, *, icon: str | None = None, width: Width = "stretch", title: str | None = None
) -> DeltaGenerator:
    """Show an error; the parameters are those of :func:`success`."""
    return _alert("error", body, icon, width, title)


def _alert(kind: Kind, body: object, icon: str | None, width: Width, title: str | None) -> DeltaGenerator:
    node = Alert(
        kind=kind,
        body=text_of(body),
        icon=icon_of(kind, icon),
        width=width_of(kind, width, content=False),
        title=title or "",
    )
    return draw(node)
