"""Keep the files of one run in a private folder that outlives none of its processes.

Both halves hold a lock in it. Whoever ends last removes the folder; what a power cut leaves behind is removed
by the next start, which recognises it by the lock that nobody holds.
"""

from __future__ import annotations

import getpass
import os
import shutil
import stat
import sys
import tempfile
import time
from pathlib import Path

LOCK = "lock"
SETTLING_SECONDS = 60
"""A folder younger than this may belong to a run that has not taken its lock yet."""


class RunFolder:
    """Be the folder of one run, as one process holds it."""

    def __init__(self, path: Path) -> None:
        """Hold a folder that exists."""
        self.path = path
        self._lock = os.open(path / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(self._lock, exclusive=False)

    @classmethod
    def create(cls) -> RunFolder:
        """Make a new folder that only this user can read, and sweep away those of dead runs."""
        root = _root()
        sweep(root)
        return cls(Path(tempfile.mkdtemp(prefix="run-", dir=root)))  # mkdtemp makes it with mode 0700

    def remove(self) -> None:
        """Remove the folder; harmless when the other half has already done it."""
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1
        shutil.rmtree(self.path, ignore_errors=True)


def sweep(root: Path) -> None:
    """Remove the folders of runs of which no process is left."""
    for path in root.glob("run-*"):
        try:
            if time.time() - path.stat().st_mtime > SETTLING_SECONDS and _is_abandoned(path):
                shutil.rmtree(path, ignore_errors=True)
        except OSError:
            continue  # its owner was faster


def _is_abandoned(path: Path) -> bool:
    try:
        if sys.platform == "win32":  # not run on Windows yet
            (path / LOCK).unlink()  # refused while a process holds the file open
            return True
        else:  # noqa: RET505 - the type checker skips the other system's branch, and would miss what follows it
            fd = os.open(path / LOCK, os.O_RDWR)
            try:
                return _lock(fd, exclusive=True)
            finally:
                os.close(fd)
    except FileNotFoundError:
        return True


def _lock(fd: int, *, exclusive: bool) -> bool:
    """Take the lock for as long as the descriptor is open; False when others hold it."""
    if sys.platform == "win32":
        return True  # that the file is open is lock enough
    else:  # noqa: RET505 - see above
        import fcntl

        try:
            fcntl.flock(fd, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def _root() -> Path:
    """Return the folder that holds the runs' folders: on a disk, because uploads may be large."""
    from platformdirs import user_cache_path

    root = user_cache_path("desktop-host", appauthor=False) / "runs"
    try:
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        if _is_private(root):
            return root
    except OSError:
        pass  # a home that cannot be written to
    root = Path(tempfile.gettempdir()) / f"desktop-host-{getpass.getuser()}"
    root.mkdir(exist_ok=True, mode=0o700)
    if not _is_private(root):
        raise PermissionError(f"{root}: belongs to another user or others may write to it; remove it.")
    return root


def _is_private(folder: Path) -> bool:
    if sys.platform == "win32":
        return True  # a profile's folders are private there
    else:  # noqa: RET505 - see above
        status = folder.lstat()
        writable_by_others = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not writable_by_others
