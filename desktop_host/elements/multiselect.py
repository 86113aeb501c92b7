"""Let the user choose any number of options from a list that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.elements.selectbox import FilterMode, chosen, filtering, wire_of
from desktop_host.errors import StreamlitSelectionCountExceedsMaxError
from desktop_host.protocol.element import Widget
from desktop_host.script.options import Options, V
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["multiselect"]


class Multiselect(Widget[list[int | str]], kw_only=True):
    """Be a list to choose several from; its value is their places, and the text of new ones."""

    options: list[str]
    placeholder: str | None = None
    max_selections: int | None = None
    accept_new_options: bool = False
    filter_mode: FilterMode | None = "fuzzy"
    select_all: int = 1000
    """Up to how many options there is an entry that chooses all; 0: never."""
    wrap: bool = True


def multiselect(
    label: str,
    options: Iterable[V],
    default: Any = None,
    format_func: Callable[[Any], Any] = str,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    max_selections: int | None = None,
    placeholder: str | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    accept_new_options: bool = False,
    filter_mode: FilterMode | None = "fuzzy",
    select_all: bool | int = 1000,
    width: Width = "stretch",
    wrap: bool | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> list[V]:
    """Show a list to choose several options from, and return those that are chosen.

    Args:
        label: What the choice is about, as inline Markdown.
        options: A list, a dict (its keys), an Enum, a column of a data frame.
        default: The options that are chosen at first: a list, or one of them.
        format_func: Turns an option into its label.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        max_selections: How many can be chosen at most.
        placeholder: What shows while nothing is chosen.
        accept_new_options: Whether the user can enter text that is no option; it is returned as it is.
        filter_mode: How typing narrows the list: ``"fuzzy"``, ``"contains"``, ``"prefix"``, or None for not.
        select_all: Whether there is an entry that chooses all; a number: only up to that many options.
        wrap: Whether chosen options that find no room go on in further lines.

    Returns:
        The options themselves, in the order in which they were chosen.

    Raises:
        StreamlitDefaultNotInOptionsError: a default is not among the options.
        StreamlitSelectionCountExceedsMaxError: there are more defaults than ``max_selections``.
        StreamlitIncompatibleParametersError: new options are to be typed where nothing can be typed.
    """
    choice = Options(call := "multiselect", label, options, format_func)

    def decode(wire: list[int | str]) -> list[Any]:
        _check_count(choice, len(wire), max_selections)
        return [chosen(choice, item, accept_new_options) for item in wire]

    def encode(values: Any) -> list[int | str]:
        _check_count(choice, len(listed := _listed(choice, values)), max_selections)
        return [wire_of(choice, value, accept_new_options) for value in listed]

    start: list[int | str] = [_start(choice, value, accept_new_options) for value in _listed(choice, default)]
    _check_count(choice, len(start), max_selections)
    node = Multiselect(
        label=label,
        default=start,
        value=start,
        options=choice.labels,
        placeholder=placeholder,
        max_selections=max_selections,
        accept_new_options=accept_new_options,
        filter_mode=filtering(choice.name, filter_mode, accept_new_options),
        select_all=(10**9 if select_all else 0) if isinstance(select_all, bool) else select_all,
        wrap=wrap is not False,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call=call,
        key=key,
        decode=decode,
        encode=encode,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def _listed(choice: Options[Any], values: Any) -> list[Any]:
    if values is None:
        return []
    if isinstance(values, str) or not hasattr(values, "__iter__"):
        return [values]
    # One option may itself be a tuple; it is then meant as one, not as several.
    if isinstance(values, tuple) and values in choice.values:
        return [values]
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _start(choice: Options[Any], value: Any, accept_new: bool) -> int | str:
    if accept_new and isinstance(value, str):
        return wire_of(choice, value, accept_new)
    return choice.default_index(value)


def _check_count(choice: Options[Any], count: int, most: int | None) -> None:
    if most is not None and count > most:
        raise StreamlitSelectionCountExceedsMaxError(
            f"{choice.name}: {count} options are chosen, but at most {most} can be"
        )
