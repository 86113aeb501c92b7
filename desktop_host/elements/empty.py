"""Hold a place for one element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.protocol.element import Element
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.script.container import DeltaGenerator

__all__ = ["empty"]


class Empty(Element):
    """Be nothing, until something takes this place."""


def empty() -> DeltaGenerator:
    """Hold a place for one element, which each later call through the handle replaces.

    Returns:
        The handle: ``place.text(...)`` or ``with place:`` replaces what stands there, ``place.container()`` puts
        several elements there, and ``place.empty()`` clears it.
    """
    return draw(Empty())
