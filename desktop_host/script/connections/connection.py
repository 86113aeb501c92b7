"""Be what every connection has in common: its settings, and the object underneath, made when it is needed."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from typing import Any, Generic, Literal, NoReturn, TypeVar

from desktop_host.script.context import gate
from desktop_host.script.secrets import Section, section

RawConnection = TypeVar("RawConnection")


class BaseConnection(ABC, Generic[RawConnection]):
    """Connect to something outside; a subclass says how in ``_connect`` and adds methods that use ``_instance``.

    A script gets one from ``st.connection(name, type=...)``, which keeps it for later runs and other sessions.
    """

    @gate
    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        """Connect.

        Args:
            connection_name: Its settings are ``[connections.<name>]`` of the secrets.
            kwargs: What ``st.connection`` was given besides, for ``_connect``.
        """
        self._connection_name = connection_name
        self._kwargs = kwargs
        self._lock = threading.RLock()
        self._connected_with = self._secrets.to_dict()
        self._raw_instance: RawConnection | None = self._connect(**kwargs)

    @abstractmethod
    def _connect(self, **kwargs: Any) -> RawConnection:
        """Make the object underneath, from ``kwargs`` and ``self._secrets``."""

    @property
    @gate
    def _instance(self) -> RawConnection:
        """The object underneath; made anew after ``reset``, and after a change of the secrets."""
        with self._lock:
            settings = self._secrets.to_dict()
            # A file that is gone for a moment, while an editor saves it, ends no connection.
            if settings and settings != self._connected_with:
                self.reset()
                self._connected_with = settings
            if self._raw_instance is None:
                self._raw_instance = self._connect(**self._kwargs)
            return self._raw_instance

    @property
    def _secrets(self) -> Section:
        """The section ``[connections.<name>]`` of the secrets; empty if there is none."""
        return section("connections", self._connection_name)

    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        """Say who shares a connection: all sessions, or the runs of one. A subclass may say ``"session"``."""
        return "global"

    def reset(self) -> None:
        """Forget the object underneath, so that the next use connects again."""
        self._raw_instance = None

    def close(self) -> None:
        """Let go of what is held; called when the connection is not kept any longer."""


def missing(name: str, what: str, package: str) -> NoReturn:
    """Say that a connection needs something that is not installed."""
    raise ModuleNotFoundError(
        f"connection {name!r}: {what} is not installed; get it with: pip install {package}"
    )
