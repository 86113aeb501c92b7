"""Columns of text and truth values, and those whose kind the data tells."""

# ruff: noqa: N802 - the names that scripts use
from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.elements.column_config.config import make

if TYPE_CHECKING:
    from desktop_host.elements.column_config.config import Alignment, ColumnConfig, ColumnWidth


def Column(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """Configure a column whose kind the data tells."""
    return make(
        "Column",
        None,
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
    )


def TextColumn(
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
) -> ColumnConfig:
    """Show values as text."""
    return make(
        "TextColumn",
        "text",
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
    )


def CheckboxColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: bool | None = None,
) -> ColumnConfig:
    """Show truth values as boxes, ticked or not."""
    return make(
        "CheckboxColumn",
        "checkbox",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=default,
    )


def MarkdownColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: str | None = None,
) -> ColumnConfig:
    """Show text that reads as Markdown once a cell is opened."""
    return make(
        "MarkdownColumn",
        "markdown",
        label,
        width=width,
        help=help,
        disabled=disabled,
        required=required,
        pinned=pinned,
        alignment=alignment,
        default=default,
    )


def JsonColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """Show nested values on one line; an opened cell shows them as a tree."""
    return make("JsonColumn", "json", label, width=width, help=help, pinned=pinned, alignment=alignment)
