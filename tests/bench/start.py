"""From the start of the process to content in a browser that waits; and what the server then weighs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import NICEGUI, OURS, STREAMLIT

if TYPE_CHECKING:
    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer) -> Samples:
    with lab.served(peer, "content", "the content is here") as (_, server):
        seconds = server.seconds()
        time.sleep(1)  # what starts in the background has started
        return {"seconds": [seconds], "memory": [server.memory()]}


START = Figure(
    name="start",
    peers=(OURS, STREAMLIT, NICEGUI),
    rows=(
        Row("process start to content in a waiting browser", "s", "seconds", Target(0.6, ("streamlit",))),
        Row("memory of the server then", "MB", "memory", Target(1, ("streamlit", "nicegui"))),
    ),
    measure=measure,
)
