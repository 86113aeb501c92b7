"""Join what the data says of a table's columns with how the script wants them shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from desktop_host.elements.column_config.config import ColumnConfig
from desktop_host.errors import StreamlitAPIException, StreamlitValueError
from desktop_host.protocol.frames import Kind, NumberKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.frames import Frame

INDEX = "_index"
"""What scripts call the index."""


class GridColumn(msgspec.Struct, omit_defaults=True, kw_only=True):
    """Describe a column of a table on the page."""

    name: str
    title: str
    kind: Kind
    number: NumberKind | None = None
    index: bool = False
    group: list[str] = []
    timezone: str | None = None
    chars: int = 0
    """How many characters its cells are wide, judged by a sample of all rows; 0 where nobody looked."""
    hidden: bool = False
    """Whether the script keeps it out of sight; the reader can show it."""
    config: ColumnConfig | None = None


def grid_columns(call: str, frame: Frame, configs: Mapping[Any, Any]) -> list[GridColumn]:
    """Describe a frame's columns.

    Raises:
        StreamlitAPIException: a configuration is none of those that can be given.
    """
    found = []
    for place, column in enumerate(frame.columns):
        given = _given(configs, place, column.name, index=column.index)
        config = None if given is None else _config_of(call, column.name, given)
        found.append(
            GridColumn(
                name=column.name,
                title=column.title,
                kind=column.kind,
                number=column.number,
                index=column.index,
                group=list(column.group),
                timezone=column.timezone,
                chars=frame.wishes[place] if frame.wishes else 0,
                hidden=given is None,
                config=config if config != ColumnConfig() else None,
            )
        )
    return found


def _given(configs: Mapping[Any, Any], place: int, name: str, *, index: bool) -> Any:
    """Return what is configured for a column: None hides it, an empty text says nothing."""
    for key in (name, place, INDEX if index else name):
        if key in configs:
            return configs[key]
    return ""


def _config_of(call: str, name: str, given: Any) -> ColumnConfig:
    match given:
        case "":
            return ColumnConfig()
        case str():
            return ColumnConfig(label=given)
        case ColumnConfig():
            return given
        case dict():
            known = {key: value for key, value in given.items() if key in _OF_DICTS}
            return ColumnConfig(**known)
    msg = (
        f"{call}: column_config of {name!r} is {given!r}; it must be one of st.column_config, "
        "a text for the header, or None to hide the column"
    )
    raise StreamlitAPIException(msg)


_OF_DICTS = frozenset({"label", "width", "help", "pinned", "alignment", "disabled", "required", "default"})


def order_of(columns: list[GridColumn], hidden: set[int], column_order: Iterable[str] | None) -> list[int]:
    """Return the places of the columns to show: the index first, then all others or those that are named.

    Raises:
        StreamlitValueError: the order is a single text.
    """
    if isinstance(column_order, str):
        msg = f"column_order is {column_order!r}; it must be a list of column names"
        raise StreamlitValueError(msg)
    index = [place for place, column in enumerate(columns) if column.index]
    places = [place for place, column in enumerate(columns) if not column.index]
    if column_order is not None:
        by_name = {columns[place].name: place for place in places}
        # A name that is no column's is passed over: the same list serves several tables.
        places = [by_name[str(name)] for name in column_order if str(name) in by_name]
    return [place for place in [*index, *places] if place not in hidden and not columns[place].hidden]
