"""Show source code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.protocol.element import Element, Height
from desktop_host.script.arguments import height_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["code"]


class Code(Element, kw_only=True):
    """Be a block of source code."""

    body: str
    language: str = ""
    line_numbers: bool = False
    wrap_lines: bool = False
    height: Height = "content"


def code(
    body: object,
    language: str | None = "python",
    *,
    line_numbers: bool = False,
    wrap_lines: bool = False,
    height: Height = "content",
    width: Width = "stretch",
) -> DeltaGenerator:
    """Show source code in colours, with a button that copies it.

    Args:
        body: The code.
        language: The name of a language that the page can colour; None shows it plain.
        line_numbers: Whether lines are numbered.
        wrap_lines: Whether long lines go on in further lines, or scroll.
        height: ``"content"``, ``"stretch"`` or a number of pixels, beyond which it scrolls.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
    """
    node = Code(
        body=str(body).strip("\n").rstrip(),
        language=(language or "").lower(),
        line_numbers=line_numbers,
        wrap_lines=wrap_lines,
        height=height_of("code", height),
        width=width_of("code", width),
    )
    return draw(node)
