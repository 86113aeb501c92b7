"""Be a function that remembers what it returned, and the values that it keeps."""

from __future__ import annotations

import functools
import inspect
import threading
import time
from collections import OrderedDict
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.container import function as api
from desktop_host.script.context import gate, running
from desktop_host.script.copies import dumps, loads
from desktop_host.script.hashing import HashFuncs, digest_code, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

P = ParamSpec("P")
R = TypeVar("R")

Name = tuple[str, str, str, str]
"""The decorator, the function's module and qualified name, and a digest of what it does."""

_caches: dict[Name, Cache] = {}
_lock = threading.Lock()
_LOOK = 0.1
"""Seconds between two looks whether the run was stopped, while another computes what it needs."""


@dataclass(frozen=True)
class Policy:
    """Say how a cached function keeps what it returns."""

    call: str
    copies: bool
    ttl: float
    max_entries: float
    show_spinner: bool | str
    show_time: bool
    hash_funcs: HashFuncs
    of_session: bool = False
    """Whether each session has its own values."""
    validate: Callable[[Any], bool] | None = None
    on_release: Callable[[Any], object] | None = None

    def keep(self, value: Any, name: str) -> Any:
        """Turn what the function returned into what is kept."""
        if not self.copies:
            return value
        try:
            return dumps(value)
        except Exception as error:
            raise StreamlitAPIException(
                f"cache_data: {name} returned a {type(value).__qualname__}, which cannot be pickled ({error}); "
                "use st.cache_resource for connections, models and other things to share"
            ) from error

    def hand_out(self, kept: Any) -> Any:
        """Turn what is kept into what a caller gets."""
        return loads(kept) if self.copies else kept


@dataclass
class _Entry:
    kept: Any
    at: float


class Cache:
    """Hold the values of one function. Every method may be called from any thread."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self._lock = threading.Lock()
        self._computing: dict[str, threading.RLock] = {}

    @contextmanager
    def alone(self, key: str) -> Iterator[None]:
        """Let one thread at a time compute a value; a run that was stopped waits no longer."""
        with self._lock:
            # Reentrant, so that endless recursion shows as such.
            lock = self._computing.setdefault(key, threading.RLock())
        while not lock.acquire(timeout=_LOOK):
            run = running()
            if run is not None:
                run.check()
        try:
            yield
        finally:
            with self._lock:
                self._computing.pop(key, None)
            lock.release()

    def get(self, key: str) -> _Entry | None:
        """Return what is kept, unless it is too old or not valid any more."""
        with self._lock:
            entry = self._entries.get(key)
        if entry is None:
            return None
        policy = self.policy
        if time.monotonic() - entry.at > policy.ttl or (policy.validate and not policy.validate(entry.kept)):
            self.clear(key)
            return None
        with self._lock:
            if key in self._entries:
                self._entries.move_to_end(key)
        return entry

    def put(self, key: str, kept: Any) -> None:
        """Keep a value, and let go of those that were not asked for the longest."""
        with self._lock:
            self._entries[key] = _Entry(kept, time.monotonic())
            self._entries.move_to_end(key)
            surplus = []
            while len(self._entries) > self.policy.max_entries:
                surplus.append(self._entries.popitem(last=False)[1])
        self._release(surplus)

    def clear(self, key: str | None = None) -> None:
        """Forget one value, or all."""
        with self._lock:
            keys = list(self._entries) if key is None else [key]
            gone = [self._entries.pop(one) for one in keys if one in self._entries]
        self._release(gone)

    def _release(self, entries: list[_Entry]) -> None:
        # The script's own function: never called while a lock is held.
        if self.policy.on_release is not None:
            for entry in entries:
                self.policy.on_release(entry.kept)


class CachedFunction(Generic[P, R]):
    """Be a function that remembers; ``.clear()`` makes it forget."""

    def __init__(self, function: Callable[P, R], policy: Policy) -> None:
        if inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
            raise StreamlitAPIException(
                f"{policy.call}: {function.__qualname__} is a generator function, whose values are used up by their "
                "first reader; return a list instead"
            )
        functools.update_wrapper(self, function)
        self._function = function
        self._policy = policy
        self._signature = inspect.signature(function)
        code = getattr(function, "__code__", None)
        digest = digest_code(code) if code is not None else ""
        self._name = (policy.call, function.__module__, function.__qualname__, digest)

    def __get__(self, instance: object, owner: type | None = None) -> Callable[..., R]:
        return self if instance is None else _BoundFunction(self, instance)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        key = self.key(*args, **kwargs)
        if inspect.iscoroutinefunction(self._function):
            later: Any = self._later(key, args, kwargs)
            found: R = later
            return found
        cache = self.cache()
        entry = cache.get(key)
        if entry is None:
            with cache.alone(key):
                entry = cache.get(key)
                if entry is None:
                    with self._spinner():
                        value = _compute(self._function, args, kwargs)
                    cache.put(key, self._policy.keep(value, self._function.__name__))
                    return value  # type: ignore[no-any-return]  # as the function says
        handed_out: R = self._policy.hand_out(entry.kept)
        return handed_out

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget what the call with these arguments returned; without arguments, everything."""
        self.cache().clear(self.key(*args, **kwargs) if args or kwargs else None)

    def cache(self) -> Cache:
        """Return where the values are kept: with the session, or for all sessions."""
        run = running() if self._policy.of_session else None
        caches = _caches if run is None else run.store.caches
        with _lock:
            cache = caches.get(self._name)
            if cache is None:
                cache = caches[self._name] = Cache(self._policy)
        # The script was run again and may say something else now.
        cache.policy = self._policy
        return cache

    def key(self, *args: Any, **kwargs: Any) -> str:
        """Return the key under which a call with these arguments is kept."""
        bound = self._signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return key_of(
            f"{self._policy.call} {self._function.__name__}", bound.arguments, self._policy.hash_funcs
        )

    async def _later(self, key: str, args: Any, kwargs: Any) -> Any:
        cache = self.cache()
        entry = cache.get(key)
        if entry is not None:
            return self._policy.hand_out(entry.kept)
        with self._spinner():
            coroutine: Any = self._function(*args, **kwargs)
            value = await coroutine
        cache.put(key, self._policy.keep(value, self._function.__name__))
        return value

    def _spinner(self) -> AbstractContextManager[object]:
        shown = self._policy.show_spinner
        if not shown or running() is None:
            return nullcontext()
        text = shown if isinstance(shown, str) else f"Running `{self._function.__name__}(...)`."
        found: AbstractContextManager[object] = api("spinner")(text, show_time=self._policy.show_time)
        return found


class _BoundFunction:
    """Be a cached method of one object."""

    def __init__(self, function: CachedFunction[..., Any], instance: object) -> None:
        functools.update_wrapper(self, function)
        self._function = function
        self._instance = instance

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._function(self._instance, *args, **kwargs)

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget what the call with these arguments returned; without arguments, everything."""
        if args or kwargs:
            self._function.clear(self._instance, *args, **kwargs)
        else:
            self._function.clear()


def clear_under(call: str) -> None:
    """Forget what the functions under one decorator have returned."""
    run = running()
    with _lock:
        caches = [*_caches.items(), *(run.store.caches.items() if run is not None else ())]
    for name, cache in caches:
        if name[0] == call:
            cache.clear()


@gate
def _compute(function: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    return function(*args, **kwargs)
