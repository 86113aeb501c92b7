"""Columns of lists, and of values out of a list of options."""

# ruff: noqa: N802 - the names that scripts use
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.elements.column_config.config import Option, make
from desktop_host.errors import StreamlitValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_host.elements.column_config.config import ColumnConfig, ColumnWidth


def ListColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    default: Iterable[str] | None = None,
) -> ColumnConfig:
    """Show lists as a row of tags."""
    return make(
        "ListColumn",
        "list",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        default=None if default is None else list(default),
    )


def SelectboxColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: str | float | bool | None = None,
    options: Iterable[str | float | bool] | None = None,
    format_func: Callable[[Any], str] | None = None,
) -> ColumnConfig:
    """Show values out of a list of options.

    Args:
        options: the values; by default the categories of the data.
        format_func: what to show for an option.
    """
    return make(
        "SelectboxColumn",
        "selectbox",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        default=default,
        options=_options("SelectboxColumn", options, format_func, None),
    )


def MultiselectColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: Iterable[str] | None = None,
    options: Iterable[str] | None = None,
    accept_new_options: bool | None = None,
    color: str | Iterable[str] | None = None,
    format_func: Callable[[Any], str] | None = None,
) -> ColumnConfig:
    """Show lists of values out of a list of options, as tags.

    Args:
        color: one colour for all tags, "auto" for the theme's, or one for each option: a name of the page's palette
            ("red", "orange", "yellow", "green", "blue", "violet", "gray", "primary") or any of CSS.
    """
    return make(
        "MultiselectColumn",
        "multiselect",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        default=None if default is None else list(default),
        options=_options("MultiselectColumn", options, format_func, color),
        accept_new_options=accept_new_options,
        color=color if isinstance(color, str) else None,
    )


def _options(
    call: str,
    options: Iterable[Any] | None,
    format_func: Callable[[Any], str] | None,
    color: str | Iterable[str] | None,
) -> list[Option] | None:
    if options is None:
        return None
    colors = [] if color is None or isinstance(color, str) else list(color)
    found = []
    for nth, option in enumerate(options):
        if not isinstance(option, str | int | float | bool):
            msg = f"{call}: the option {option!r} is neither text, number nor bool"
            raise StreamlitValueError(msg)
        label = str(format_func(option)) if format_func else ""
        found.append(Option(option, label, colors[nth % len(colors)] if colors else ""))
    return found
