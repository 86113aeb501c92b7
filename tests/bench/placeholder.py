"""Two thousand updates of one placeholder in a loop without a pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import OURS, STREAMLIT

if TYPE_CHECKING:
    from tests.bench.lab import Lab
    from tests.bench.peers import Peer


def measure(lab: Lab, peer: Peer) -> Samples:
    with lab.served(peer, "placeholder", "count 0 end") as (page, _):
        times = []
        for count in range(1, lab.sizes.bursts + 2):
            page.wait_for_timeout(500)
            times.append(page.evaluate("text => bench.clicked(text)", f"count {count} end"))
        return {"milliseconds": times[1:]}


PLACEHOLDER = Figure(
    name="placeholder",
    peers=(OURS, STREAMLIT),
    rows=(Row("2000 updates of one placeholder", "ms", "milliseconds", Target(1 / 2, ("streamlit",))),),
    measure=measure,
)
