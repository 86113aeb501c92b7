"""Lay containers out side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitInvalidColumnSpecError
from desktop_host.protocol.element import Block, Gap, VerticalAlignment
from desktop_host.script.arguments import gap_of, one_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["columns"]


class Columns(Block, kw_only=True):
    """Be a row of columns."""

    gap: Gap = "small"
    wrap: bool = True


class Column(Block, kw_only=True):
    """Be one column."""

    share: float
    """Its part of the row's width, from 0 to 1."""
    vertical_alignment: VerticalAlignment = "top"
    border: bool = False


def columns(
    spec: int | Sequence[float],
    *,
    gap: Gap | None = "small",
    vertical_alignment: Literal["top", "center", "bottom"] = "top",
    border: bool = False,
    width: Width = "stretch",
    wrap: bool = True,
) -> list[DeltaGenerator]:
    """Lay columns out side by side and return one container for each.

    Args:
        spec: How many columns, or one number for each that says how wide it is beside the others.
        gap: The space between them: ``"xxsmall"`` to ``"xxlarge"``, a number of pixels, or None for none.
        vertical_alignment: ``"top"``, ``"center"`` or ``"bottom"``.
        border: Whether a line surrounds each.
        width: ``"stretch"`` or a number of pixels for the whole row.
        wrap: Whether columns that find no room go on in further rows.

    Raises:
        StreamlitInvalidColumnSpecError: ``spec`` is no positive number and no list of such.
    """
    shares = _shares(spec)
    row = draw(
        Columns(gap=gap_of("columns", gap), wrap=wrap, width=width_of("columns", width, content=False))
    )
    one_of("columns", "vertical_alignment", vertical_alignment, ("top", "center", "bottom"))
    nodes = [Column(share=share, vertical_alignment=vertical_alignment, border=border) for share in shares]
    return [draw(node, at=row, inside="columns") for node in nodes]


def _shares(spec: object) -> list[float]:
    weights = [1.0] * spec if isinstance(spec, int) and not isinstance(spec, bool) else spec
    if (
        not isinstance(weights, list | tuple)
        or not weights
        or not all(_is_weight(weight) for weight in weights)
    ):
        raise StreamlitInvalidColumnSpecError(
            f"columns: spec is {spec!r}; it must be a positive whole number or a list of positive numbers"
        )
    total = float(sum(weights))
    return [weight / total for weight in weights]


def _is_weight(weight: object) -> bool:
    return isinstance(weight, int | float) and not isinstance(weight, bool) and weight > 0
