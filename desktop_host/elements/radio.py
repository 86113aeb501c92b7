"""Let the user choose one of a few options that all show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from desktop_host.protocol.element import Widget
from desktop_host.script.options import Options, V
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["radio"]


class Radio(Widget[int | None], kw_only=True):
    """Be a group of options of which one is chosen; its value is the option's place."""

    options: list[str]
    captions: list[str]
    horizontal: bool = False


def radio(
    label: str,
    options: Iterable[V],
    index: int | None = 0,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    disabled: bool = False,
    horizontal: bool = False,
    captions: Sequence[str] | None = None,
    label_visibility: LabelVisibility = "visible",
    width: Width = "content",
    bind: Bind = None,
    persist_state: Persist = None,
) -> V | None:
    """Show a few options and return the one that is chosen.

    Args:
        label: What the choice is about, as inline Markdown.
        options: A list, a dict (its keys), an Enum, a column of a data frame.
        index: The place of the option that is chosen at first; None for none.
        format_func: Turns an option into its label, inline Markdown.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        horizontal: Whether the options stand in a row.
        captions: A line in small letters below each option.

    Returns:
        The option itself, or None when none is chosen.

    Raises:
        StreamlitValueOutOfRangeError: there is no option at ``index``.
    """
    choice = Options(call := "radio", label, options, format_func)
    start = start_index(choice, index)
    node = Radio(
        label=label,
        default=start,
        value=start,
        options=choice.labels,
        captions=[str(caption) for caption in captions or ()],
        horizontal=horizontal,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call=call,
        key=key,
        decode=lambda place: None if place is None else choice.at(place),
        encode=lambda value: None if value is None else choice.index_of(value),
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def start_index(choice: Options[Any], index: int | None) -> int | None:
    """Check the place of the option that is chosen at first; without options none is."""
    if index is None or not choice.values:
        return None
    if isinstance(index, bool) or not isinstance(index, int):
        raise StreamlitInvalidParameterTypeError(
            f"{choice.name}: index is {index!r}; it must be a whole number or None"
        )
    if not 0 <= index < len(choice.values):
        raise StreamlitValueOutOfRangeError(
            f"{choice.name}: index {index} is not between 0 and {len(choice.values) - 1}, the last option"
        )
    return index
