"""Keep what functions return, so that a rerun does not compute it again.

``cache_data`` keeps a pickled copy and hands out a fresh one each time, so nobody can change the kept one;
``cache_resource`` hands out the object itself, to be shared. One thread computes a missing value, and others that
need it wait.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import TYPE_CHECKING, Any, Literal, ParamSpec, TypeVar, overload

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.arguments import one_of
from desktop_host.script.cached import CachedFunction, Policy, clear_under

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.script.hashing import HashFuncs

__all__ = ["cache_data", "cache_resource"]

P = ParamSpec("P")
R = TypeVar("R")
Ttl = float | str | dt.timedelta | None
Scope = Literal["global", "session"]
_UNITS = {
    **dict.fromkeys(("w", "week", "weeks"), 604800.0),
    **dict.fromkeys(("d", "day", "days"), 86400.0),
    **dict.fromkeys(("h", "hr", "hour", "hours"), 3600.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes"), 60.0),
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1.0),
    "ms": 0.001,
}
_PART = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*")


class _CacheData:
    """Be ``st.cache_data``."""

    __name__ = "cache_data"

    @overload
    def __call__(self, func: Callable[P, R]) -> CachedFunction[P, R]: ...
    @overload
    def __call__(
        self,
        func: None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: Literal["disk"] | bool | None = None,
        hash_funcs: HashFuncs = None,
        scope: Scope = "global",
        refresh_mode: Literal["foreground", "background"] = "foreground",
    ) -> Callable[[Callable[P, R]], CachedFunction[P, R]]: ...
    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,  # noqa: ARG002 - memory is bounded by max_entries so far
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: Literal["disk"] | bool | None = None,  # noqa: ARG002 - values live as long as the app
        hash_funcs: HashFuncs = None,
        scope: Scope = "global",
        refresh_mode: Literal["foreground", "background"] = "foreground",
    ) -> Any:
        """Keep what a function returns, as a copy for each caller.

        Args:
            func: The function; or none, for ``@st.cache_data(...)`` with parameters.
            ttl: How long a value is kept: seconds, a timedelta, or text such as ``"15m"``, ``"1h30m"``, ``"2d"``.
            max_entries: How many values are kept; the one that was not asked for the longest goes first.
            max_size: Accepted; values are bounded by their number.
            show_spinner: Whether a spinner shows while the function runs; a text is shown beside it.
            show_time: Whether the spinner shows seconds.
            persist: Accepted; values live as long as the app.
            hash_funcs: For types that cannot be hashed, a function that returns something that can.
            scope: ``"global"`` shares values among all sessions, ``"session"`` keeps each session's apart.
            refresh_mode: Accepted; a value that is too old is computed while its caller waits.

        Raises:
            StreamlitAPIException: a parameter is none of those, or the function is a generator.
        """
        one_of("cache_data", "refresh_mode", refresh_mode, ("foreground", "background"))
        policy = Policy(
            "cache_data",
            copies=True,
            ttl=seconds_of("cache_data", ttl),
            max_entries=_count("cache_data", max_entries),
            show_spinner=show_spinner,
            show_time=show_time,
            hash_funcs=hash_funcs,
            of_session=one_of("cache_data", "scope", scope, ("global", "session")) == "session",
        )
        return _decorate(func, policy)

    def clear(self) -> None:
        """Forget everything that functions under this decorator have returned."""
        clear_under("cache_data")


class _CacheResource:
    """Be ``st.cache_resource``."""

    __name__ = "cache_resource"

    @overload
    def __call__(self, func: Callable[P, R]) -> CachedFunction[P, R]: ...
    @overload
    def __call__(
        self,
        func: None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], bool] | None = None,
        hash_funcs: HashFuncs = None,
        on_release: Callable[[Any], object] | None = None,
        scope: Scope = "global",
        refresh_mode: Literal["foreground", "background"] = "foreground",
    ) -> Callable[[Callable[P, R]], CachedFunction[P, R]]: ...
    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], bool] | None = None,
        hash_funcs: HashFuncs = None,
        on_release: Callable[[Any], object] | None = None,
        scope: Scope = "global",
        refresh_mode: Literal["foreground", "background"] = "foreground",
    ) -> Any:
        """Keep what a function returns and share it: a connection, a model, a client.

        Args:
            func, ttl, max_entries, show_spinner, show_time, hash_funcs, scope, refresh_mode: As in
                :func:`cache_data`.
            validate: Asked before a kept object is handed out; False makes the function run again.
            on_release: Called with each object that is not kept any more, to close it.

        Raises:
            StreamlitAPIException: a parameter is none of those, or the function is a generator.
        """
        one_of("cache_resource", "refresh_mode", refresh_mode, ("foreground", "background"))
        policy = Policy(
            "cache_resource",
            copies=False,
            ttl=seconds_of("cache_resource", ttl),
            max_entries=_count("cache_resource", max_entries),
            show_spinner=show_spinner,
            show_time=show_time,
            hash_funcs=hash_funcs,
            of_session=one_of("cache_resource", "scope", scope, ("global", "session")) == "session",
            validate=validate,
            on_release=on_release,
        )
        return _decorate(func, policy)

    def clear(self) -> None:
        """Forget everything that functions under this decorator have returned."""
        clear_under("cache_resource")


def _decorate(func: Callable[P, R] | None, policy: Policy) -> Any:
    if func is None:
        return lambda function: CachedFunction(function, policy)
    return CachedFunction(func, policy)


def _count(call: str, max_entries: int | None) -> float:
    if max_entries is None:
        return math.inf
    if max_entries < 1:
        raise StreamlitAPIException(f"{call}: max_entries is {max_entries!r}; it must be 1 or more, or None")
    return max_entries


def seconds_of(call: str, ttl: Ttl) -> float:
    """Read a time to live: seconds, a timedelta, or text such as ``"90s"``, ``"15m"``, ``"1h30m"``, ``"2d"``."""
    if ttl is None:
        return math.inf
    if isinstance(ttl, dt.timedelta):
        return ttl.total_seconds()
    if isinstance(ttl, int | float) and not isinstance(ttl, bool):
        return float(ttl)
    text = str(ttl).lower()
    parts = _PART.findall(text)
    if not parts or _PART.sub("", text) or any(unit not in _UNITS for _, unit in parts):
        raise StreamlitAPIException(
            f"{call}: ttl is {ttl!r}; give seconds, a timedelta, or text like '15m' or '1h30m'"
        )
    return sum(float(number) * _UNITS[unit] for number, unit in parts)


def clear_all() -> None:
    """Forget everything, as the page's menu asks."""
    cache_data.clear()
    cache_resource.clear()


cache_data = _CacheData()
cache_resource = _CacheResource()
