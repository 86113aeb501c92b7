"""A table of a million rows: from a click to rows on the screen, and what the server weighs afterwards."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import OURS, STREAMLIT

if TYPE_CHECKING:
    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer) -> Samples:
    with lab.served(peer, "million", "the content is here") as (page, server):
        page.wait_for_timeout(500)
        milliseconds = page.evaluate("() => bench.table()")
        time.sleep(2)
        return {"seconds": [milliseconds / 1000], "memory": [server.memory()]}


MILLION = Figure(
    name="million",
    peers=(OURS, STREAMLIT),
    rows=(
        Row("table of a million rows: click to rows shown", "s", "seconds", Target(1 / 2, ("streamlit",))),
        Row("memory of the server with that table", "MB", "memory", Target(1, ("streamlit",))),
    ),
    measure=measure,
)
