"""Hold what the page fetches over HTTP: images, audio, downloads, exports.

An entry's address is a keyed hash of its content, so equal content has one address, nobody can guess one, and a
rerun that makes the same picture again sends nothing. An entry lives as long as a session (its *owner*) names it
on its page.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
import threading
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from msgspec import Struct

PREFIX = "/media/"
CHUNK = 256 * 1024
"""Large enough to keep Python out of the way, small enough to hold for every slow reader."""

Factory = Callable[[], Iterable[bytes]]
"""Makes content while it is sent; called once for each answer, in a worker thread."""


class Medium(Struct, frozen=True):
    """Be one entry: its content as bytes, as a file that is read when it is served, or as a factory."""

    key: str
    content: bytes | Path | Factory
    mime: str
    name: str

    @property
    def url(self) -> str:
        """Give the address under which the page fetches this entry."""
        return f"{PREFIX}{self.key}/{quote(self.name, safe='', errors='replace') or 'file'}"

    def chunks(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """Give the content piece by piece; a factory's content knows no ``start`` and ``stop``.

        Raises:
            OSError: the file went away.
        """
        if isinstance(self.content, bytes):
            view = memoryview(self.content)[start:stop]
            for at in range(0, len(view), CHUNK):
                yield bytes(view[at : at + CHUNK])
        elif isinstance(self.content, Path):
            with self.content.open("rb") as file:
                yield from slices(file, start, stop)
        else:
            yield from self.content()


def slices(file: BinaryIO, start: int, stop: int | None) -> Iterator[bytes]:
    """Give the bytes of an open file from ``start`` up to ``stop`` piece by piece."""
    file.seek(start)
    left = sys.maxsize if stop is None else stop - start
    while left > 0 and (chunk := file.read(min(left, CHUNK))):
        left -= len(chunk)
        yield chunk


class _Owner(Struct):
    """Keep which entries one session uses."""

    held: set[str] = set()
    """What the page named at the last look, or what was added shortly before it."""
    fresh: set[str] = set()
    """Added since the last look, so that its node may be under way."""


class MediaStore:
    """Hold the entries of all sessions. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(32)
        self._lock = threading.Lock()
        self._media: dict[str, Medium] = {}
        self._owners: dict[str, _Owner] = {}

    def add(
        self,
        data: bytes | bytearray | memoryview | os.PathLike[str],
        mime: str,
        name: str = "",
        owner: str = "",
    ) -> str:
        """Keep content for ``owner`` and return its URL.

        A path is not read: the file is served from where it lies, and known by its path, time and size.

        Raises:
            OSError: the file does not exist or cannot be looked at.
        """
        content: bytes | Path
        if isinstance(data, os.PathLike):
            content = Path(data).resolve()
            facts = content.stat()
            identity = f"{content}\0{facts.st_mtime_ns}\0{facts.st_size}".encode(errors="surrogateescape")
            return self._keep(b"file", identity, content, mime, name, owner)
        content = bytes(data)
        return self._keep(b"bytes", content, content, mime, name, owner)

    def add_stream(self, factory: Factory, mime: str, name: str, owner: str, identity: str = "") -> str:
        """Keep content that is made while it is sent, in constant memory, and return its URL.

        ``factory`` gives an iterator of bytes; it runs in a worker thread, once for each time the URL is fetched.
        ``identity`` names the content where it can be told without making it: the same identity has the same URL.
        """
        told = identity.encode() or secrets.token_bytes(24)
        return self._keep(b"stream" if identity else b"once", told, factory, mime, name, owner)

    def _keep(
        self, kind: bytes, identity: bytes, content: bytes | Path | Factory, mime: str, name: str, owner: str
    ) -> str:
        digest = hashlib.blake2b(key=self._secret, digest_size=24)
        for part in (kind, mime.encode(), name.encode(errors="surrogatepass")):
            digest.update(len(part).to_bytes(4, "big") + part)
        digest.update(identity)
        key = urlsafe_b64encode(digest.digest()).decode()
        with self._lock:
            # The newest content replaces an equal one: a factory of an earlier run may hold on to that run's data.
            medium = self._media[key] = Medium(key, content, mime, name)
            self._owners.setdefault(owner, _Owner()).fresh.add(key)
        return medium.url

    def holds(self, owner: str) -> bool:
        """Tell whether there is anything of ``owner``'s."""
        return owner in self._owners

    def retain(self, owner: str, keys: set[str]) -> None:
        """Drop what is not among ``keys``, unless ``owner`` has added it since the last call."""
        with self._lock:
            entry = self._owners.get(owner)
            if entry is None:
                return
            left = entry.held - keys - entry.fresh
            entry.held, entry.fresh = (entry.held & keys) | entry.fresh, set()
            if not entry.held:
                del self._owners[owner]
            self._release(left)

    def drop(self, owner: str) -> None:
        """Drop what ``owner`` alone used; its session ended."""
        with self._lock:
            entry = self._owners.pop(owner, None)
            if entry is not None:
                self._release(entry.held | entry.fresh)

    def find(self, key: str) -> Medium | None:
        """Return the entry with this key. An answer under way keeps its entry, also when it is dropped meanwhile."""
        with self._lock:
            return self._media.get(key)

    def at(self, url: str, owner: str) -> Medium | None:
        """Return the entry under a URL that :meth:`add` gave, if ``owner`` uses it."""
        key = url.removeprefix(PREFIX).partition("/")[0]
        return self.find(key) if url.startswith(PREFIX) and owner in self.owners(key) else None

    def owners(self, key: str) -> list[str]:
        """Return the sessions that use the entry: only they may fetch it."""
        with self._lock:
            return [name for name, entry in self._owners.items() if key in entry.held or key in entry.fresh]

    def _release(self, keys: set[str]) -> None:
        for entry in self._owners.values():
            keys = keys - entry.held - entry.fresh
        for key in keys:
            self._media.pop(key, None)
