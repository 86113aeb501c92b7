"""Columns of links, pictures, sounds, films and buttons."""

# ruff: noqa: N802 - the names that scripts use
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.elements.column_config.config import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.elements.column_config.config import Alignment, ColumnConfig, ColumnWidth


def LinkColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: str | None = None,
    max_chars: int | None = None,
    validate: str | None = None,
    display_text: str | None = None,
) -> ColumnConfig:
    """Show addresses as links.

    Args:
        display_text: a text for all links, or a regular expression whose first group picks the text out of the
            address; by default the address itself.
    """
    return make(
        "LinkColumn",
        "link",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=default,
        max_chars=max_chars,
        validate=validate,
        display_text=display_text,
    )


def ImageColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """Show pictures given as `data:` addresses or as files that this app serves; no other address is ever asked."""
    return make("ImageColumn", "image", label, width=width, help=help, pinned=pinned, alignment=alignment)


def AudioColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """Show sounds, which an opened cell plays; the addresses are those of `ImageColumn`."""
    return make("AudioColumn", "audio", label, width=width, help=help, pinned=pinned, alignment=alignment)


def VideoColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """Show films, which an opened cell plays; the addresses are those of `ImageColumn`."""
    return make("VideoColumn", "video", label, width=width, help=help, pinned=pinned, alignment=alignment)


def ButtonColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",  # noqa: ARG001 - see below
    on_click: Callable[..., object] | Literal["rerun"] | None = None,  # noqa: ARG001
    args: tuple[Any, ...] | None = None,  # noqa: ARG001
    kwargs: dict[str, Any] | None = None,  # noqa: ARG001
    key: str | int | None = None,  # noqa: ARG001
) -> ColumnConfig:
    """Show the text of cells; that they can be pressed comes with the editable table."""
    return make("ButtonColumn", "button", label, width=width, help=help, pinned=pinned, alignment=alignment)
