"""The upload of a big file: how fast, and what the server's memory does."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import OURS, STREAMLIT
from tests.bench.processes import MB

if TYPE_CHECKING:
    from pathlib import Path

    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer) -> Samples:
    size = lab.sizes.upload
    file = big_file(lab.folder / "big.bin", size)
    with lab.served(peer, "upload", "no file yet") as (page, server):
        page.wait_for_timeout(1000)
        before = server.resident()
        page.evaluate("text => bench.upload(text)", f"got {size} bytes")
        with server.watched() as notes:
            page.locator("input[type=file]").set_input_files(file)
            milliseconds = page.evaluate("() => window.uploaded")
        time.sleep(1)
        return {
            "speed": [size / MB / (milliseconds / 1000)],
            "peak": [max(notes) - before],
            "after": [server.resident() - before],
        }


def big_file(path: Path, size: int) -> Path:
    """Write a file that does not compress."""
    if not path.exists() or path.stat().st_size != size:
        block = os.urandom(MB)
        with path.open("wb") as file:
            for _ in range(size // MB):
                file.write(block)
    return path


UPLOAD = Figure(
    name="upload",
    peers=(OURS, STREAMLIT),
    rows=(
        Row("upload of 190 MB", "MB/s", "speed", Target(3, ("streamlit",)), more_is_better=True),
        Row("growth of the server's memory meanwhile, at most", "MB", "peak", Target(limit=20)),
        Row("growth of the server's memory afterwards", "MB", "after", Target(limit=20)),
    ),
    measure=measure,
)
