"""Let go of the media and frames that nothing on the page names any more.

A script that shows a new picture in the same place every second never ends, and one that ends with ``st.rerun()``
never ends either. What the page may still ask for is therefore read from the nodes that stand in the tree.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop_host.script.media import PREFIX

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable

    from desktop_host.script.context import Run, Services

EVERY = 1.0
"""Seconds between two looks; what the page has just been told of, it has fetched by then."""

_MEDIUM = re.compile(PREFIX.encode() + rb"([\w-]{32})/")


class Belongings:
    """Hold the media and frames of one session; lives on the loop."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, services: Services, nodes: Callable[[], Iterable[bytes]]
    ) -> None:
        self._loop = loop
        self._services = services
        self._nodes = nodes
        self._looked = loop.time()
        self._timer: asyncio.TimerHandle | None = None
        self._run: Run | None = None
        self._fresh: set[str] = set()
        """The frames that runs before the present one have drawn since the last look."""

    def begin(self, run: Run) -> None:
        """Note the run that draws from now on."""
        if self._run is not None:
            self._fresh |= self._run.frames
        self._run = run

    def look(self) -> None:
        """Let go of what is not on the page any more; shortly after the last look, this waits for its time."""
        if self._timer is None:
            self._timer = self._loop.call_at(self._looked + EVERY, self.release)

    def release(self) -> None:
        """Let go of what was there at the last look already, and is not named by a node now."""
        self._timer = None
        self._looked = self._loop.time()
        services, fresh = self._services, self._fresh
        if self._run is not None:
            drawn, self._run.frames = self._run.frames, set()
            fresh = fresh | drawn
        self._fresh = set()
        if not services.frames and not services.media.holds(services.secret):
            return
        media: set[str] = set()
        tables = []
        for raw in self._nodes():
            media.update(key.decode() for key in _MEDIUM.findall(raw))
            if services.frames and b"frame" in raw:
                tables.append(raw)
        services.media.retain(services.secret, media)
        for handle in [handle for handle in services.frames if handle not in fresh]:
            if not any(handle.encode() in raw for raw in tables):
                services.frames.pop(handle, None)

    def drop(self) -> None:
        """Let go of everything: the session has ended."""
        if self._timer is not None:
            self._timer.cancel()
        self._services.media.drop(self._services.secret)
        self._services.uploads.drop_owner(self._services.secret)
        self._services.frames.clear()
