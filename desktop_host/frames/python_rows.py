"""Read Python's own containers as tables: dicts, lists, sets, tuples, dataclasses and named tuples."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames.listed import ListColumn, ListStore

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column

Cells = dict[str, list[Any]]


def python_store(data: object) -> ListStore | None:
    """Hold a container of Python's, copied one level deep, or return None for any other object."""
    if data is None:
        return _store({})
    if isinstance(data, Mapping):
        return _of_mapping({_name(key): value for key, value in data.items()})
    if dataclasses.is_dataclass(data) and not isinstance(data, type):
        return _of_items([data])
    if isinstance(data, list | tuple | set | frozenset | range) or _is_view(data):
        return _of_items([data] if _is_named_tuple(data) else list(data))  # type: ignore[call-overload]
    return None


def _is_view(data: object) -> bool:
    """Tell whether it is an iterable that a script hands over as a table: `dict.values()`, a generator, a deque."""
    plain = type(data).__module__ in {"builtins", "collections", "itertools"}
    return plain and isinstance(data, Iterable) and not isinstance(data, str | bytes | bytearray | memoryview)


def _is_named_tuple(data: object) -> bool:
    return isinstance(data, tuple) and hasattr(data, "_fields")


def _name(key: object) -> str:
    return "_".join(str(part) for part in key) if isinstance(key, tuple) else str(key)


def _store(cells: Cells, index: str | None = None) -> ListStore:
    held = [ListColumn(column) for column in cells.values()]
    names = zip(cells, held, strict=True)
    columns = [
        column.described("" if name == index else name, index=True)
        if name == index
        else column.described(name)
        for name, column in names
    ]
    return ListStore(columns, held, len(held[0]) if held else 0)


_INDEX = "\0index"
"""No key of a script's: where the labels of rows stand among the columns until they are described."""


def _of_mapping(data: dict[str, Any]) -> ListStore:
    """Read a dict: of columns, of dicts by row label, or of single values by label."""
    values = list(data.values())
    if values and all(isinstance(value, Mapping) for value in values):
        labels = list(dict.fromkeys(label for value in values for label in value))
        rows = {name: [value.get(label) for label in labels] for name, value in data.items()}
        return _store({_INDEX: labels, **rows}, _INDEX)
    if values and not any(_is_column(value) for value in values):
        return _store({_INDEX: list(data), "value": values}, _INDEX)
    cells = {name: _column(value) for name, value in data.items()}
    lengths = {name: len(column) for name, column in cells.items() if _is_column(data[name])}
    if len(set(lengths.values())) > 1:
        told = ", ".join(f"'{name}' has {length}" for name, length in list(lengths.items())[:6])
        raise StreamlitDataframeConversionError(
            f"A dict of columns is a table only when all columns have the same length; {told} values."
        )
    length = next(iter(lengths.values()), 0)
    return _store({name: column if name in lengths else column * length for name, column in cells.items()})


def _is_column(value: object) -> bool:
    if isinstance(value, list | tuple | set | frozenset | range):
        return True
    return hasattr(value, "__len__") and (hasattr(value, "to_list") or hasattr(value, "tolist"))


def _column(value: Any) -> list[Any]:
    """Return the cells of a column; a single value stands for one in every row."""
    if not _is_column(value):
        return [value]
    for method in ("to_pylist", "to_list", "tolist"):
        if hasattr(value, method):
            return list(getattr(value, method)())
    return list(value)


def _of_items(items: list[Any]) -> ListStore:
    """Read a list: of records, of rows, or of single values."""
    first = next((item for item in items if item is not None), None)
    if _is_record(first) and all(item is None or _is_record(item) for item in items):
        records = [_record(item) for item in items]
        names = dict.fromkeys(name for record in records for name in record)
        return _store({name: [record.get(name) for record in records] for name in names})
    if _is_row(first) and all(item is None or _is_row(item) for item in items):
        rows: list[Sequence[Any]] = [() if item is None else list(item) for item in items]
        width = max(len(row) for row in rows)
        return _store({str(i): [row[i] if i < len(row) else None for row in rows] for i in range(width)})
    return _store({"value": items} if items else {})


def _is_record(item: object) -> bool:
    if isinstance(item, type):
        return False
    return isinstance(item, Mapping) or dataclasses.is_dataclass(item) or _is_named_tuple(item)


def _is_row(item: object) -> bool:
    return isinstance(item, list | tuple) or (hasattr(item, "tolist") and getattr(item, "ndim", 0) == 1)


def _record(item: Any) -> dict[str, Any]:
    if item is None:
        return {}
    if isinstance(item, Mapping):
        return {_name(key): value for key, value in item.items()}
    if _is_named_tuple(item):
        return {str(key): value for key, value in item._asdict().items()}
    # Not `asdict`: it would copy nested values deeply.
    return {field.name: getattr(item, field.name) for field in dataclasses.fields(item)}


def table_of_rows(columns: list[Column], rows: list[tuple[Any, ...]]) -> ListStore:
    """Hold rows whose columns are already described."""
    held = [ListColumn([row[place] for row in rows]) for place in range(len(columns))]
    return ListStore(columns, held, len(rows))
