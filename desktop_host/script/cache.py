"""Keep what functions return, so that a rerun does not compute it again.

``cache_data`` keeps a pickled copy and hands out a fresh one each time, so nobody can change the kept one;
``cache_resource`` hands out the object itself, to be shared. One thread computes a missing value, and others that
need it wait.
"""

from __future__ import annotations

import functools
import inspect
import math
import pickle
import threading
import time
from collections import OrderedDict
from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.container import function as api
from desktop_host.script.context import running
from desktop_host.script.hashing import HashFuncs, digest_code, key_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from contextlib import AbstractContextManager

__all__ = ["cache_data", "cache_resource"]

P = ParamSpec("P")
R = TypeVar("R")

_caches: dict[tuple[str, str, str, str], _Cache] = {}
_lock = threading.Lock()


@dataclass
class _Entry:
    kept: Any
    at: float


@dataclass(frozen=True)
class _Policy:
    """Say how a cached function keeps what it returns."""

    call: str
    copies: bool
    ttl: float
    max_entries: float
    show_spinner: bool | str
    show_time: bool
    hash_funcs: HashFuncs
    validate: Callable[[Any], bool] | None = None
    on_release: Callable[[Any], None] | None = None

    def keep(self, value: Any, name: str) -> Any:
        if not self.copies:
            return value
        try:
            return pickle.dumps(value, protocol=5)
        except Exception as error:
            raise StreamlitAPIException(
                f"cache_data: {name} returned a {type(value).__qualname__}, which cannot be pickled ({error}); "
                "use st.cache_resource for connections, models and other things to share"
            ) from error

    def hand_out(self, kept: Any) -> Any:
        return pickle.loads(kept) if self.copies else kept  # noqa: S301 - pickled by this process, in its memory


class _Cache:
    """Hold the values of one function."""

    def __init__(self) -> None:
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._lock = threading.RLock()
        self._computing: dict[str, threading.Lock] = {}

    def lock_of(self, key: str) -> threading.Lock:
        with self._lock:
            return self._computing.setdefault(key, threading.Lock())

    def get(self, key: str, policy: _Policy) -> _Entry | None:
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            if time.monotonic() - entry.at > policy.ttl or (
                policy.validate and not policy.validate(entry.kept)
            ):
                self._release(self._entries.pop(key), policy)
                return None
            self._entries.move_to_end(key)
            return entry

    def put(self, key: str, kept: Any, policy: _Policy) -> None:
        with self._lock:
            self._entries[key] = _Entry(kept, time.monotonic())
            while len(self._entries) > policy.max_entries:
                self._release(self._entries.popitem(last=False)[1], policy)
            self._computing.pop(key, None)

    def clear(self, key: str | None, policy: _Policy | None) -> None:
        with self._lock:
            keys = list(self._entries) if key is None else [key]
            for one in keys:
                entry = self._entries.pop(one, None)
                if entry is not None and policy is not None:
                    self._release(entry, policy)

    @staticmethod
    def _release(entry: _Entry, policy: _Policy) -> None:
        if policy.on_release is not None:
            policy.on_release(entry.kept)


