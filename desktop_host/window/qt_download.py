"""Save what a page downloads by itself, through a dialog of the system.

The app's own downloads go another way: the server asks where to, and writes the file. This is for what only the
page has, a chart as a picture for one. pywebview's own handler calls what Qt 6 no longer has.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PyQt6.QtCore import QStandardPaths
from PyQt6.QtWidgets import QFileDialog, QWidget

from desktop_host.window.dialogs import file_name

if TYPE_CHECKING:
    from PyQt6.QtCore import QObject
    from PyQt6.QtWebEngineCore import QWebEngineDownloadRequest


def save(view: QObject, download: QWebEngineDownloadRequest) -> None:
    """Ask where to save, then let the engine write there; cancelling cancels."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    suggested = Path(folder) / file_name(download.downloadFileName())
    parent = view if isinstance(view, QWidget) else None
    path, _filter = QFileDialog.getSaveFileName(parent, "Save file", str(suggested))
    if not path:
        download.cancel()
        return
    target = Path(path)
    download.setDownloadDirectory(str(target.parent))
    download.setDownloadFileName(target.name)
    download.accept()
