"""A screen in memory, on which one can see a colour: how a window's content is noticed without touching it."""

from __future__ import annotations

import mmap
import shutil
import subprocess
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path

COLOUR = bytes((0x34, 0xAB, 0x12))
"""#12ab34, in the order blue, green, red in which the screen keeps it."""


class Screen:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @staticmethod
    def is_possible() -> bool:
        return shutil.which("Xvfb") is not None

    def __enter__(self) -> Self:
        # The server chooses a free display and tells its number.
        options = ["-noreset", "-screen", "0", "1280x900x24", "-fbdir", str(self.folder), "-displayfd", "1"]
        self.server = subprocess.Popen(["Xvfb", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self.server.stdout is not None
        self.display = ":" + self.server.stdout.readline().decode().strip()
        with (self.folder / "Xvfb_screen0").open("rb") as pixels:
            self._pixels = mmap.mmap(pixels.fileno(), 0, access=mmap.ACCESS_READ)
        return self

    def __exit__(self, *_: object) -> None:
        self._pixels.close()
        self.server.terminate()
        self.server.wait()
        assert self.server.stdout is not None
        self.server.stdout.close()

    def shows_colour(self) -> bool:
        """Say whether at least a few lines of the colour are to be seen."""
        return self._pixels[:].count(COLOUR) > 5000
