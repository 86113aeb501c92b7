"""From the start of the process to content on the screen, run from source; and what all processes then weigh."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import BARE_WINDOW, NICEGUI_WINDOW, OUR_WINDOW, STREAMLIT_WINDOW
from tests.bench.processes import Started

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer, seconds: float = 60) -> Samples:
    screen = lab.screen
    # One toolkit and one sandbox for all; a browser engine that is root has none.
    environment = {
        "DISPLAY": screen.display,
        "PYWEBVIEW_GUI": "qt",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "XDG_CONFIG_HOME": str(lab.folder / "config"),
    }
    wait_until(lambda: not screen.shows_colour(), seconds)
    with Started(peer.command("window", 0), environment, lab.folder) as window:

        def shown() -> bool:
            window.check()
            return screen.shows_colour()

        wait_until(shown, seconds)
        took = window.seconds()
        time.sleep(2)
        return {"seconds": [took], "memory": [window.memory()]}


def wait_until(met: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not met():
        if time.monotonic() > deadline:
            raise TimeoutError(f"the screen did not change within {seconds} s")
        time.sleep(0.01)


WINDOW = Figure(
    name="window",
    peers=(OUR_WINDOW, STREAMLIT_WINDOW, NICEGUI_WINDOW, BARE_WINDOW) if sys.platform == "linux" else (),
    rows=(
        Row("window start to content on the screen, from source", "s", "seconds"),
        Row("memory of all processes of the window", "MB", "memory", Target(1, ("streamlit", "nicegui"))),
    ),
    measure=measure,
)
