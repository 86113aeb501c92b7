"""From a click to the changed text in the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import NICEGUI, OURS, STREAMLIT

if TYPE_CHECKING:
    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer) -> Samples:
    with lab.served(peer, "counter", "count 0 end") as (page, _):
        times = []
        for count in range(1, lab.sizes.clicks + 1):
            page.wait_for_timeout(100)
            times.append(page.evaluate("text => bench.clicked(text)", f"count {count} end"))
        # The first click also pays for what loads late.
        return {"milliseconds": times[1:]}


CLICK = Figure(
    name="click",
    peers=(OURS, STREAMLIT, NICEGUI),
    rows=(
        Row("click to changed text, median", "ms", "milliseconds", Target(1 / 8, ("streamlit",))),
        Row("click to changed text, 95 of 100", "ms", "milliseconds", statistic="p95"),
    ),
    measure=measure,
)
