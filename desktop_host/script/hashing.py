"""Turn the arguments of a cached function into a key.

Equal arguments give equal keys, in this process and in the next. Data frames and arrays are hashed by their
content at the speed of memory; what cannot be hashed is named in the error.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import decimal
import enum
import pickle
import sys
import uuid
from hashlib import blake2b
from pathlib import PurePath
from types import BuiltinFunctionType, CellType, CodeType, FunctionType, MethodType, ModuleType
from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitAPIException

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

HashFuncs = dict[type | str, "Callable[[Any], Any]"] | None
"""How to hash types that we cannot: by the type or its full name, a function that gives something we can."""
_PLAIN = (int, float, complex, str, bytes, bytearray, dt.date, dt.time, dt.timedelta)
_HEAP_TYPE = 1 << 9
"""The flag of classes that were made by a class statement (``Py_TPFLAGS_HEAPTYPE``)."""
_STATE = ("__reduce__", "__reduce_ex__", "__getstate__", "__slots__")
_TEXTUAL = (decimal.Decimal, PurePath, uuid.UUID, dt.tzinfo, range)


class UnhashableParamError(StreamlitAPIException):
    """Raised when an argument of a cached function cannot be hashed."""


class _UnhashableError(Exception):
    """Carry the value that could not be hashed up to where its argument's name is known."""

    def __init__(self, value: object) -> None:
        super().__init__()
        self.value = value


def key_of(call: str, arguments: Mapping[str, Any], hash_funcs: HashFuncs) -> str:
    """Return the key of a call.

    Args:
        call: The function's name, for the message.
        arguments: The bound arguments by name; those whose name begins with an underscore are left out.
        hash_funcs: How to hash types that we cannot.

    Raises:
        UnhashableParamError: it names the argument that cannot be hashed, and what to do.
    """
    hasher = _Hasher(hash_funcs)
    for name, value in arguments.items():
        if name.startswith("_"):
            continue
        hasher.text(name)
        try:
            hasher.add(value)
        except _UnhashableError as error:
            kind = type(error.value)
            raise UnhashableParamError(
                f"{call}: the argument {name!r} holds a {kind.__module__}.{kind.__qualname__}, which cannot be hashed; "
                f"name it '_{name}' to leave it out of the key, or give hash_funcs={{{kind.__qualname__}: ...}}"
            ) from None
    return hasher.digest()


def digest_code(code: CodeType) -> str:
    """Return a digest of what a function does, so that an edited function has a cache of its own."""
    hasher = _Hasher(None)
    hasher.code(code)
    return hasher.digest()


class _Hasher:
    def __init__(self, hash_funcs: HashFuncs) -> None:
        self._hash = blake2b(digest_size=16)
        self._funcs = {_full_name(kind): function for kind, function in (hash_funcs or {}).items()}
        self._open: set[int] = set()

    def digest(self) -> str:
        return self._hash.hexdigest()

    def text(self, text: str) -> None:
        self.raw(text.encode("utf-8", "surrogatepass"))

    def code(self, code: CodeType) -> None:
        self.raw(code.co_code)
        self.text(" ".join((*code.co_names, *code.co_varnames)))
        for constant in code.co_consts:
            if isinstance(constant, CodeType):
                self.code(constant)
            else:
                self.text(repr(constant))

    def add(self, value: Any) -> None:
        kind = type(value)
        function = self._funcs.get(_full_name(kind))
        if function is not None:
            self.text(_full_name(kind))
            self.add(function(value))
            return
        if id(value) in self._open:
            # A structure that contains itself: its beginning is in the hash already.
            self.text("again")
            return
        self._open.add(id(value))
        try:
            self.text(_full_name(kind))
            self._content(value)
        finally:
            self._open.discard(id(value))

    def raw(self, data: bytes | bytearray | memoryview) -> None:
        # The length goes first, so that neighbours cannot be told apart wrongly.
        self._hash.update(len(data).to_bytes(8, "little"))
        self._hash.update(data)

    def _content(self, value: Any) -> None:
        match value:
            case None | bool():
                self.text(repr(value))
            case bytes() | bytearray():
                self.raw(value)
            case str():
                self.text(value)
            case enum.Enum():
                self.text(value.name)
            case _ if isinstance(value, (*_PLAIN, *_TEXTUAL)):
                self.text(repr(value))
            case list() | tuple():
                self.raw(len(value).to_bytes(8, "little"))
                for item in value:
                    self.add(item)
            case dict():
                self._unordered((key, item) for key, item in value.items())
            case set() | frozenset():
                self._unordered(value)
            case FunctionType():
                self.text(value.__qualname__)
                self.code(value.__code__)
                self.add(value.__defaults__)
                self.add([_content_of(cell) for cell in value.__closure__ or ()])
            case MethodType():
                self.add(value.__func__)
                self.add(value.__self__)
            case ModuleType() | BuiltinFunctionType() | type():
                self.text(getattr(value, "__qualname__", value.__name__))
            case _ if not self._from_library(value):
                self._object(value)

    def _unordered(self, items: Any) -> None:
        parts = []
        for item in items:
            one = _Hasher(None)
            one._funcs, one._open = self._funcs, self._open
            one.add(item)
            parts.append(one.digest())
        self.text(" ".join(sorted(parts)))

    def _from_library(self, value: Any) -> bool:
        root = type(value).__module__.partition(".")[0]
        reader = _READERS.get(root)
        return reader is not None and root in sys.modules and reader(self, value)

    def _object(self, value: Any) -> None:
        if hasattr(value, "file_id") and hasattr(value, "name"):
            # An uploaded file never changes, and its content may be large.
            self.text(f"{value.file_id} {value.name}")
        elif dataclasses.is_dataclass(value):
            self.add({field.name: getattr(value, field.name) for field in dataclasses.fields(value)})
        elif hasattr(value, "__dict__") and _is_plain(type(value)):
            # Its class may be the script's own, and pickle finds that only while no other session runs the script.
            self.add(vars(value))
        else:
            try:
                self.raw(pickle.dumps(value, protocol=5))
            except Exception:
                raise _UnhashableError(value) from None


