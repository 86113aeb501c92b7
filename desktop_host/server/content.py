"""Send content with ranges and ETags (RFC 9110, sections 13 and 14), piece by piece."""

from __future__ import annotations

import asyncio
import re
import time
from typing import TYPE_CHECKING

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError

from desktop_host.script.media import CHUNK
from desktop_host.server.answer import Answer, log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

GATHER_SECONDS = 0.05
_RANGE = re.compile(r"bytes=\s*(\d{0,18})-(\d{0,18})\s*", re.ASCII)


def wanted_range(header: str, size: int) -> tuple[int, int] | None:
    """Return the part that a ``Range`` header asks for, as start and stop; None if it is to be ignored.

    Several ranges at once are ignored, as the standard allows: no player asks for them.

    Raises:
        ValueError: the range lies outside the content.
    """
    match = _RANGE.fullmatch(header)
    if match is None or match.groups() == ("", ""):
        return None
    first, last = match.groups()
    if not first:
        start, stop = max(size - int(last), 0), size
    else:
        start, stop = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < start:
            return None
    if start >= stop:
        raise ValueError(f"no bytes {start} to {stop} in {size}")
    return start, stop


class ContentAnswer(Answer):
    """Send content to the page."""

    async def send(
        self, chunks: Callable[[int, int | None], Iterable[bytes]], *, size: int | None, etag: str, mime: str
    ) -> None:
        """Send the content, or what of it the request asks for.

        Args:
            chunks: Gives the bytes from start to stop; runs in a worker thread.
            size: In bytes; None for content that is made while it is sent, which has no ranges.
            etag: Changes when the content does; empty for none.
            mime: The content's type.
        """
        self.set_header("Content-Type", mime)
        if etag:
            self.set_header("Etag", f'"{etag}"')
            if self._unchanged(etag):
                self.set_status(304)
                return
        start, stop = 0, size
        if size is not None:
            self.set_header("Accept-Ranges", "bytes")
            try:
                part = self._part(size, etag)
            except ValueError:
                self.set_status(416)
                self.set_header("Content-Range", f"bytes */{size}")
                return
            if part is not None:
                start, stop = part
                self.set_status(206)
                self.set_header("Content-Range", f"bytes {start}-{stop - 1}/{size}")
            self.set_header("Content-Length", str((size if stop is None else stop) - start))
        if self.request.method != "HEAD":
            await self._stream(iter(chunks(start, stop)), None if stop is None else stop - start)

    async def _stream(self, chunks: Iterator[bytes], length: int | None) -> None:
        loop = asyncio.get_running_loop()
        sent = 0
        try:
            while piece := await loop.run_in_executor(None, _gather, chunks):
                sent += len(piece)
                self.write(piece)
                # Waits until the socket took it: a slow reader costs one piece, not the whole content.
                await self.flush()
        except StreamClosedError:
            await _close(chunks)
            return
        except Exception:
            log.exception("%s failed while it was sent", self.request.path)
            if sent == 0:
                raise HTTPError(500) from None
            self.detach().close()
            return
        if length is not None and sent != length:
            # The file shrank. An answer that ends early must not look complete.
            self.detach().close()

    def _unchanged(self, etag: str) -> bool:
        told = self.request.headers.get("If-None-Match", "")
        return told.strip() == "*" or f'"{etag}"' in re.findall(r'"[^"]*"', told)

    def _part(self, size: int, etag: str) -> tuple[int, int] | None:
        header = self.request.headers.get("Range")
        condition = self.request.headers.get("If-Range")
        if header is None or (condition is not None and condition != f'"{etag}"'):
            return None
        return wanted_range(header, size)


def _gather(chunks: Iterator[bytes]) -> bytes:
    """Take chunks until there is enough to send: the way between threads costs more than a short line of CSV."""
    until = time.monotonic() + GATHER_SECONDS
    taken: list[bytes] = []
    size = 0
    for chunk in chunks:
        taken.append(chunk)
        size += len(chunk)
        if size >= CHUNK or (size and time.monotonic() > until):
            break
    return taken[0] if len(taken) == 1 else b"".join(taken)


async def _close(chunks: Iterator[bytes]) -> None:
    # A generator that holds a file or a query lets go of it now, and not when it is collected.
    close = getattr(chunks, "close", None)
    if close is not None:
        await asyncio.get_running_loop().run_in_executor(None, close)
