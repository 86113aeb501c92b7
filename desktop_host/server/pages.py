"""Serve the built page and the app's own static files."""

from __future__ import annotations

import mimetypes
import os
from typing import TYPE_CHECKING

from desktop_host.script.media import slices
from desktop_host.server.answer import Answer
from desktop_host.server.content import ContentAnswer
from desktop_host.server.headers import SANDBOX_POLICY, is_active
from desktop_host.server.paths import file_inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The system's table of types is whatever its other programs left there; scripts and modules must not depend on it.
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}


def type_of(path: Path) -> str:
    """Return the MIME type of a file by its ending."""
    known = _TYPES.get(path.suffix.lower())
    return known or mimetypes.guess_type(path.name)[0] or "application/octet-stream"


class FileAnswer(ContentAnswer):
    """Serve files of a folder."""

    async def send_file(self, path: Path | None) -> None:
        """Send a file, or 404."""
        if path is None:
            self.missing()
        facts = os.stat(path)  # noqa: PTH116 - as fast as a look-up in memory; a thread would cost more

        def chunks(start: int, stop: int | None) -> Iterator[bytes]:
            with path.open("rb") as file:
                yield from slices(file, start, stop)

        etag = f"{facts.st_mtime_ns:x}-{facts.st_size:x}"
        await self.send(chunks, size=facts.st_size, etag=etag, mime=type_of(path))


class Page(FileAnswer):
    """Serve the page itself, under ``/`` and under the name of each page of the app."""

    async def get(self, *_: str) -> None:
        self.set_header("Cache-Control", "no-cache")
        await self.send_file(file_inside(self.routes.page_folder, "index.html"))


class Asset(FileAnswer):
    """Serve what the page loads; a name with a hash in it never changes its content."""

    async def get(self, path: str) -> None:
        hashed = path.startswith("assets/")
        self.set_header("Cache-Control", "private, max-age=31536000, immutable" if hashed else "no-cache")
        await self.send_file(file_inside(self.routes.page_folder, path))


class AppFile(FileAnswer):
    """Serve the folder ``static`` beside the script, where the app asks for it."""

    async def get(self, path: str) -> None:
        folder = self.routes.app_folder
        file = None if folder is None else file_inside(folder, path)
        self.set_header("Cache-Control", "no-cache")
        if file is not None and is_active(type_of(file)):
            self.set_header("Content-Security-Policy", SANDBOX_POLICY)
        await self.send_file(file)


class Icon(FileAnswer):
    """Serve what browsers ask for by themselves, also where the page names an icon of its own."""

    async def get(self) -> None:
        file = file_inside(self.routes.page_folder, "favicon.ico")
        if file is None:
            self.set_status(204)
        else:
            await self.send_file(file)


class Enter(Answer):
    """Lead somebody who is in already to the page: they opened a link that was used before."""

    def get(self) -> None:
        self.redirect("/")


class Health(Answer):
    """Tell that the server answers."""

    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("ok\n")


class Nothing(Answer):
    """Answer what no route knows."""

    def prepare(self) -> None:
        self.missing()
