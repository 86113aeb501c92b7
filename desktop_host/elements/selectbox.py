"""Let the user choose one of many options from a list that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.elements.radio import start_index
from desktop_host.errors import StreamlitIncompatibleParametersError
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of
from desktop_host.script.options import Options, V
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["selectbox"]


FilterMode = Literal["fuzzy", "contains", "prefix"]
FILTER_MODES = ("fuzzy", "contains", "prefix", None)


class Selectbox(Widget[int | str | None], kw_only=True):
    """Be a list that opens; its value is the option's place, or the text of a new one."""

    options: list[str]
    placeholder: str | None = None
    required: bool = False
    icon: str = ""
    accept_new_options: bool = False
    filter_mode: FilterMode | None = "fuzzy"
    """How typing narrows the list; None: there is no typing."""


def selectbox(
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
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    accept_new_options: bool = False,
    filter_mode: FilterMode | None = "fuzzy",
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> V | None:
    """Show a list that opens, and return the option that is chosen.

    Args:
        label: What the choice is about, as inline Markdown.
        options: A list, a dict (its keys), an Enum, a column of a data frame.
        index: The place of the option that is chosen at first; None for none, and then it can be cleared.
        format_func: Turns an option into its label.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        placeholder: What shows while nothing is chosen.
        required: Whether it is marked as needed: once chosen it cannot be cleared, and a form waits for a choice.
        icon: An emoji or ``":material/name:"`` inside the field.
        accept_new_options: Whether the user can enter text that is no option; it is returned as it is.
        filter_mode: How typing narrows the list: ``"fuzzy"``, ``"contains"``, ``"prefix"``, or None for not.

    Returns:
        The option itself, the text of a new one, or None when none is chosen.

    Raises:
        StreamlitValueOutOfRangeError: there is no option at ``index``.
        StreamlitIncompatibleParametersError: new options are to be typed where nothing can be typed.
    """
    choice = Options(call := "selectbox", label, options, format_func)
    start = start_index(choice, index)
    node = Selectbox(
        label=label,
        default=start,
        value=start,
        options=choice.labels,
        placeholder=placeholder,
        required=required,
        icon=icon_of(call, icon),
        accept_new_options=accept_new_options,
        filter_mode=filtering(choice.name, filter_mode, accept_new_options),
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call=call,
        key=key,
        decode=lambda wire: None if wire is None else chosen(choice, wire, accept_new_options),
        encode=lambda value: None if value is None else wire_of(choice, value, accept_new_options),
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def filtering(name: str, filter_mode: Any, accept_new: bool) -> FilterMode | None:
    """Check how typing narrows the list."""
    found: FilterMode | None = one_of(name, "filter_mode", filter_mode, FILTER_MODES)
    if found is None and accept_new:
        raise StreamlitIncompatibleParametersError(
            f"{name}: filter_mode=None turns typing off, and accept_new_options=True needs it; drop one of them"
        )
    return found


def chosen(choice: Options[Any], wire: int | str, accept_new: bool) -> Any:
    """Return the option for what the page sent, or the text of a new one."""
    if isinstance(wire, int):
        return choice.at(wire)
    for place, label in enumerate(choice.labels):
        if label.casefold() == wire.casefold():
            return choice.at(place)
    if not accept_new or not wire:
        raise ValueError(f"{choice.name}: {wire!r} is not among the options")
    return wire


def wire_of(choice: Options[Any], value: Any, accept_new: bool) -> int | str:
    """Return what the page is sent for an option, or for the text of a new one."""
    try:
        return choice.index_of(value)
    except ValueError:
        if accept_new and isinstance(value, str):
            return value
        raise
