"""Make the pictures of every size from the one drawing: ``python icons/make.py``, with Chromium on PATH."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
DRAWING = FOLDER / "desktop-host.svg"
SIZES = (16, 32, 48, 64, 128, 256, 512)


def draw(size: int, chromium: str) -> None:
    """Let the browser draw one size; it knows SVG better than any library that we could add."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(
            f'<body style="margin:0"><img src="{DRAWING.as_uri()}" width="{size}" height="{size}">'
        )
        # A window cannot be as small as an icon: the picture is taken large and cut by its own size.
        command = [
            chromium,
            "--headless",
            "--no-sandbox",
            "--allow-file-access-from-files",
            "--default-background-color=00000000",
            "--force-device-scale-factor=1",
            f"--window-size={size},{size}",
            f"--screenshot={FOLDER / f'desktop-host-{size}.png'}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True)


if __name__ == "__main__":
    for each in SIZES:
        draw(each, sys.argv[1] if len(sys.argv) > 1 else "chromium")