class CachedFunction(Generic[P, R]):
    """Be a function that remembers; ``.clear()`` makes it forget."""

    def __init__(self, function: Callable[P, R], policy: _Policy) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._policy = policy
        self._signature = inspect.signature(function)
        code = getattr(function, "__code__", None)
        digest = digest_code(code) if code is not None else ""
        where = (policy.call, function.__module__, function.__qualname__, digest)
        with _lock:
            self._cache = _caches.setdefault(where, _Cache())

    def __get__(self, instance: object, owner: type | None = None) -> Callable[..., R]:
        call: Callable[..., R] = self
        return call if instance is None else functools.partial(call, instance)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        key = self._key(*args, **kwargs)
        entry = self._cache.get(key, self._policy)
        if entry is None:
            with self._cache.lock_of(key):
                entry = self._cache.get(key, self._policy)
                if entry is None:
                    with self._spinner():
                        value = self._function(*args, **kwargs)
                    self._cache.put(key, self._policy.keep(value, self._function.__name__), self._policy)
                    return value
        found: R = self._policy.hand_out(entry.kept)
        return found

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget what the call with these arguments returned; without arguments, everything."""
        self._cache.clear(self._key(*args, **kwargs) if args or kwargs else None, self._policy)

    def _key(self, *args: Any, **kwargs: Any) -> str:
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return key_of(
            f"{self._policy.call} {self._function.__name__}", bound.arguments, self._policy.hash_funcs
        )

    def _spinner(self) -> AbstractContextManager[object]:
        shown = self._policy.show_spinner
        if not shown or running() is None:
            return nullcontext()
        text = shown if isinstance(shown, str) else f"Running `{self._function.__name__}(...)`."
        found: AbstractContextManager[object] = api("spinner")(text, show_time=self._policy.show_time)
        return found


class _Decorator:
    """Be ``cache_data`` or ``cache_resource``: a decorator with or without arguments, and ``.clear()``."""

    def __init__(self, call: str, *, copies: bool) -> None:
        self.__name__ = call
        self._call = call
        self._copies = copies

    @overload
    def __call__(self, func: Callable[P, R], **options: Any) -> CachedFunction[P, R]: ...
    @overload
    def __call__(
        self, func: None = None, **options: Any
    ) -> Callable[[Callable[P, R]], CachedFunction[P, R]]: ...
    def __call__(self, func: Callable[P, R] | None = None, **options: Any) -> Any:
        policy = self._policy(**options)
        if func is None:
            return lambda function: CachedFunction(function, policy)
        return CachedFunction(func, policy)

    def clear(self) -> None:
        """Forget everything that functions under this decorator have returned."""
        with _lock:
            for (call, *_), cache in _caches.items():
                if call == self._call:
                    cache.clear(None, None)

    def _policy(
        self,
        *,
        ttl: float | str | dt.timedelta | None = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        hash_funcs: HashFuncs = None,
        validate: Callable[[Any], bool] | None = None,
        on_release: Callable[[Any], None] | None = None,
        **later: Any,
    ) -> _Policy:
        known = {"persist", "max_size", "scope", "refresh_mode", "experimental_allow_widgets"}
        if unknown := later.keys() - known:
            raise TypeError(f"{self._call}() has no parameter {min(unknown)!r}")
        return _Policy(
            self._call,
            self._copies,
            seconds_of(self._call, ttl),
            math.inf if max_entries is None else max_entries,
            show_spinner,
            show_time,
            hash_funcs,
            validate,
            on_release,
        )


def seconds_of(call: str, ttl: float | str | dt.timedelta | None) -> float:
    """Read a time to live: seconds, a timedelta, or text such as ``"90s"``, ``"15m"``, ``"1h30m"``, ``"2d"``."""
    import datetime as dt
    import re

    if ttl is None:
        return math.inf
    if isinstance(ttl, dt.timedelta):
        return ttl.total_seconds()
    if isinstance(ttl, int | float) and not isinstance(ttl, bool):
        return float(ttl)
    units = {"d": 86400, "h": 3600, "m": 60, "s": 1}
    parts = re.findall(r"(\d+(?:\.\d+)?)\s*(d|h|m|s)[a-z]*", str(ttl).lower())
    if not parts:
        raise StreamlitAPIException(
            f"{call}: ttl is {ttl!r}; give seconds, a timedelta, or text like '15m' or '1h30m'"
        )
    return sum(float(number) * units[unit] for number, unit in parts)


def clear_all() -> None:
    """Forget everything, as the page's menu asks."""
    cache_data.clear()
    cache_resource.clear()


cache_data = _Decorator("cache_data", copies=True)
cache_resource = _Decorator("cache_resource", copies=False)
