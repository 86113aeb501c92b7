"""Say what the server needs of the sessions it serves: it knows them by this, and not by their module."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from desktop_host.protocol.messages import FromPageMessage, Hello
    from desktop_host.script.media import MediaStore
    from desktop_host.script.uploads import Uploads


class Page(Protocol):
    """Be one page's connection."""

    def send(self, frame: bytes) -> Awaitable[None]: ...
    def close(self, code: int, reason: str) -> None: ...


class Session(Protocol):
    """Be one page's session."""

    secret: str

    def receive(self, message: FromPageMessage) -> None: ...
    def disconnected(self, page: Page) -> None: ...


class Sessions(Protocol):
    """Be all sessions of one server."""

    # Read-only, so that the real class may hold subclasses of these.
    @property
    def media(self) -> MediaStore: ...
    @property
    def uploads(self) -> Uploads: ...
    def connect(self, page: Page, hello: Hello, facts: Mapping[str, object]) -> Session: ...
    def session(self, secret: str) -> Session | None: ...
    async def close(self) -> None: ...
