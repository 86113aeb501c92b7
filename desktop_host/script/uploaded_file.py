"""Hand an uploaded file to the script as a file object over its path.

It is an :class:`io.BufferedReader`, not an :class:`io.BytesIO`: nothing of it is in memory, and code that asks for
``BytesIO`` by ``isinstance`` may read that type's inner buffer, which would be empty without an error. Libraries
that take a binary file take this one, and those that look for a file descriptor find a real one.
"""

from __future__ import annotations

import io
import mmap
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path

    from _typeshed import WriteableBuffer

    from desktop_host.script.uploads import Upload

# Python code runs once for each buffer that is filled; a large one keeps that out of the measurements.
_BUFFER = 256 * 1024


class FileURLs(Struct, frozen=True):
    """Name where the page put the file, and where it deletes it."""

    upload_url: str
    delete_url: str


class _LazyFile(io.RawIOBase):
    """Open the file at its first use, so that a script with a hundred uploads holds no hundred descriptors."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._opened: io.FileIO | None = None

    def _file(self) -> io.FileIO:
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        if self._opened is None:
            self._opened = io.FileIO(self._path, "rb")
        return self._opened

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        return self._file().readinto(memoryview(buffer))

    def readall(self) -> bytes:
        return self._file().readall()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._file().seek(offset, whence)

    def tell(self) -> int:
        # A buffer around this asks at once; an unopened file stands at its beginning.
        return 0 if self._opened is None and not self.closed else self._file().tell()

    def fileno(self) -> int:
        return self._file().fileno()

    def close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        super().close()


class UploadedFile(io.BufferedReader):
    """Be an uploaded file, read from disk as the script asks for it.

    Attributes:
        file_id: what tells this upload from every other one.
        size: in bytes.
        type: the MIME type that the browser told.
        path: where the file lies. Ours, beyond what Streamlit has: for libraries that read a path faster than a
            file object. The file goes when the user removes it or the session ends.
        file_urls: the addresses under which the page sends and deletes it.
    """

    def __init__(self, upload: Upload) -> None:
        super().__init__(_LazyFile(upload.path), _BUFFER)
        self.file_id = upload.id
        self.size = upload.size
        self.type = upload.type
        self.path = upload.path
        self.file_urls = FileURLs("/upload", f"/upload/{upload.id}")
        self._name = upload.name

    @property
    def name(self) -> str:
        """Give the file's name on the user's machine."""
        return self._name

    def getvalue(self) -> bytes:
        """Read the whole file, wherever the position is, and leave the position."""
        with self.path.open("rb") as file:
            return file.read()

    def getbuffer(self) -> memoryview:
        """Return the whole file as mapped memory: pages come in as they are touched; writing changes no file."""
        if self.size == 0:
            return memoryview(bytearray())
        with self.path.open("rb") as file:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY))

    def __repr__(self) -> str:
        return f"UploadedFile(file_id={self.file_id!r}, name={self.name!r}, type={self.type!r}, size={self.size})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UploadedFile) and other.file_id == self.file_id

    def __hash__(self) -> int:
        return hash(self.file_id)
