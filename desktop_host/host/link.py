"""Let the server ask the window: for a file dialog, a title, a notification."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_host.protocol.control import (
    Chosen,
    Notify,
    OpenFiles,
    OpenUrl,
    Refused,
    SaveFile,
    SetTitle,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_host.host.channel import Channel
    from desktop_host.protocol.control import ToServer


class RefusedByWindowError(Exception):
    """Raised when the window could not do what it was asked to do."""


class WindowLink:
    """Be the window as the server sees it. Use it on the thread of the event loop."""

    def __init__(self, channel: Channel[ToServer]) -> None:
        """Speak through a channel; whoever reads it hands the answers to :meth:`answer`."""
        self._channel = channel
        self._ids = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[list[str]]] = {}

    async def save_file(self, name: str) -> Path | None:
        """Ask where to save a file of this name; None when the user cancels."""
        paths = await self._ask(SaveFile(id=next(self._ids), name=name))
        return paths[0] if paths else None

    async def open_files(
        self, *, several: bool = False, folder: bool = False, extensions: Sequence[str] = ()
    ) -> list[Path]:
        """Ask for files, or for a folder; an empty list when the user cancels."""
        request = OpenFiles(id=next(self._ids), several=several, folder=folder, extensions=list(extensions))
        return await self._ask(request)

    def set_title(self, title: str) -> None:
        """Put a text into the title bar."""
        self._channel.send(SetTitle(title=title))

    def open_url(self, url: str) -> None:
        """Open an address outside the app."""
        self._channel.send(OpenUrl(url=url))

    def notify(self, title: str, body: str = "") -> None:
        """Show a notification of the desktop."""
        self._channel.send(Notify(title=title, body=body))

    def answer(self, message: Chosen | Refused) -> None:
        """Take the window's answer to an earlier question; one that nobody waits for any more is dropped."""
        waiting = self._waiting.pop(message.id, None)
        if waiting is None or waiting.done():
            return
        if isinstance(message, Refused):
            waiting.set_exception(RefusedByWindowError(message.message))
        else:
            waiting.set_result(message.paths)

    async def _ask(self, request: SaveFile | OpenFiles) -> list[Path]:
        waiting = asyncio.get_running_loop().create_future()
        self._waiting[request.id] = waiting
        if not self._channel.send(request):
            del self._waiting[request.id]
            raise RefusedByWindowError("The window is gone.")
        return [Path(path) for path in await waiting]
