"""Keep what users upload: private files on disk, each owned by one session and one of its widgets.

A widget *allows* uploads first; the server then *receives* bytes into a new file and keeps it when all are there.
The script sees :class:`~desktop_host.script.uploaded_file.UploadedFile` over the record.
"""

from __future__ import annotations

import errno
import mimetypes
import os
import secrets
import threading
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

MEGABYTE = 1024 * 1024


class Rule(Struct, frozen=True):
    """Say what one widget takes."""

    types: tuple[str, ...] = ()
    """Endings such as ``".csv"`` or ``".tar.gz"``, or kinds such as ``"image/png"`` or ``"image/*"``, in lower case;
    none means any."""
    max_size: int = 200 * MEGABYTE

    def takes(self, name: str) -> bool:
        """Tell whether a file of this name may come; its kind is that of its name, which the script sees too."""
        kind = mimetypes.guess_type(name)[0] or ""
        return not self.types or any(
            fnmatchcase(kind, one) if "/" in one else name.lower().endswith(one) for one in self.types
        )


class Upload(Struct, frozen=True):
    """Record one file. Its name is data and no part of its path."""

    id: str
    path: Path
    name: str
    size: int
    type: str
    owner: str
    widget: str
    borrowed: bool = False
    """The user's own file, picked in a native dialog: read where it lies, never deleted."""


class Incoming:
    """Be a file that is still arriving: written by one thread at a time, then kept or aborted."""

    def __init__(self, uploads: Uploads, owner: str, widget: str, size: int) -> None:
        self.id = secrets.token_urlsafe(18)
        self.size = 0
        self._uploads = uploads
        self._owner, self._widget = owner, widget
        self._path = uploads.folder / self.id
        import shutil

        # A full disk is told before the user has waited.
        if size > shutil.disk_usage(uploads.folder).free:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(self._path, flags, 0o600)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append bytes.

        Raises:
            OSError: the disk is full or gone.
        """
        view = memoryview(data)
        while view:
            written = os.write(self._descriptor, view)
            self.size += written
            view = view[written:]

    def keep(self, name: str, type: str) -> Upload:
        """End the file and record it.

        Raises:
            LookupError: the session or its widget went away meanwhile; the file is gone too.
        """
        self._close()
        upload = Upload(self.id, self._path, name, self.size, type, self._owner, self._widget)
        if not self._uploads.record(upload):
            self.abort()
            raise LookupError(f"upload {name!r}: the widget that asked for it is gone")
        return upload

    def abort(self) -> None:
        """Forget the file and give its space back."""
        self._close()
        self._uploads.unlink(self._path)

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)


class Uploads:
    """Hold the uploads of all sessions in one private folder. Every method may be called from any thread."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        self.folder = folder
        self._lock = threading.Lock()
        self._rules: dict[tuple[str, str], Rule] = {}
        self._uploads: dict[str, Upload] = {}
        self._used: dict[tuple[str, str], set[str]] = {}
        self._undeleted: set[Path] = set()

    def allow(self, owner: str, widget: str, rule: Rule) -> None:
        """Let a widget of a session take files; called whenever the script writes it."""
        with self._lock:
            self._rules[owner, widget] = rule

    def rule(self, owner: str, widget: str) -> Rule | None:
        """Return what the widget takes; None for one that takes no files."""
        with self._lock:
            return self._rules.get((owner, widget))

    def receive(self, owner: str, widget: str, size: int) -> Incoming:
        """Make the file for an upload of ``size`` bytes.

        Raises:
            OSError: the disk is full or gone.
        """
        return Incoming(self, owner, widget, size)

    def borrow(self, owner: str, widget: str, path: Path, type: str) -> Upload:
        """Record a file of the user's that is read where it lies.

        Raises:
            OSError: the file cannot be looked at.
        """
        size = path.stat().st_size
        upload = Upload(secrets.token_urlsafe(18), path, path.name, size, type, owner, widget, borrowed=True)
        with self._lock:
            self._uploads[upload.id] = upload
        return upload

    def record(self, upload: Upload) -> bool:
        """Keep the record of a file that arrived; False if its widget is gone."""
        with self._lock:
            wanted = (upload.owner, upload.widget) in self._rules
            if wanted:
                self._uploads[upload.id] = upload
            return wanted

    def find(self, owner: str, file_id: str) -> Upload | None:
        """Return the record, if the session owns it."""
        with self._lock:
            upload = self._uploads.get(file_id)
        return upload if upload is not None and upload.owner == owner else None

    def of(self, owner: str) -> list[Upload]:
        """Return all records of a session, oldest first."""
        with self._lock:
            return [upload for upload in self._uploads.values() if upload.owner == owner]

    def use(self, owner: str, widget: str, ids: Iterable[str]) -> None:
        """Take note of the files that are a widget's value; those that were and are no longer go."""
        now = set(ids)
        with self._lock:
            before = self._used.get((owner, widget), set())
            self._used[owner, widget] = now
        for gone in before - now:
            self.drop(owner, gone)

    def drop(self, owner: str, file_id: str) -> bool:
        """Forget one file and give its space back; False if the session has no such file."""
        upload = self.find(owner, file_id)
        if upload is not None:
            self._forget([upload])
        return upload is not None

    def drop_widget(self, owner: str, widget: str) -> None:
        """Forget a widget that the script no longer writes, with its files."""
        with self._lock:
            self._rules.pop((owner, widget), None)
            self._used.pop((owner, widget), None)
        self._forget(upload for upload in self.of(owner) if upload.widget == widget)

    def drop_owner(self, owner: str) -> None:
        """Forget a session that ended, with its files."""
        with self._lock:
            for key in [key for key in self._rules if key[0] == owner]:
                del self._rules[key]
                self._used.pop(key, None)
        self._forget(self.of(owner))

    def close(self) -> None:
        """Delete every file, and the folder; the server ends."""
        with self._lock:
            self._rules.clear()
            uploads = list(self._uploads.values())
        self._forget(uploads)
        for left in self.folder.iterdir() if self.folder.is_dir() else ():
            self.unlink(left)
        with suppress(OSError):
            self.folder.rmdir()

    def unlink(self, path: Path) -> None:
        """Delete a file of ours; one that the script still has open is deleted later where the system insists."""
        with self._lock:
            paths, self._undeleted = {path, *self._undeleted}, set()
        for each in paths:
            try:
                each.unlink(missing_ok=True)
            except OSError:
                with self._lock:
                    self._undeleted.add(each)

    def _forget(self, uploads: Iterable[Upload]) -> None:
        for upload in uploads:
            with self._lock:
                self._uploads.pop(upload.id, None)
            if not upload.borrowed:
                self.unlink(upload.path)


def plain_name(text: str) -> str:
    """Return the last part of what a browser called the file, without control characters.

    Scripts join it to a folder of theirs and write there: nothing in it may lead elsewhere.
    """
    last = "".join(c for c in text.replace("\\", "/").rpartition("/")[2] if c.isprintable())[:255]
    return "file" if last.strip(". ") == "" else last
