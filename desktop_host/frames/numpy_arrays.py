"""Read numpy arrays as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitDataframeConversionError
from desktop_host.frames.brought import brought
from desktop_host.frames.listed import ListColumn
from desktop_host.frames.number_vectors import VECTOR_KINDS, NumpyVector, described
from desktop_host.frames.object_vectors import ObjectVector
from desktop_host.frames.vectors import Vector, VectorStore

if TYPE_CHECKING:
    from desktop_host.protocol.frames import Column


def numpy_store(array: Any) -> VectorStore:
    """Hold an array of up to two dimensions; a structured one has a column for each field.

    Raises:
        StreamlitDataframeConversionError: the array has more dimensions than a table.
    """
    if array.ndim > 2:
        raise StreamlitDataframeConversionError(
            f"A numpy array of shape {array.shape} is not a table: it has {array.ndim} dimensions, at most 2 can be "
            "shown. Choose a part of it, or use `reshape`."
        )
    parts: dict[str, Any]
    array = array.reshape(1) if array.ndim == 0 else array
    if array.dtype.names:
        flat = array.reshape(-1)
        parts = {name: flat[name] for name in array.dtype.names}
    elif array.ndim == 1:
        parts = {"value": array}
    else:
        parts = {str(i): array[:, i] for i in range(array.shape[1])}
    made = [vector_of(name, part) for name, part in parts.items()]
    return VectorStore([column for column, _ in made], [vector for _, vector in made], len(array))


def vector_of(name: str, array: Any, **more: Any) -> tuple[Column, Vector]:
    """Hold an array of one dimension, masked or not."""
    np = brought("numpy")
    missing = None
    if isinstance(array, np.ma.MaskedArray):
        missing, array = np.ma.getmaskarray(array), np.ma.getdata(array)
        if array.dtype.kind == "f":
            missing |= np.isnan(array)
    more.setdefault("dtype", str(array.dtype))
    if array.dtype.kind in VECTOR_KINDS and array.ndim == 1:
        return described(name, array.dtype, **more), NumpyVector(array, missing)
    if missing is not None:
        array = array.astype(object)
        array[missing] = None
    if array.ndim > 1:
        array = array.tolist()
    return ListColumn(array).described(name, **more), ObjectVector(array)
