"""Show a small table as a whole: every cell is Markdown, nothing scrolls unless a height is given."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from desktop_host.elements.dataframe import is_plain_index
from desktop_host.frames import frame_of
from desktop_host.frames.text import text_of
from desktop_host.protocol.element import Element, Height
from desktop_host.script.arguments import height_of, one_of, width_of
from desktop_host.script.container import draw

if TYPE_CHECKING:
    from desktop_host.frames import Frame
    from desktop_host.protocol.element import Width
    from desktop_host.protocol.frames import Column
    from desktop_host.script.container import DeltaGenerator

__all__ = ["table"]


class TableColumn(msgspec.Struct, omit_defaults=True):
    """Be a column of a static table: texts are Markdown."""

    title: str
    cells: list[str]
    styles: list[str] = []
    """Declarations of CSS, one text for each cell; empty where nothing styles the table."""
    group: list[str] = []
    """The outer levels of a nested header, outermost first."""
    index: bool = False
    right: bool = False
    """Whether cells stand at the right, as numbers do."""


class Table(Element, kw_only=True):
    """Be a static table."""

    columns: list[TableColumn]
    border: bool | Literal["horizontal"] = True
    header: bool = True
    height: Height = "content"
    alt: str = ""


def table(
    data: Any = None,
    *,
    border: bool | Literal["horizontal"] = True,
    width: Width = "stretch",
    height: Height = "content",
    hide_index: bool | None = None,
    hide_header: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator:
    """Show a small table as a whole; for anything long use ``st.dataframe``.

    Args:
        data: A table of any kind that ``st.dataframe`` takes; a dict of single values makes rows of key and value.
            All texts can be Markdown. A pandas Styler adds its texts and its colours.
        border: Lines around all cells, none (False), or ``"horizontal"`` ones.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels, in which rows scroll below the header.
        hide_index: Whether the index is left out; by default one that only counts the rows.
        hide_header: Whether the names of columns are left out; by default where the data has none of its own.
        alt: What the table shows, for those who do not see it.

    Raises:
        StreamlitDataframeConversionError: it is no table.
    """
    call = "table"
    frame = frame_of(data)
    node = Table(
        columns=_columns(frame, _shown(frame, data, hide_index)),
        border=one_of(call, "border", border, (True, False, "horizontal")),
        header=_has_names(frame, data) if hide_header is None else not hide_header,
        width=width_of(call, width),
        height=height_of(call, height),
        alt=(alt or "").strip(),
    )
    return draw(node)


def _shown(frame: Frame, data: Any, hide_index: bool | None) -> list[int]:
    hidden = set() if frame.style is None else frame.style.hidden
    index = {place for place, column in enumerate(frame.columns) if column.index}
    if hide_index if hide_index is not None else is_plain_index(data):
        hidden |= index
    elif hide_index is False:
        hidden -= index
    return [place for place in range(len(frame.columns)) if place not in hidden]


def _has_names(frame: Frame, data: Any) -> bool:
    """Tell whether the columns have names that somebody gave them."""
    names = [column.name for column in frame.columns if not column.index]
    if isinstance(data, Mapping):
        return names != ["value"] or "value" in data
    made_up = names == ["value"] or names == [str(place) for place in range(len(names))]
    return not (
        made_up and (isinstance(data, list | tuple | set | frozenset) or type(data).__name__ == "ndarray")
    )


def _columns(frame: Frame, places: list[int]) -> list[TableColumn]:
    view = frame.view()
    looks = frame.looks(view, 0, frame.length, places)
    found = []
    for nth, place in enumerate(places):
        column = frame.columns[place]
        cells = [_text(column, value) for value in frame.raw(view, 0, frame.length, place)]
        styles: list[str] = []
        if looks is not None:
            texts = looks.texts[nth]
            cells = [cell if text is None else text for cell, text in zip(cells, texts, strict=True)]
            styles = looks.styles[nth]
        found.append(
            TableColumn(
                column.title,
                cells,
                styles if any(styles) else [],
                list(column.group),
                index=column.index,
                right=column.kind == "number",
            )
        )
    return found


def _text(column: Column, value: object) -> str:
    """Return the text of a cell: floats with four decimals, so that they line up below each other."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and column.number == "float" and math.isfinite(value):
        return f"{value:.4f}"
    return text_of(value)
