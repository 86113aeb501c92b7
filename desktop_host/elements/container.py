"""Group elements, and lay them out in a column or a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitIncompatibleParametersError
from desktop_host.protocol.element import Block, Gap, Height, HorizontalAlignment, VerticalAlignment
from desktop_host.script.arguments import gap_of, height_of, one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import claim_key

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Key

__all__ = ["container"]


class Container(Block, kw_only=True):
    """Be a group of elements."""

    border: bool = False
    height: Height = "content"
    horizontal: bool = False
    wrap: bool = True
    horizontal_alignment: HorizontalAlignment = "left"
    vertical_alignment: VerticalAlignment = "top"
    gap: Gap = "small"
    autoscroll: bool = False


def container(
    *,
    border: bool | None = None,
    key: Key = None,
    width: Width = "stretch",
    height: Height = "content",
    horizontal: bool = False,
    wrap: bool = True,
    horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left",
    vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top",
    gap: Gap | None = "small",
    autoscroll: bool | None = None,
) -> DeltaGenerator:
    """Group elements; what is written to the result later still stands here.

    Args:
        border: Whether a line surrounds it; by default where it has a fixed height.
        key: Gives the class ``st-key-<key>``.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels, beyond which it scrolls.
        horizontal: Whether elements stand side by side.
        wrap: Whether elements that find no room in a row go on in further rows; else the row scrolls.
        horizontal_alignment: ``"left"``, ``"center"``, ``"right"`` or ``"distribute"``.
        vertical_alignment: ``"top"``, ``"center"``, ``"bottom"`` or ``"distribute"``.
        gap: The space between elements: ``"xxsmall"`` to ``"xxlarge"``, a number of pixels, or None for none.
        autoscroll: Whether it stays at its end while more is written to it.

    Raises:
        StreamlitIncompatibleParametersError: ``wrap=False`` without a row to which it could apply.
    """
    call = "container"
    if not wrap and not horizontal:
        raise StreamlitIncompatibleParametersError(
            "container: wrap=False says how a row behaves, and this is none; add horizontal=True"
        )
    node = Container(
        key=claim_key(call, key),
        border=isinstance(height, int) if border is None else border,
        width=width_of(call, width),
        height=height_of(call, height),
        horizontal=horizontal,
        wrap=wrap,
        horizontal_alignment=one_of(
            call, "horizontal_alignment", horizontal_alignment, ("left", "center", "right", "distribute")
        ),
        vertical_alignment=one_of(
            call, "vertical_alignment", vertical_alignment, ("top", "center", "bottom", "distribute")
        ),
        gap=gap_of(call, gap),
        autoscroll=bool(autoscroll),
    )
    return draw(node, horizontal=horizontal)
