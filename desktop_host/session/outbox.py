"""Carry what a script's threads write over to the loop, in batches."""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

from desktop_host.script.context import StopSignal
from desktop_host.session.events import Emitted, Retracted, RunEnded, Settings

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator, Sequence

    from desktop_host.protocol.messages import PageSettings
    from desktop_host.session.events import Event

GATHER = 0.004
"""Seconds that the first node of a batch waits for others."""
BEAT = 1 / 60
"""Seconds between two batches."""
MOST = 5_000
"""Events that wait for the loop at most: a script that writes faster waits, so that the loop can hear the page."""
_NAP = 0.001
"""Seconds between two looks of a script that waits."""


class Outbox:
    """Hold the events of a session's runs until its loop takes them."""

    def __init__(self, loop: asyncio.AbstractEventLoop, turn: Callable[[], None]) -> None:
        self._loop = loop
        self._turn = turn
        self._events: deque[tuple[int, Event]] = deque()
        self._armed = False
        self._last = 0.0

    def post(self, run: int, event: Event) -> None:
        """Add an event of a run; called on any thread."""
        self._events.append((run, event))
        if isinstance(event, RunEnded):
            # What comes last waits for nothing.
            self._on_loop(self._turn)
        elif not self._armed:
            self._armed = True
            self._on_loop(self._arm)

    def wait_for_room(self) -> None:
        """Wait while the loop is behind; called on a script's thread."""
        while len(self._events) > MOST and not self._loop.is_closed():
            time.sleep(_NAP)

    def take(self, *, ended: bool) -> Iterator[tuple[int, Event]]:
        """Take what there is, each event with its run; the end of a run only if ``ended``. Called on the loop."""
        self._armed = False
        self._last = time.monotonic()
        for _ in range(len(self._events)):
            if isinstance(self._events[0][1], RunEnded) and not ended:
                return
            yield self._events.popleft()

    def _arm(self) -> None:
        self._loop.call_later(max(GATHER, self._last + BEAT - time.monotonic()), self._turn)

    def _on_loop(self, call: Callable[[], None]) -> None:
        try:
            self._loop.call_soon_threadsafe(call)
        except RuntimeError:
            # The loop is closed: the app is ending, and nobody reads what this run still writes.
            raise StopSignal from None


class RunOutlet:
    """Be where one run writes to."""

    def __init__(self, run: int, outbox: Outbox) -> None:
        self._run = run
        self._outbox = outbox

    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Place a node."""
        self._outbox.wait_for_room()
        self._outbox.post(self._run, Emitted(path, raw, block))

    def retract(self, path: Sequence[int]) -> None:
        """Take a node back."""
        self._outbox.post(self._run, Retracted(path))

    def settings(self, settings: PageSettings) -> None:
        """Set the page's settings."""
        self._outbox.post(self._run, Settings(settings))
