"""Let the user enter text of many lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.elements.text_input import within
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import height_of
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import Height, LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["text_area"]


class TextArea(Widget[str | None], kw_only=True):
    """Be a field for many lines."""

    height: int | Literal["stretch", "content"] = 122
    """The height of the whole widget, label included."""
    max_chars: int | None = None
    placeholder: str = ""
    required: bool = False


def text_area(
    label: str,
    value: object = "",
    height: Height | None = None,
    max_chars: int | None = None,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None:
    """Show a field for many lines of text, and return what stands in it.

    Args:
        label: What is asked for, as inline Markdown.
        value: What stands in it at first; with None it is empty, and None is returned until something is entered.
        height: ``"content"`` (it grows with the text), ``"stretch"`` or a number of pixels; three lines by default.
        max_chars: How many characters it takes.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        placeholder: What shows while it is empty.
        required: Whether it is marked as needed: it cannot be emptied, and a form waits for text.
    """
    start = None if value is None else str(value)
    node = TextArea(
        label=label,
        default=start,
        value=start,
        max_chars=max_chars,
        placeholder=placeholder or "",
        required=required,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    if height is not None:
        node.height = height_of("text_area", height)
    return draw_widget(
        node,
        call="text_area",
        key=key,
        decode=lambda wire: within(f"text_area {label!r}", wire, max_chars),
        encode=lambda given: within(f"text_area {label!r}", None if given is None else str(given), max_chars),
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )
