"""Recognise what kind of table an object is, and hand it to the engine that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames.brought import brought, is_from
from desktop_host.frames.python_rows import python_store

if TYPE_CHECKING:
    from desktop_host.frames.store import Store

_ARROW_TYPES = ("Table", "RecordBatch", "RecordBatchReader", "ChunkedArray", "Array")
_LAZY_PACKAGES = ("duckdb", "dask", "pyspark", "ibis", "sqlframe")


def store_of(data: object) -> Store:
    """Return the engine that holds an object of any of the kinds that can be shown as a table.

    Raises:
        StreamlitDataframeConversionError: the object is no table; the message names its type.
    """
    store = _of_libraries(data) or python_store(data) or _of_protocols(data)
    if store is not None:
        return store
    kind = type(data)
    raise StreamlitDataframeConversionError(
        f"A value of type `{kind.__module__}.{kind.__qualname__}` is not a table. What can be shown: DataFrames and "
        "Series of pandas and polars, Arrow tables, numpy arrays, lazy frames, dicts and lists, and objects with "
        "`to_pandas` or `__arrow_c_stream__`."
    )


def _of_libraries(data: Any) -> Store | None:
    if is_from(data, "narwhals", "DataFrame", "LazyFrame", "Series"):
        return _of_libraries(data.to_native())
    if brought("pandas") is not None and is_from(data, "pandas", *_pandas_types()):
        from desktop_host.frames.pandas_objects import pandas_store

        return pandas_store(data)
    if brought("polars") is not None and is_from(data, "polars", "DataFrame", "LazyFrame", "Series"):
        return _of_polars(data)
    if brought("pyarrow") is not None and is_from(data, "pyarrow", *_ARROW_TYPES):
        return _of_arrow(data)
    numpy = brought("numpy")
    if numpy is not None and isinstance(data, numpy.ndarray):
        from desktop_host.frames.numpy_arrays import numpy_store

        return numpy_store(data)
    if type(data).__module__.partition(".")[0].lstrip("_") in _LAZY_PACKAGES:
        from desktop_host.frames.lazy import lazy_store

        return lazy_store(data)
    return None


def _pandas_types() -> tuple[str, ...]:
    from desktop_host.frames.pandas_objects import PANDAS_TYPES

    return PANDAS_TYPES


def _of_polars(data: Any) -> Store:
    from desktop_host.frames.lazy import polars_lazy_store
    from desktop_host.frames.polars_frames import PolarsStore

    if is_from(data, "polars", "LazyFrame"):
        return polars_lazy_store(data)
    if is_from(data, "polars", "Series"):
        data = data.to_frame(data.name or "value")
    return PolarsStore(data)


def _of_arrow(data: Any) -> Store | None:
    from desktop_host.frames.arrow import arrow_store, table_of

    table = table_of(data)
    if brought("numpy") is not None:
        return arrow_store(table)
    # Row orders are numpy's; where numpy is not installed, lists serve.
    return python_store(table.to_pydict())


def _of_protocols(data: Any) -> Store | None:
    """Read an object that offers itself in a form that one of the libraries at hand understands."""
    if isinstance(data, type):
        return None
    if hasattr(data, "__arrow_c_stream__"):
        if brought("pyarrow") is not None:
            return _of_libraries(brought("pyarrow").table(data))
        if brought("polars") is not None:
            return _of_libraries(brought("polars").DataFrame(data))
    if hasattr(data, "to_pandas"):
        return _of_libraries(data.to_pandas())
    if hasattr(data, "toPandas"):
        return _of_libraries(data.toPandas())
    if hasattr(data, "__dataframe__"):
        if brought("pyarrow") is not None:
            from pyarrow.interchange import from_dataframe

            return _of_libraries(from_dataframe(data))
        if brought("polars") is not None:
            return _of_libraries(brought("polars").from_dataframe(data))
    if hasattr(data, "__array__") and brought("numpy") is not None:
        return _of_libraries(brought("numpy").asarray(data))
    return None
