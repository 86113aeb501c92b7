"""Serve the entries of the media store to the browsers whose sessions use them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop_host.server.content import ContentAnswer
from desktop_host.server.headers import SANDBOX_POLICY, is_active

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_host.script.media import Medium


class Media(ContentAnswer):
    """Serve one entry; ``?download`` asks for it as a file to save."""

    async def get(self, key: str, _name: str) -> None:
        store = self.routes.sessions.media
        medium = store.find(key)
        # Who may see it is asked whether or not it exists, and either way the answer is the same.
        ours = self.routes.owned_by_sender(self.request, store.owners(key))
        if medium is None or not ours:
            self.missing()
        self._describe(medium)
        try:
            size, etag = _measure(medium)
        except OSError:
            self.missing()
        # The type comes from the script, and may come from a user by way of it.
        mime = (
            medium.mime if medium.mime.isascii() and medium.mime.isprintable() else "application/octet-stream"
        )
        if size is None:
            self.set_header("Cache-Control", "no-store")

        def chunks(start: int, stop: int | None) -> Iterator[bytes]:
            return medium.chunks(start, stop)

        await self.send(chunks, size=size, etag=etag, mime=mime)

    def _describe(self, medium: Medium) -> None:
        self.set_header("Cache-Control", "private, max-age=86400, immutable")
        active = is_active(medium.mime)
        if active:
            self.set_header("Content-Security-Policy", SANDBOX_POLICY)
        if active or "download" in self.request.arguments:
            self.set_header("Content-Disposition", attachment(medium.name))


def attachment(name: str) -> str:
    """Return a ``Content-Disposition`` for a file of any name (RFC 6266, with RFC 8187 for what ASCII lacks)."""
    plain = (
        "".join(c if c.isascii() and c.isprintable() and c not in '"\\%/' else "_" for c in name)
        or "download"
    )
    wide = "" if plain == name else f"; filename*=UTF-8''{quote(name, safe='', errors='replace')}"
    return f'attachment; filename="{plain}"{wide}'


def _measure(medium: Medium) -> tuple[int | None, str]:
    content = medium.content
    if isinstance(content, bytes):
        return len(content), medium.key
    if isinstance(content, Path):
        facts = content.stat()
        return facts.st_size, f"{medium.key}-{facts.st_mtime_ns:x}-{facts.st_size:x}"
    return None, ""
