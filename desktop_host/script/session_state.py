"""Offer ``st.session_state``: one object for every script, which finds the session under way."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import TYPE_CHECKING, Any

from desktop_host.script.context import current_run

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["session_state"]


class SessionStateProxy(MutableMapping[str, Any]):
    """Be the session's values, as items and as attributes.

    A widget with a key has its value here under that key. Setting it before the widget is drawn, or in a
    callback, sets the widget.

    Raises:
        KeyError, AttributeError: there is no such value yet; use ``setdefault`` or ``in``.
    """

    def __getitem__(self, key: str) -> Any:
        try:
            return current_run().store[_name(key)]
        except KeyError:
            raise KeyError(_missing(key)) from None

    def __setitem__(self, key: str, value: Any) -> None:
        current_run().store[_name(key)] = value

    def __delitem__(self, key: str) -> None:
        try:
            del current_run().store[_name(key)]
        except KeyError:
            raise KeyError(_missing(key)) from None

    def __getattr__(self, name: str) -> Any:
        try:
            return current_run().store[name]
        except KeyError:
            raise AttributeError(_missing(name)) from None

    def __setattr__(self, name: str, value: Any) -> None:
        current_run().store[name] = value

    def __delattr__(self, name: str) -> None:
        try:
            del current_run().store[name]
        except KeyError:
            raise AttributeError(_missing(name)) from None

    def __iter__(self) -> Iterator[str]:
        return iter(current_run().store)

    def __len__(self) -> int:
        return len(current_run().store)

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return a copy as a plain dict."""
        return dict(current_run().store)


session_state = SessionStateProxy()


def _name(key: str | int) -> str:
    return str(key)


def _missing(key: object) -> str:
    return (
        f"st.session_state has no value {key!r} yet; set it first, for example with .setdefault({key!r}, ...)"
    )
