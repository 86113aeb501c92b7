"""Do on the user's side what a page asks of its window."""

from __future__ import annotations

import asyncio
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop_host.host.link import RefusedByWindowError

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_host.host.link import WindowLink
    from desktop_host.script.media import MediaStore, Medium


class WindowDesktop:
    """Be the desktop that the native window gives access to."""

    def __init__(self, window: WindowLink, media: MediaStore) -> None:
        """Ask through ``window``, and save what ``media`` holds."""
        self._window = window
        self._media = media

    def set_title(self, title: str) -> None:
        """Put a text into the window's title bar."""
        self._window.set_title(title)

    async def save(self, url: str, name: str, owner: str) -> str:
        """Ask where to save what ``url`` holds, and save it; see :class:`~desktop_host.script.context.Desktop`."""
        medium = self._media.at(url, owner)
        if medium is None:
            raise FileNotFoundError(f"{name}: the app does not offer this file any more; try again")
        try:
            path = await self._window.save_file(name)
        except RefusedByWindowError as error:
            raise OSError(str(error)) from error
        if path is None:
            return ""
        await asyncio.to_thread(_write, medium, path)
        return str(path)


def _write(medium: Medium, path: Path) -> None:
    """Write beside the target first: a full disk leaves the user's older file as it was."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            for chunk in medium.chunks():
                file.write(chunk)
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
