"""Hold columns of Arrow: tables, record batches, arrays, and the texts of pandas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.frames.arrow_text import array_contains, compute, shortened
from desktop_host.frames.brought import brought
from desktop_host.frames.number_vectors import texts_contain
from desktop_host.frames.text import text_of
from desktop_host.frames.vectors import VectorStore, rank_of, sort_rows
from desktop_host.protocol.frames import Column, Kind, NumberKind

if TYPE_CHECKING:
    from _hashlib import HASH
    from collections.abc import Hashable

    from desktop_host.frames.vectors import Mask, Rows

_KINDS: tuple[tuple[str, Kind, NumberKind | None], ...] = (
    ("is_boolean", "bool", None),
    ("is_unsigned_integer", "number", "unsigned"),
    ("is_signed_integer", "number", "integer"),
    ("is_floating", "number", "float"),
    ("is_decimal", "number", "decimal"),
    ("is_date", "date", None),
    ("is_time", "time", None),
    ("is_timestamp", "datetime", None),
    ("is_duration", "duration", None),
    ("is_list", "list", None),
    ("is_large_list", "list", None),
    ("is_fixed_size_list", "list", None),
    ("is_struct", "json", None),
    ("is_map", "json", None),
    ("is_binary", "bytes", None),
    ("is_large_binary", "bytes", None),
    ("is_fixed_size_binary", "bytes", None),
)
CODED = 100_000
"""From so many rows on, it is worth a look at a sample, in so many runs, whether a column has few different texts."""
RUNS = 20
_BY_TEXT = frozenset({"list", "json"})


def arrow_store(table: Any) -> VectorStore:
    """Hold a pyarrow Table; a record batch or an array becomes one first (`table_of`).

    It is not taken for frozen: an Arrow array made of a numpy array shows what is written into that later.
    """
    columns = [described(field.name, field.type) for field in table.schema]
    return VectorStore(columns, [ArrowVector(column) for column in table.columns], table.num_rows)


def table_of(data: Any) -> Any:
    """Make a Table of any pyarrow object that holds values."""
    pyarrow = brought("pyarrow")
    if isinstance(data, pyarrow.Table):
        return data
    if isinstance(data, pyarrow.RecordBatch):
        return pyarrow.Table.from_batches([data])
    if isinstance(data, pyarrow.RecordBatchReader):
        return data.read_all()
    return pyarrow.table({"value": data})


def described(name: str, kind_of_arrow: Any, **more: Any) -> Column:
    """Describe a column of an Arrow type."""
    types = brought("pyarrow").types
    more.setdefault("title", name)
    more.setdefault("dtype", str(kind_of_arrow))
    inner = kind_of_arrow.value_type if types.is_dictionary(kind_of_arrow) else kind_of_arrow
    if types.is_timestamp(inner) and inner.tz is not None:
        more["timezone"] = inner.tz
    for test, kind, number in _KINDS:
        if getattr(types, test)(inner):
            return Column(name=name, kind=kind, number=number, **more)
    return Column(name=name, kind="text", **more)


class ArrowVector:
    """Hold a chunked Arrow array."""

    def __init__(self, cells: Any) -> None:
        pyarrow = brought("pyarrow")
        if isinstance(cells, pyarrow.Array):
            cells = pyarrow.chunked_array([cells])
        if isinstance(cells.type, pyarrow.BaseExtensionType):
            cells = pyarrow.chunked_array([chunk.storage for chunk in cells.chunks], cells.type.storage_type)
        self._cells = cells
        starts = [0]
        for chunk in cells.chunks:
            starts.append(starts[-1] + len(chunk))
        self._starts = starts
        self._by_text = described("", cells.type).kind in _BY_TEXT

    def values(self, rows: Rows | slice) -> list[object]:
        if isinstance(rows, slice):
            part = self._cells[rows]
            return [value for chunk in part.chunks for value in _as_python(chunk)]
        return self._gathered(rows)

    def _gathered(self, rows: Rows) -> list[object]:
        """Take rows chunk by chunk: Arrow's own `take` would first join all chunks."""
        np, pyarrow = brought("numpy"), brought("pyarrow")
        found: list[object] = [None] * len(rows)
        where = np.searchsorted(self._starts, rows, side="right") - 1
        for nth in np.unique(where).tolist():
            places = np.flatnonzero(where == nth)
            local = rows[places].astype(np.int64) - self._starts[nth]
            values = _as_python(self._cells.chunk(nth).take(pyarrow.array(local)))
            for place, value in zip(places.tolist(), values, strict=True):
                found[place] = value
        return found

    def sort(self, rows: Rows, descending: bool, whole: bool) -> Rows:
        pyarrow, types, pc = brought("pyarrow"), brought("pyarrow").types, compute()
        keys = self._cells if whole else self._cells.take(pyarrow.array(rows))
        if types.is_dictionary(keys.type):
            keys = pc.cast(keys, keys.type.value_type)
        if types.is_floating(keys.type):
            # NaN counts as missing, like everywhere.
            keys = pc.if_else(pc.is_nan(keys), pyarrow.nulls(len(keys), keys.type), keys)
        if self._by_text:
            texts = [None if value is None else text_of(value) for value in keys.to_pylist()]
            keys = pyarrow.array(texts, pyarrow.string())
        coded = _coded(keys)
        if coded is not None:
            return sort_rows(*coded, rows, descending)
        direction = "descending" if descending else "ascending"
        return rows[pc.sort_indices(keys, sort_keys=[("", direction)]).to_numpy()]

    def contains(self, needle: str, start: int, stop: int) -> Mask:
        np = brought("numpy")
        masks = []
        for chunk in self._cells[start:stop].chunks:
            mask = array_contains(chunk, needle)
            masks.append(
                texts_contain(_as_python(chunk), needle)
                if mask is None
                else mask.to_numpy(zero_copy_only=False)
            )
        return np.concatenate(masks) if masks else np.zeros(0, dtype=bool)

    def feed(self, hasher: HASH) -> None:
        pyarrow = brought("pyarrow")
        from pyarrow import ipc  # the data is pyarrow's already

        table = pyarrow.table({"": self._cells})
        with ipc.new_stream(pyarrow.PythonFile(HashSink(hasher), mode="w"), table.schema) as stream:
            stream.write_table(table)

    def identity(self) -> Hashable:
        places = [
            (len(chunk), chunk.offset, *(buffer.address if buffer else 0 for buffer in chunk.buffers()))
            for chunk in self._cells.chunks
        ]
        # The buffers of a dictionary's values are not among those of its codes.
        coded = brought("pyarrow").types.is_dictionary(self._cells.type)
        return None if coded else (str(self._cells.type), *places)


