"""Offer ``st.connection``: find out what a connection's name means, make it once, and keep it."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

from desktop_host.config import current
from desktop_host.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from desktop_host.script import connections
from desktop_host.script.cache import cache_resource
from desktop_host.script.connections import BaseConnection, SnowflakeConnection, SQLConnection
from desktop_host.script.hashing import digest_code
from desktop_host.script.secrets import section, where_to_put

if TYPE_CHECKING:
    import datetime as dt

__all__ = ["connection", "connections"]

_KINDS: dict[str, type[BaseConnection[Any]]] = {"sql": SQLConnection, "snowflake": SnowflakeConnection}


class UnknownConnectionError(StreamlitMissingRequiredParameterError, KeyError):
    """Raised when nothing says what a name connects to; scripts catch it as a KeyError."""

    # KeyError would show the repr of the message, quotes and all.
    __str__ = Exception.__str__


class _Unset:
    """Stand for a `ttl` that was not given, where None means for ever."""

    def __repr__(self) -> str:
        return "<unset>"


_UNSET = _Unset()
_CLASS = type
"""Python's own `type`; the parameter of that name hides it."""


def connection(
    name: str,
    type: str | type[BaseConnection[Any]] | None = None,
    max_entries: int | None = None,
    ttl: float | str | dt.timedelta | _Unset | None = _UNSET,
    **kwargs: Any,
) -> Any:
    """Connect to a database or something else outside, and keep the connection for later runs.

    Args:
        name: What ``[connections.<name>]`` in the secrets is called; ``"env:NAME"`` takes the name from an
            environment variable.
        type: ``"sql"``, ``"snowflake"``, a subclass of ``BaseConnection``, or the path of one, such as
            ``"package.module.Class"``. By default the secrets say it, or the name is one of these.
        max_entries: How many connections of this type are kept.
        ttl: How long one is kept: seconds, a timedelta, or text such as ``"1h"``; None for ever. By default what the
            option ``runner.connectionDefaultTTL`` says.
        kwargs: Further settings, for the connection's class.

    Raises:
        StreamlitAPIException: the type or the settings are missing or unknown; the message says where they belong.
        ModuleNotFoundError: a package is not installed; the message says how to get it.
    """
    name = _name(name)
    kind = _kind(name, type)
    lasts = current().get("runner.connectionDefaultTTL") if isinstance(ttl, _Unset) else ttl

    def connection(name: str, **kwargs: Any) -> BaseConnection[Any]:
        return kind(name, **kwargs)

    # Each class has a cache of its own, so that one that keeps few connections ends none of another's. The code is
    # part of it: a class that stands in the script is a new one at every run, and another one only when edited.
    connection.__qualname__ = (
        f"connection {kind.__module__}.{kind.__qualname__} {_edition(kind)} {max_entries} {lasts}"
    )
    keep = cache_resource(
        ttl=lasts,
        max_entries=max_entries,
        show_spinner="Running `st.connection(...)`.",
        scope=kind.scope(),
        on_release=_release,
    )
    return keep(connection)(name, **kwargs)


def _release(kept: BaseConnection[Any]) -> None:
    kept.close()


def _name(name: str) -> str:
    if not name.startswith("env:"):
        return name
    variable = name.removeprefix("env:")
    if variable not in os.environ:
        raise UnknownConnectionError(f"connection {name!r}: there is no environment variable {variable}")
    return os.environ[variable]


def _kind(name: str, given: str | type[BaseConnection[Any]] | None) -> type[BaseConnection[Any]]:
    found: Any = given if given is not None else section("connections", name).get("type")
    if found is None:
        if name not in _KINDS:
            raise UnknownConnectionError(
                f'connection {name!r}: its type is missing; add [connections.{name}] with type = "sql" to '
                f'{where_to_put()}, or pass type="sql" to st.connection'
            )
        found = name
    if isinstance(found, str):
        found = _KINDS.get(found) or _import(name, found)
    if not (isinstance(found, _CLASS) and issubclass(found, BaseConnection)):
        # No repr: the page would take a class's angle brackets for HTML.
        shown = getattr(found, "__qualname__", found)
        raise StreamlitAPIException(
            f"connection {name!r}: {shown} is no subclass of st.connections.BaseConnection"
        )
    return found


def _import(name: str, path: str) -> Any:
    module, _, attribute = path.rpartition(".")
    if not module:
        raise StreamlitAPIException(
            f"connection {name!r}: there is no type {path!r}; give {', '.join(map(repr, _KINDS))}, "
            "or the path of a class, such as 'package.module.Class'"
        )
    found = getattr(import_module(module), attribute, None)
    if found is None:
        raise StreamlitAPIException(f"connection {name!r}: the module {module} has no {attribute}")
    return found


def _edition(kind: type[BaseConnection[Any]]) -> str:
    """Return a digest of the code of a class, its own and what it inherits from others like it."""
    members = [
        member for one in kind.__mro__[: kind.__mro__.index(BaseConnection)] for member in vars(one).values()
    ]
    functions = [getattr(member, "__func__", getattr(member, "fget", member)) for member in members]
    return "-".join(digest_code(one.__code__)[:8] for one in functions if hasattr(one, "__code__"))
