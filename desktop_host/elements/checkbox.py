"""Let the user choose between yes and no: a box to tick, or a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.protocol.element import Widget
from desktop_host.script.container import is_row
from desktop_host.script.widgets import draw_widget, same

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["checkbox", "toggle"]


class Checkbox(Widget[bool], kw_only=True):
    """Be a box to tick, or a switch."""

    switch: bool = False
    wrap: bool = True


def checkbox(
    label: str,
    value: bool = False,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> bool:
    """Show a box to tick and return whether it is ticked.

    Args:
        label: What the box is about, as inline Markdown.
        value: Whether it is ticked at first.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget (see :func:`desktop_host.script.widgets.draw_widget`).
        wrap: Whether a long label goes on in further lines; by default unless others stand in the same row.
    """
    node = Checkbox(
        label=label,
        default=bool(value),
        value=bool(value),
        switch=False,
        wrap=not is_row() if wrap is None else wrap,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="checkbox",
        key=key,
        decode=same,
        encode=bool,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def toggle(
    label: str,
    value: bool = False,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "content",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> bool:
    """Show a switch and return whether it is on.

    The parameters are those of :func:`checkbox`.
    """
    node = Checkbox(
        label=label,
        default=bool(value),
        value=bool(value),
        switch=True,
        wrap=not is_row() if wrap is None else wrap,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="toggle",
        key=key,
        decode=same,
        encode=bool,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )
