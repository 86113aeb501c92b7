"""Describe how a column is shown, as it crosses the wire."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec

from desktop_host.errors import StreamlitValueError
from desktop_host.script.arguments import one_of

Alignment = Literal["left", "center", "right"]
ColumnWidth = int | Literal["small", "medium", "large"]
ColumnKind = Literal[
    "text",
    "number",
    "checkbox",
    "date",
    "time",
    "datetime",
    "link",
    "image",
    "audio",
    "video",
    "button",
    "markdown",
    "json",
    "list",
    "selectbox",
    "multiselect",
    "progress",
    "line_chart",
    "bar_chart",
    "area_chart",
]


class Option(msgspec.Struct, omit_defaults=True):
    """Be one of the values that a column of choices can hold."""

    value: Any
    label: str = ""
    """What is shown in its place."""
    color: str = ""


class ColumnConfig(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Say how a column is shown and, where it can be edited, what it takes; fields left out are chosen by the data."""

    kind: ColumnKind | None = None
    label: str | None = None
    width: ColumnWidth | None = None
    help: str | None = None
    pinned: bool | None = None
    alignment: Alignment | None = None
    disabled: bool | None = None
    required: bool | None = None
    default: Any = None
    format: str | None = None
    """Of numbers printf's, of times moment's; or a name."""
    minimum: float | str | None = None
    """The least that can be entered, or the lower end of a bar or chart; of dates and times as ISO 8601 has it."""
    maximum: float | str | None = None
    step: float | None = None
    """Between values; of times in seconds."""
    max_chars: int | None = None
    validate: str | None = None
    """A regular expression that entered text matches."""
    display_text: str | None = None
    """What a link reads, or an expression whose group picks it out of the address."""
    options: list[Option] | None = None
    accept_new_options: bool | None = None
    color: str | None = None
    timezone: str | None = None


def make(call: str, kind: ColumnKind | None, label: str | None, **fields: Any) -> ColumnConfig:
    """Check what all kinds share, and leave out what was not given.

    Raises:
        StreamlitValueError: width or alignment is none of those allowed.
    """
    width, alignment = fields.get("width"), fields.get("alignment")
    if isinstance(width, str):
        one_of(call, "width", width, ("small", "medium", "large"))
    elif width is not None and (isinstance(width, bool) or not isinstance(width, int) or width <= 0):
        msg = f"{call}: width is {width!r}; it must be 'small', 'medium', 'large' or a positive number of pixels"
        raise StreamlitValueError(msg)
    if alignment is not None:
        one_of(call, "alignment", alignment, ("left", "center", "right"))
    return ColumnConfig(kind=kind, label=None if label is None else str(label), **fields)


def moment(value: Any) -> Any:
    """Return a date or time as ISO 8601 has it, and anything else as it is."""
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value


def seconds(step: Any) -> float | None:
    """Return a step between times in seconds."""
    return step.total_seconds() if isinstance(step, dt.timedelta) else step
