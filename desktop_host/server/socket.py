"""Join one page and its session over a WebSocket."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import msgspec
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from desktop_host.protocol.codec import decode, encode
from desktop_host.protocol.messages import Hello, Reload
from desktop_host.server.answer import log
from desktop_host.server.headers import ALWAYS, NOTHING_POLICY

if TYPE_CHECKING:
    from desktop_host.server.routes import Routes
    from desktop_host.server.seam import Session

PROTOCOL_ERROR = 1002
POLICY_VIOLATION = 1008
HELLO_WITHIN = 10.0
"""Seconds until the first message: a page sends it as soon as it is connected."""
BURST, RATE = 5_000, 1_000
"""Messages at once, and a second after that: far beyond a slider dragged by hand, far below what stalls a server."""


class Socket(WebSocketHandler):
    """Be one page's connection, as its session sees it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._session: Session | None = None
        self._waiting: asyncio.TimerHandle | None = None
        self._tokens, self._counted = float(BURST), time.monotonic()

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        for name, value in ALWAYS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", NOTHING_POLICY)

    def check_origin(self, origin: str) -> bool:  # noqa: ARG002 - tornado's signature
        """Accept it: :class:`~desktop_host.server.access.Access` compared the origin before this handler was made."""
        return True

    def open(self, *_: str, **__: str) -> None:
        self.set_nodelay(True)
        self._waiting = asyncio.get_running_loop().call_later(HELLO_WITHIN, self._say_no_hello)

    async def send(self, frame: bytes) -> None:
        """Send a frame; awaiting it waits until the socket took it. A page that is gone takes nothing."""
        try:
            await self.write_message(frame, binary=True)
        except WebSocketClosedError:
            return

    def on_message(self, message: str | bytes) -> None:
        if not self._within_rate():
            self.close(POLICY_VIOLATION, "too many messages")
            return
        try:
            # A text frame is as wrong as a broken one: every message is MessagePack.
            told = decode(message) if isinstance(message, bytes) else None
        except msgspec.DecodeError:
            told = None
        if told is None or isinstance(told, Hello) == (self._session is not None):
            self.close(PROTOCOL_ERROR, "not a message of this protocol")
        elif isinstance(told, Hello):
            self._meet(told)
        elif self._session is not None:
            self._session.receive(told)

    def _meet(self, hello: Hello) -> None:
        routes: Routes = self.settings["routes"]
        self._stop_waiting()
        if hello.version != routes.version:
            asyncio.ensure_future(self.send(encode(Reload())))  # noqa: RUF006 - the page acts on it or is gone
            return
        self._session = routes.connect(self, hello, self.request)

    def on_close(self) -> None:
        self._stop_waiting()
        session, self._session = self._session, None
        if session is not None:
            session.disconnected(self)

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        log.error("%s failed", self.request.path, exc_info=(typ, value, tb))

    def _say_no_hello(self) -> None:
        self.close(POLICY_VIOLATION, "no hello")

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _within_rate(self) -> bool:
        now = time.monotonic()
        self._tokens = min(self._tokens + (now - self._counted) * RATE, BURST) - 1
        self._counted = now
        return self._tokens >= 0
