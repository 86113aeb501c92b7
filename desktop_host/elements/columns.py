"""Lay containers out side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from desktop_host.errors import StreamlitInvalidColumnSpecError, StreamlitInvalidParameterTypeError
from desktop_host.protocol.element import Block, Gap, VerticalAlignment
from desktop_host.script.arguments import gap_of, one_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
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
        wrap: Whether columns stand below each other in a narrow window; else the row scrolls.

    Raises:
        StreamlitInvalidColumnSpecError: ``spec`` is no positive number and no list of such.
        StreamlitInvalidParameterTypeError: it is neither a whole number nor a sequence.
    """
    shares = _shares(spec)
    one_of("columns", "vertical_alignment", vertical_alignment, ("top", "center", "bottom"))
    row = draw(
        Columns(gap=gap_of("columns", gap), wrap=wrap, width=width_of("columns", width, content=False))
    )
    nodes = [Column(share=share, vertical_alignment=vertical_alignment, border=border) for share in shares]
    return [draw(node, at=row, column=True) for node in nodes]


def _shares(spec: object) -> list[float]:
    # NumPy's numbers and arrays are as good as Python's.
    given = spec.tolist() if hasattr(spec, "tolist") else spec
    wrong = f"columns: spec is {spec!r}; it must be a positive whole number or a list of positive numbers"
    if isinstance(given, bool | str) or not isinstance(given, int | Sequence):
        raise StreamlitInvalidParameterTypeError(wrong)
    weights = [1.0] * given if isinstance(given, int) else list(given)
    if not weights or not all(isinstance(weight, int | float) and weight > 0 for weight in weights):
        raise StreamlitInvalidColumnSpecError(wrong)
    total = float(sum(weights))
    return [weight / total for weight in weights]
