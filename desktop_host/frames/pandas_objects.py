"""Read pandas objects as tables, index and nested headers included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.frames.arrow import ArrowVector, described as arrow_described
from desktop_host.frames.brought import brought
from desktop_host.frames.number_vectors import CategoryVector, NumpyVector, RangeVector, described
from desktop_host.frames.numpy_arrays import vector_of
from desktop_host.frames.text import text_of
from desktop_host.frames.vectors import Vector, VectorStore

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column

PANDAS_TYPES = ("DataFrame", "Series", "Index", "Styler", "ExtensionArray")


def pandas_store(data: Any) -> VectorStore:
    """Hold a DataFrame, Series, Index, Styler or array of pandas."""
    frame = _frame_of(data).copy(deep=False)
    made = [*_index(frame.index)]
    for place, label in enumerate(frame.columns):
        made.append(_vector_of(frame.iloc[:, place], **_header(label)))
    # Since pandas 3, whoever writes into the script's frame writes into a copy as long as this one is kept.
    frozen = int(brought("pandas").__version__.partition(".")[0]) >= 3
    columns, vectors = [column for column, _ in made], [vector for _, vector in made]
    return VectorStore(columns, vectors, len(frame), keep=frame, frozen=frozen)


def _frame_of(data: Any) -> Any:
    pandas = brought("pandas")
    if isinstance(data, pandas.DataFrame):
        return data
    if hasattr(data, "data") and hasattr(data, "set_properties"):
        return data.data  # a Styler
    if isinstance(data, pandas.Index):
        names = [name if name is not None else "value" for name in data.names]
        return data.to_frame(index=False, name=names if data.nlevels > 1 else names[0])
    series = data if isinstance(data, pandas.Series) else pandas.Series(data)
    return series.to_frame("value" if series.name is None else series.name)


def _header(label: object) -> dict[str, Any]:
    """Return name, title and groups of a column; a nested header is named by all its levels."""
    if not isinstance(label, tuple):
        return {"name": text_of(label)}
    levels = [text_of(level) for level in label]
    return {"name": "_".join(levels), "title": levels[-1], "group": tuple(levels[:-1])}


def _index(index: Any) -> list[tuple[Column, Vector]]:
    pandas = brought("pandas")
    names = ["" if name is None else text_of(name) for name in index.names]
    if isinstance(index, pandas.MultiIndex):
        # Its levels and codes as they are: writing the levels out would cost the memory of a column each.
        return [
            _categories(level, codes, ordered=False, name=name, index=True)
            for level, codes, name in zip(index.levels, index.codes, names, strict=True)
        ]
    if isinstance(index, pandas.RangeIndex):
        vector = RangeVector(range(index.start, index.stop, index.step))
        return [(described(names[0], index.dtype, index=True), vector)]
    return [_vector_of(index.to_series(), name=names[0], index=True)]


def _categories(level: Any, codes: Any, *, ordered: bool, name: str, **more: Any) -> tuple[Column, Vector]:
    column, vector = _vector_of(level.to_series(), name=name, **more)
    return column, CategoryVector(brought("numpy").asarray(codes), vector, len(level), ordered)


def _vector_of(series: Any, name: str, **more: Any) -> tuple[Column, Vector]:
    pandas, np = brought("pandas"), brought("numpy")
    dtype, array = series.dtype, series.array
    more["dtype"] = str(dtype)
    if isinstance(dtype, np.dtype):
        return vector_of(name, series.to_numpy(), **more)
    if isinstance(dtype, pandas.CategoricalDtype):
        return _categories(dtype.categories, array.codes, ordered=dtype.ordered, name=name, **more)
    if isinstance(dtype, pandas.DatetimeTZDtype):
        cells = array.tz_convert("UTC").tz_localize(None).to_numpy()
        column = described(name, cells.dtype, timezone=str(dtype.tz), **more)
        return column, NumpyVector(cells, zone=dtype.tz)
    if isinstance(dtype, pandas.ArrowDtype) or getattr(dtype, "storage", None) == "pyarrow":
        cells = array.__arrow_array__()
        return arrow_described(name, cells.type, **more), ArrowVector(cells)
    if isinstance(dtype, pandas.SparseDtype):
        return _vector_of(series.sparse.to_dense(), name, **more)
    plain = getattr(dtype, "numpy_dtype", None)
    if plain is not None and plain.kind in "biuf":
        missing = array.isna()
        cells = array.to_numpy(dtype=plain, na_value=0)
        return described(name, plain, **more), NumpyVector(cells, missing)
    return vector_of(name, series.to_numpy(dtype=object), **more)
