"""Turn the path of a URL into a file inside a folder, or into nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Windows takes these names for devices in every folder, with any ending.
_DEVICES = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}


def file_inside(folder: Path, path: str) -> Path | None:
    """Return the file that ``path``, already decoded once, names inside ``folder``.

    What could mean anything but a plain name is refused before the file system is touched: ``..``, backslash,
    NUL, a drive or a stream (``:``), an empty segment (as of ``//server``), devices and trailing dots of Windows.
    Symbolic links may lead elsewhere inside the folder, not out of it.
    """
    parts = path.split("/")
    if not all(_plain(part) for part in parts):
        return None
    root = folder.resolve()
    file = root.joinpath(*parts).resolve()
    return file if file.is_relative_to(root) and file.is_file() else None


def _plain(part: str) -> bool:
    if not part or part.startswith(".") or part[-1] in ". " or len(part) > 255:
        return False
    if any(c in '\\:*?"<>|' or not c.isprintable() for c in part):
        return False
    return part.partition(".")[0].rstrip().lower() not in _DEVICES
