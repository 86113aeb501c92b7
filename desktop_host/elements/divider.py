"""Show a line between two parts of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.protocol.element import Element
from desktop_host.script.arguments import width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["divider"]


class Divider(Element):
    """Be a horizontal line."""


def divider(*, width: Width = "stretch") -> DeltaGenerator:
    """Show a horizontal line; ``width`` is ``"stretch"`` or a number of pixels."""
    return draw(Divider(width=width_of("divider", width, content=False)))