def _coded(keys: Any) -> tuple[Any, Any] | None:
    """Return ranks and a mask of missing ones for many texts of which few differ; None for other columns.

    Sorting the few and then rows by numbers is many times as fast as comparing texts.
    """
    pyarrow, pc = brought("pyarrow"), compute()
    types = pyarrow.types
    if len(keys) < CODED or not (types.is_string(keys.type) or types.is_large_string(keys.type)):
        return None
    runs = [keys[nth * len(keys) // RUNS :][: CODED // RUNS] for nth in range(RUNS)]
    sample = pyarrow.chunked_array([chunk for run in runs for chunk in run.chunks])
    if pc.count_distinct(sample).as_py() > len(sample) * 3 // 4:
        return None
    np = brought("numpy")
    coded = keys.dictionary_encode().unify_dictionaries()
    texts = coded.chunk(0).dictionary
    codes = pyarrow.chunked_array([chunk.indices for chunk in coded.chunks])
    missing = codes.is_null().to_numpy() if codes.null_count else None
    rank = rank_of(pc.sort_indices(texts).to_numpy()) if len(texts) else np.zeros(1, dtype=np.uint16)
    return rank[codes.fill_null(0).to_numpy()], missing


class HashSink:
    """Be a file that hashes what is written to it."""

    closed = False

    def __init__(self, hasher: HASH) -> None:
        self._hasher = hasher

    def write(self, data: Any) -> int:
        self._hasher.update(data)
        return len(data)

    def flush(self) -> None:
        """Hold nothing back; there is nothing to flush."""


def _as_python(array: Any) -> list[object]:
    pyarrow, types, pc = brought("pyarrow"), brought("pyarrow").types, compute()
    kind = array.type
    if types.is_floating(kind) and not types.is_float64(kind):
        array = shortened(array)
    # Python has no nanoseconds; pyarrow would make objects of pandas for them.
    elif types.is_timestamp(kind) and kind.unit == "ns":
        array = pc.cast(array, pyarrow.timestamp("us", kind.tz), safe=False)
    elif types.is_duration(kind) and kind.unit == "ns":
        array = pc.cast(array, pyarrow.duration("us"), safe=False)
    elif types.is_time64(kind) and kind.unit == "ns":
        array = pc.cast(array, pyarrow.time64("us"), safe=False)
    elif types.is_map(kind):
        return [None if pairs is None else dict(pairs) for pairs in array.to_pylist()]
    return array.to_pylist()  # type: ignore[no-any-return]
