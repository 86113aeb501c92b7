"""The rerun of a page of a thousand elements, of which one changes."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from tests.bench.figure import Figure, Row, Samples, Target
from tests.bench.peers import NICEGUI, OURS, STREAMLIT

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.bench.lab import Lab
    from tests.bench.peers import Peer

QUIET_MS = 500
BINARY = 2


def measure(lab: Lab, peer: Peer) -> Samples:
    with lab.served(peer, "thousand", "count 0 end") as (page, _):
        received = count_received(page)
        times: list[float] = []
        sizes: list[float] = []
        for count in range(1, lab.sizes.reruns + 2):
            page.wait_for_timeout(QUIET_MS)
            received.clear()
            times.append(page.evaluate("text => bench.clicked(text)", f"count {count} end"))
            page.wait_for_timeout(QUIET_MS)
            sizes.append(sum(received))
        return {"milliseconds": times[1:], "bytes": sizes[1:]}


def count_received(page: Page) -> list[int]:
    """Note the bytes of every message that the page receives over a WebSocket that opens from now on."""
    received: list[int] = []

    def note(event: dict[str, Any]) -> None:
        frame = event["response"]
        data = frame["payloadData"]
        received.append(len(base64.b64decode(data)) if frame["opcode"] == BINARY else len(data.encode()))

    session = page.context.new_cdp_session(page)
    session.on("Network.webSocketFrameReceived", note)
    session.send("Network.enable")
    return received


RERUN = Figure(
    name="rerun",
    peers=(OURS, STREAMLIT, NICEGUI),
    rows=(
        Row(
            "rerun of a page of 1000 elements, one changes",
            "ms",
            "milliseconds",
            Target(1 / 8, ("streamlit",)),
        ),
        Row("bytes that it sends to the page", "B", "bytes", Target(1 / 100, ("streamlit",))),
    ),
    measure=measure,
)
