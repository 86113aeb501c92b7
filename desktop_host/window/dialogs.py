"""Ask the user for files, with the system's own dialogs."""

from __future__ import annotations

import os
import queue
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_host.protocol.control import Chosen, OpenFiles, Refused, SaveFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.protocol.control import Control


class Dialogs:
    """Show one dialog after the other, on a thread of their own, and send what the user chose."""

    def __init__(self, send: Callable[[Control], object]) -> None:
        """`send` hands an answer to the server."""
        self.window: Any = None
        self._send = send
        self._waiting: queue.SimpleQueue[SaveFile | OpenFiles] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def ask(self, request: SaveFile | OpenFiles) -> None:
        """Put a request into the queue."""
        self._waiting.put(request)
        if self._thread is None:
            self._thread = threading.Thread(target=self._show_all, name="dialogs", daemon=True)
            self._thread.start()

    def _show_all(self) -> None:
        while True:
            request = self._waiting.get()
            try:
                self._send(Chosen(id=request.id, paths=self._show(request)))
            except Exception as error:
                self._send(Refused(id=request.id, message=str(error)))

    def _show(self, request: SaveFile | OpenFiles) -> list[str]:
        from webview import FileDialog

        if isinstance(request, SaveFile):
            chosen = self.window.create_file_dialog(
                FileDialog.SAVE, directory=_downloads(), save_filename=file_name(request.name)
            )
        elif request.folder:
            chosen = self.window.create_file_dialog(FileDialog.FOLDER, allow_multiple=request.several)
        else:
            chosen = self.window.create_file_dialog(
                FileDialog.OPEN, allow_multiple=request.several, file_types=_filters(request.extensions)
            )
        if not chosen:
            return []
        # Some back ends give one path as a bare text.
        return [chosen] if isinstance(chosen, str) else [path for path in chosen if path]


def file_name(suggested: str) -> str:
    """Make a file name of what a page suggests: no folder, no character that a system refuses."""
    refused = set('<>:"/\\|?*') if sys.platform == "win32" else set("/\\")
    name = "".join(
        "_" if character in refused or not character.isprintable() else character for character in suggested
    )
    return name.lstrip(". ")[:200] or "download"


def _filters(extensions: list[str]) -> tuple[str, ...]:
    """Write the filters in pywebview's form: `Files (*.csv;*.parquet)`."""
    patterns = [f"*.{extension.lstrip('.')}" for extension in extensions]
    return (f"Files ({';'.join(patterns)})", "All files (*.*)") if patterns else ()


def _downloads() -> str:
    folder = Path.home() / "Downloads"
    return os.fspath(folder if folder.is_dir() else Path.home())
