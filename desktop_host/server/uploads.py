"""Take uploads: the raw body of a POST, from the socket to a private file, with one copy on the way.

Tornado's own path hands a body on in pieces of 64 kB that were copied three times. Here the connection is taken over
once its headers are there, read into two buffers in turn, and one is written by a worker thread while the other
fills; so memory stays at two buffers, the loop never waits for the disk, and every limit is asked while it streams.
The connection closes after each upload.
"""

from __future__ import annotations

import asyncio
import errno
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import unquote

import msgspec
from tornado.httputil import HTTPHeaders, HTTPMessageDelegate
from tornado.iostream import StreamClosedError

from desktop_host.script.uploads import plain_name
from desktop_host.server.answer import Answer, log
from desktop_host.server.headers import ALWAYS, NOTHING_POLICY

if TYPE_CHECKING:
    from tornado.httputil import HTTPServerRequest, RequestStartLine, ResponseStartLine
    from tornado.iostream import IOStream

    from desktop_host.script.uploads import Incoming, Rule, Upload
    from desktop_host.server.routes import Routes

PIECE = 512 * 1024
PIECE_WITHIN = 60.0
"""Seconds in which a piece must arrive: a sender slower than 9 kB/s holds a connection for nothing."""
LINGER_BYTES = 8 * 1024 * 1024
LINGER_WITHIN = 2.0
"""How much of a refused body is read, so that the sender sees the answer and not a broken connection."""


class DeniedError(Exception):
    """End an upload with an answer for the person who sent it."""

    def __init__(self, status: HTTPStatus, message: str) -> None:
        super().__init__(message)
        self.status = status


class Receiver(HTTPMessageDelegate):
    """Answer one request to ``/upload``."""

    def __init__(self, routes: Routes, request: HTTPServerRequest) -> None:
        self._routes = routes
        self._request = request

    async def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        """Do all of it: nothing of the body has been read yet."""
        del start_line
        connection = self._request.connection
        assert connection is not None
        stream: IOStream = connection.detach()  # type: ignore[attr-defined]
        try:
            with suppress(StreamClosedError):
                await self._answer(stream, headers)
        finally:
            stream.close()

    async def _answer(self, stream: IOStream, headers: HTTPHeaders) -> None:
        left = _length(headers)
        try:
            upload = await self._receive(stream, headers)
        except DeniedError as denied:
            await _write(stream, denied.status, {"error": str(denied)})
            await _linger(stream, left)
        except StreamClosedError:
            raise  # an OSError too, and no fault of ours
        except TimeoutError:
            await _write(stream, HTTPStatus.REQUEST_TIMEOUT, {"error": "The file arrived too slowly."})
        except OSError as error:
            full = error.errno in {errno.ENOSPC, errno.EDQUOT}
            if not full:
                log.exception("POST /upload failed")
            why = "no room left on the disk" if full else "the file could not be written"
            status = HTTPStatus.INSUFFICIENT_STORAGE if full else HTTPStatus.INTERNAL_SERVER_ERROR
            await _write(stream, status, {"error": f"The file was not taken: {why}."})
            await _linger(stream, left)
        else:
            answer = {"id": upload.id, "name": upload.name, "size": upload.size, "type": upload.type}
            await _write(stream, HTTPStatus.OK, answer)

    async def _receive(self, stream: IOStream, headers: HTTPHeaders) -> Upload:
        if self._request.method != "POST":
            raise DeniedError(HTTPStatus.METHOD_NOT_ALLOWED, "Files are sent with POST.")
        session = self._routes.session_of(self._request)
        widget = headers.get("X-Widget", "")
        uploads = self._routes.sessions.uploads
        rule = uploads.rule(session.secret, widget) if session is not None else None
        if session is None or rule is None:
            raise DeniedError(HTTPStatus.FORBIDDEN, "No widget of this session takes this file.")
        name = plain_name(unquote(headers.get("X-File-Name", ""), errors="replace"))
        size = _checked(rule, name, headers)
        if headers.get("Expect", "").lower() == "100-continue":
            await stream.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        incoming = uploads.receive(session.secret, widget, size)
        try:
            await _pump(stream, incoming, size)
            return incoming.keep(name, _mime(headers))
        except LookupError as gone:
            raise DeniedError(HTTPStatus.GONE, "The widget that asked for the file is gone.") from gone
        except BaseException:
            incoming.abort()
            raise


async def _pump(stream: IOStream, incoming: Incoming, size: int) -> None:
    loop = asyncio.get_running_loop()
    buffers = [bytearray(min(PIECE, size)), bytearray(min(PIECE, size))]
    writing: asyncio.Future[None] | None = None
    try:
        while size > 0:
            filling = buffers[0] if size >= len(buffers[0]) else bytearray(size)
            async with asyncio.timeout(PIECE_WITHIN):
                await stream.read_into(filling)
            size -= len(filling)
            if writing is not None:
                await writing
            writing = loop.run_in_executor(None, incoming.write, filling)
            buffers.reverse()
    finally:
        # Also when the sender has gone: the thread must be done with the file before the file is closed.
        if writing is not None:
            await writing


def _checked(rule: Rule, name: str, headers: HTTPHeaders) -> int:
    size = _length(headers)
    if size is None:
        # Browsers tell the length of a file. Without one there is no limit to check before the disk is full.
        raise DeniedError(HTTPStatus.LENGTH_REQUIRED, "A file is sent with its length.")
    if size > rule.max_size:
        raise DeniedError(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            f"{name} is {_readable(size)}; the largest file taken here is {_readable(rule.max_size)}.",
        )
    if not rule.takes(name):
        wanted = ", ".join(rule.types)
        raise DeniedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, f"{name} is not of a type taken here: {wanted}.")
    return size


def _length(headers: HTTPHeaders) -> int | None:
    told = headers.get_list("Content-Length")
    plain = len(told) == 1 and told[0].isascii() and told[0].isdigit() and len(told[0]) < 19
    return int(told[0]) if plain and "Transfer-Encoding" not in headers else None


def _mime(headers: HTTPHeaders) -> str:
    told = headers.get("Content-Type", "")[:255]
    return told if told.isprintable() and told else "application/octet-stream"


def _readable(size: int) -> str:
    return f"{size / 1024**2:.1f} MB" if size >= 1024**2 else f"{size / 1024:.1f} kB"


async def _write(stream: IOStream, status: HTTPStatus, content: object) -> None:
    body = msgspec.json.encode(content)
    headers = HTTPHeaders({**ALWAYS, "Content-Security-Policy": NOTHING_POLICY, "Cache-Control": "no-store"})
    headers["Content-Type"] = "application/json"
    headers["Content-Length"] = str(len(body))
    headers["Connection"] = "close"
    lines = [f"HTTP/1.1 {status.value} {status.phrase}", *(f"{k}: {v}" for k, v in headers.get_all()), "", ""]
    await stream.write("\r\n".join(lines).encode("latin-1") + body)


async def _linger(stream: IOStream, told: int | None) -> None:
    left = LINGER_BYTES if told is None else min(told, LINGER_BYTES)
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER_WITHIN):
            while left > 0:
                left -= len(await stream.read_bytes(min(left, PIECE), partial=True))


class DeleteUpload(Answer):
    """Give the space of one upload back."""

    SUPPORTED_METHODS = ("DELETE",)

    def delete(self, file_id: str) -> None:
        session = self.routes.session_of(self.request)
        if session is None or not self.routes.sessions.uploads.drop(session.secret, file_id):
            self.missing()
        self.set_status(204)