def _pandas(hasher: _Hasher, value: Any) -> bool:
    pandas = sys.modules["pandas"]
    if isinstance(value, pandas.DataFrame):
        hasher.add([str(dtype) for dtype in value.dtypes])
        hasher.add(list(value.columns))
    elif isinstance(value, pandas.Series | pandas.Index):
        hasher.text(f"{value.dtype} {value.name}")
    else:
        return False
    try:
        hashed = pandas.util.hash_pandas_object(value)
    except TypeError:
        # Cells that hold lists or dicts have no hash of their own.
        hasher.raw(pickle.dumps(value, protocol=5))
        return True
    hasher.raw(memoryview(hashed.to_numpy()).cast("B"))
    return True


def _polars(hasher: _Hasher, value: Any) -> bool:
    polars = sys.modules["polars"]
    if isinstance(value, polars.Series):
        value = value.to_frame()
    if not isinstance(value, polars.DataFrame):
        return False
    hasher.add([(name, str(dtype)) for name, dtype in value.schema.items()])
    if value.width:
        hasher.raw(memoryview(value.hash_rows(seed=0).to_numpy()).cast("B"))
    return True


def _numpy(hasher: _Hasher, value: Any) -> bool:
    numpy = sys.modules["numpy"]
    if not isinstance(value, numpy.ndarray) or value.dtype.hasobject:
        return False
    hasher.text(f"{value.dtype.str} {value.shape}")
    if value.size:
        hasher.raw(memoryview(numpy.ascontiguousarray(value).reshape(-1).view("u1")))
    return True


def _arrow(hasher: _Hasher, value: Any) -> bool:
    arrow = sys.modules["pyarrow"]
    if not isinstance(value, arrow.Table | arrow.RecordBatch):
        return False
    hasher.text(str(value.schema))
    sink = arrow.BufferOutputStream()
    with arrow.ipc.new_stream(sink, value.schema) as writer:
        writer.write(value)
    hasher.raw(memoryview(sink.getvalue()))
    return True


def _pillow(hasher: _Hasher, value: Any) -> bool:
    if not hasattr(value, "tobytes") or not hasattr(value, "mode"):
        return False
    hasher.text(f"{value.mode} {value.size}")
    hasher.raw(value.tobytes())
    return True


def _torch(hasher: _Hasher, value: Any) -> bool:
    if not hasattr(value, "detach"):
        return False
    hasher.text(str(value.dtype))
    return _numpy(hasher, value.detach().cpu().numpy())


_READERS: dict[str, Callable[[_Hasher, Any], bool]] = {
    "pandas": _pandas,
    "polars": _polars,
    "numpy": _numpy,
    "pyarrow": _arrow,
    "PIL": _pillow,
    "torch": _torch,
}


def _content_of(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        # A variable that has no value yet.
        return None


def _is_plain(kind: type) -> bool:
    """Tell whether objects of a class are what stands in their ``__dict__``."""
    return all(base is object or base.__flags__ & _HEAP_TYPE for base in kind.__mro__) and not any(
        name in vars(base) for base in kind.__mro__[:-1] for name in _STATE
    )


def _full_name(kind: type | str) -> str:
    return kind if isinstance(kind, str) else f"{kind.__module__}.{kind.__qualname__}"
