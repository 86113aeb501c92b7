"""Run a real server on a real port in a thread, and talk to it byte by byte."""

from __future__ import annotations

import asyncio
import base64
import http.client
import os
import socket
import struct
import threading
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_host.config import Config
from desktop_host.protocol.version_gen import VERSION
from desktop_host.script.media import MediaStore
from desktop_host.script.runner import Script
from desktop_host.script.uploads import Uploads
from desktop_host.server.access import Access, own_names
from desktop_host.server.app import Server
from desktop_host.session.sessions import Sessions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

NAVIGATION = {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@dataclass
class Reply:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass
class Running:
    """Be a server that runs, seen from outside; what it holds is there to set up a scene."""

    server: Server
    sessions: Sessions
    access: Access
    listener: socket.socket
    loop: asyncio.AbstractEventLoop
    cookie: str = ""
    wires: list[Wire] = field(default_factory=list)
    """All connections; closed at the end."""

    @property
    def port(self) -> int:
        port: int = self.listener.getsockname()[1]
        return port

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    def ask(
        self, method: str, path: str, headers: Mapping[str, str | None] | None = None, body: bytes = b""
    ) -> Reply:
        """Send one request as our own page would; a header that is given replaces that, and None leaves it out."""
        sent: dict[str, str | None] = {"Host": self.host, "Cookie": self.cookie or None}
        if method not in {"GET", "HEAD"}:
            sent |= {"Origin": self.origin, "Content-Length": str(len(body))}
        sent |= headers or {}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(body or None)
        with closing(connection), connection.getresponse() as answer:
            return Reply(answer.status, answer.headers, answer.read())

    def enter(self) -> str:
        """Exchange a new ticket for a cookie, and return it as a Cookie header."""
        answer = self.ask("GET", self.access.ticket_path(), {"Cookie": None, **NAVIGATION})
        assert answer.status == 302, answer
        return answer.headers["Set-Cookie"].partition(";")[0]

    def wire(self, headers: Mapping[str, str | None] | None = None) -> Wire:
        """Open a WebSocket as our own page would."""
        sent = {"Host": self.host, "Origin": self.origin, "Cookie": self.cookie, **(headers or {})}
        self.wires.append(Wire(self.port, sent))
        return self.wires[-1]

    def page(self, cookie: str | None = None) -> tuple[Wire, str]:
        """Open a page; return its connection and its session's secret."""
        wire = self.wire({"Cookie": cookie or self.cookie})
        welcome = wire.greet()
        return wire, welcome["session"]

    def on_loop(self, call: Callable[[], Any]) -> Any:
        """Call something on the server's loop and return its result."""

        async def run() -> Any:
            return call()

        return asyncio.run_coroutine_threadsafe(run(), self.loop).result(10)


class Wire:
    """Be a WebSocket client that can also misbehave."""

    def __init__(self, port: int, headers: Mapping[str, str | None]) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        lines = ["GET /ws HTTP/1.1", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"]
        lines += [f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}"]
        lines += [f"{name}: {value}" for name, value in headers.items() if value is not None]
        self.socket.sendall("\r\n".join([*lines, "", ""]).encode())
        self._file = self.socket.makefile("rb")
        self.status = int(self._file.readline().split()[1])
        while self._file.readline() not in {b"\r\n", b""}:
            pass

    def send(self, payload: bytes, opcode: int = 2) -> None:
        """Send one masked frame; the mask is zero, which leaves the payload as it is."""
        self.socket.sendall(header(opcode, len(payload)) + payload)

    def tell(self, message: Mapping[str, object]) -> None:
        self.send(msgspec.msgpack.encode(message))

    def frame(self) -> tuple[int, bytes]:
        """Receive one frame as opcode and payload."""
        first = self._file.read(2)
        if len(first) < 2:
            raise ConnectionError("the server closed the connection")
        opcode, length = first[0] & 15, first[1] & 127
        if length >= 126:
            size = 2 if length == 126 else 8
            length = int.from_bytes(self._file.read(size), "big")
        return opcode, self._file.read(length)

    def hear(self, kind: str) -> dict[str, Any]:
        """Receive messages up to one of this type."""
        while True:
            opcode, payload = self.frame()
            if opcode == 2 and (message := msgspec.msgpack.decode(payload))["type"] == kind:
                found: dict[str, Any] = message
                return found

    def greet(self, **more: object) -> dict[str, Any]:
        self.tell({"type": "Hello", "version": VERSION, **more})
        return self.hear("Welcome")

    def close_code(self) -> int:
        """Wait until the server closes, and return the code it gives."""
        while True:
            opcode, payload = self.frame()
            if opcode == 8:
                code: int = struct.unpack("!H", payload[:2])[0]
                return code

    def close(self) -> None:
        self._file.close()
        self.socket.close()


def header(opcode: int, length: int) -> bytes:
    """Make the header of a final frame with a zero mask."""
    if length < 126:
        size = bytes([0x80 | length])
    elif length < 1 << 16:
        size = b"\xfe" + struct.pack("!H", length)
    else:
        size = b"\xff" + struct.pack("!Q", length)
    return bytes([0x80 | opcode]) + size + bytes(4)


def eventually(condition: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait until something holds."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(0.01)
    return True


@contextmanager
def running(
    folder: Path,
    *,
    auth: Any = "token",
    address: str = "127.0.0.1",
    allowed_hosts: tuple[str, ...] = (),
    token: bytes | None = None,
    app_folder: Path | None = None,
    on_ticket_used: Callable[[], None] | None = None,
) -> Iterator[Running]:
    """Serve an empty script, with a small page, until the block ends."""
    folder.mkdir(exist_ok=True)
    script = folder / "app.py"
    script.write_text("")
    page = folder / "page"
    (page / "assets").mkdir(parents=True, exist_ok=True)
    (page / "index.html").write_text(
        '<!doctype html><script type="module" src="/static/assets/a-1.js"></script>'
    )
    (page / "assets" / "a-1.js").write_text("export {};")
    listener = socket.create_server((address, 0))
    access = Access(
        auth,
        own_names(address, listener.getsockname()[1], allowed_hosts),
        token=token,
        on_ticket_used=on_ticket_used,
    )
    sessions = Sessions(Script(script), Config(), MediaStore(), Uploads(folder / "uploads"))
    loop = asyncio.new_event_loop()
    loop.set_debug(False)
    thread = threading.Thread(target=loop.run_forever, name="server", daemon=True)
    thread.start()

    async def make() -> Server:
        server = Server(sessions, access, listener, page, app_folder)
        await server.start()
        return server

    server = asyncio.run_coroutine_threadsafe(make(), loop).result(10)
    run = Running(server, sessions, access, listener, loop)
    run.cookie = run.enter() if auth == "token" else ""
    try:
        yield run
    finally:
        for wire in run.wires:
            wire.close()
        asyncio.run_coroutine_threadsafe(server.stop(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
        sessions.uploads.close()
