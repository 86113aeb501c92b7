"""Show a table that can be scrolled, sorted, searched and selected in; its data stays on the server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from desktop_host.elements import column_config
from desktop_host.elements.grid_columns import GridColumn, grid_columns, order_of
from desktop_host.elements.grid_selection import GridSelection, Mode, Selecting, modes_of
from desktop_host.errors import StreamlitValueError
from desktop_host.frames import Frame, frame_of
from desktop_host.protocol.element import Height, Widget
from desktop_host.protocol.frames import Part
from desktop_host.script.arguments import height_of, one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.context import current_run
from desktop_host.script.widgets import settle_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.selection import Selection
    from desktop_host.script.widgets import Key

__all__ = ["column_config", "dataframe"]

FIRST_ROWS = 50
"""Rows that come along with the node, so that a table shows without a further question."""
FIRST_CELLS = 5_000
ROW_HEIGHT = 35
LEAST, MOST = 15, 2_000
"""Heights of rows, in pixels."""


class Dataframe(Widget[GridSelection], kw_only=True):
    """Be a table; its value is what is selected in it, and it has an id only where the script wants to know."""

    frame: str
    """The handle by which the page asks for rows; it is the same as long as the data is."""
    columns: list[GridColumn]
    """All columns of the data, in its order."""
    order: list[int]
    """Which of them are shown, by place; the reader can show the others."""
    length: int
    first: Part
    height: Height | Literal["auto"] = "auto"
    """"auto" shows up to ten rows."""
    row_height: int = ROW_HEIGHT
    placeholder: str = "None"
    """What stands for missing values."""
    modes: list[Mode]
    alt: str = ""


@overload
def dataframe(
    data: Any = None,
    width: Width = "stretch",
    height: Height | Literal["auto"] = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: Mapping[Any, Any] | None = None,
    key: Key = None,
    on_select: Literal["ignore"] = "ignore",
    selection_mode: Mode | Iterable[Mode] = "multi-row",
    selection_default: Mapping[str, Any] | None = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,
    alt: str | None = None,
) -> DeltaGenerator: ...
@overload
def dataframe(
    data: Any = None,
    width: Width = "stretch",
    height: Height | Literal["auto"] = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: Mapping[Any, Any] | None = None,
    key: Key = None,
    on_select: Literal["rerun"] | Callable[..., object],
    selection_mode: Mode | Iterable[Mode] = "multi-row",
    selection_default: Mapping[str, Any] | None = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,
    alt: str | None = None,
) -> Selection: ...
def dataframe(
    data: Any = None,
    width: Width = "stretch",
    height: Height | Literal["auto"] = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: Mapping[Any, Any] | None = None,
    key: Key = None,
    on_select: Literal["ignore", "rerun"] | Callable[..., object] = "ignore",
    selection_mode: Mode | Iterable[Mode] = "multi-row",
    selection_default: Mapping[str, Any] | None = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,  # noqa: ARG001 - every table is lazy here
    alt: str | None = None,
) -> DeltaGenerator | Selection:
    """Show a table of any kind: pandas, polars, Arrow, numpy, lazy frames, dicts and lists.

    Only the rows in view go to the page; sorting and searching happen where the data lies. A pandas Styler adds its
    texts and its colours.

    Args:
        data: The table; None for an empty one.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"auto"`` (up to ten rows), ``"content"`` (all rows), ``"stretch"`` or a number of pixels.
        use_container_width: The older way to say ``width="stretch"`` or ``"content"``.
        hide_index: Whether the index is left out; by default where rows can be selected and nobody named it.
        column_order: The names of the columns to show, in order; index columns always come first.
        column_config: By name or place of a column (``"_index"`` for the index): one of ``st.column_config``, a text
            for the header, or None to hide it.
        key: The widget's key, where ``on_select`` makes it one.
        on_select: ``"ignore"``; ``"rerun"`` to run the script when the selection changes; or a callback.
        selection_mode: One or several of single-row, single-row-required, multi-row, single-column, multi-column,
            single-cell, multi-cell.
        selection_default: What is selected at first, as ``{"selection": {"rows": [0]}}``.
        row_height: The height of rows in pixels.
        placeholder: What stands for missing values.
        lazy: Accepted; every table is lazy here, and nothing is lost by it.
        alt: What the table shows, for those who do not see it.

    Returns:
        With ``on_select`` what is selected; rows count in the data as given, however it is sorted or searched in the
        page. A handle otherwise.

    Raises:
        StreamlitDataframeConversionError: it is no table.
        StreamlitValueError: a parameter is none of those allowed; the message names them.
    """
    call = "dataframe"
    if not callable(on_select):
        one_of(call, "on_select", on_select, ("rerun", "ignore"))
    modes = [] if on_select == "ignore" else modes_of(call, selection_mode)
    frame, handle = _kept(frame_of(data))
    columns = grid_columns(call, frame, column_config or {})
    selecting = Selecting(frame.columns, frame.length, modes)
    default = selecting.wire({} if selection_default is None else selection_default)
    node = Dataframe(
        label=alt or "",
        default=default,
        value=default,
        frame=handle,
        columns=columns,
        order=order_of(columns, _hidden(data, frame, hide_index, modes), column_order),
        length=frame.length,
        first=_first(frame),
        height=height_of(call, height, "auto", "content", "stretch"),
        width=width_of(call, width, use_container_width=use_container_width),
        row_height=_row_height(call, row_height),
        placeholder="None" if placeholder is None else placeholder,
        modes=modes,
        alt=(alt or "").strip(),
    )
    if not modes:
        node.key = "" if key is None else str(key)
        return draw(node)
    drawn = node.frame, node.first
    if frame.is_lazy:
        # A lazy frame is new in each run; the widget must be the one of the run before.
        node.frame, node.first = "", Part([])
    value: Selection = settle_widget(
        node, call=call, key=key, decode=selecting.script, encode=selecting.wire, on_change=on_select
    )
    node.frame, node.first = drawn
    draw(node)
    return value


def _kept(frame: Frame) -> tuple[Frame, str]:
    """Keep a frame for as long as it is on the page, and return its handle; of equal frames the older one stays.

    The older one has the orders already by which the reader has sorted.
    """
    handle = frame.fingerprint()
    run = current_run()
    run.frames.add(handle)
    if run.services is None:
        return frame, handle
    return run.services.frames.setdefault(handle, frame), handle


def _first(frame: Frame) -> Part:
    columns = range(len(frame.columns))
    stop = min(FIRST_ROWS, max(FIRST_CELLS // max(len(columns), 1), 1), frame.length)
    view = frame.view()
    looks = frame.looks(view, 0, stop, columns)
    rows = frame.rows(view, 0, stop)
    return Part(rows) if looks is None else Part(rows, texts=looks.texts, styles=looks.styles)


def _hidden(data: Any, frame: Frame, hide_index: bool | None, modes: list[Mode]) -> set[int]:
    """Return the places of columns that stay out of sight until the reader asks for them."""
    index = {place for place, column in enumerate(frame.columns) if column.index}
    hidden = set() if frame.style is None else frame.style.hidden
    if hide_index is None:
        # Markers to select rows take the place of numbers that only count them.
        return hidden | (
            index if is_plain_index(data) and any(mode.endswith("row") for mode in modes) else set()
        )
    return hidden | index if hide_index else hidden - index


def is_plain_index(data: Any) -> bool:
    """Tell whether pandas data is merely numbered: 0, 1, 2, without a name."""
    index: Any = getattr(getattr(data, "data", data), "index", None)
    return type(index).__name__ == "RangeIndex" and (index.name, index.start, index.step) == (None, 0, 1)


def _row_height(call: str, row_height: int | None) -> int:
    if row_height is None:
        return ROW_HEIGHT
    if type(row_height) is not int or not LEAST <= row_height <= MOST:
        msg = f"{call}: row_height is {row_height!r}; it must be a whole number of pixels from {LEAST} to {MOST}"
        raise StreamlitValueError(msg)
    return row_height
