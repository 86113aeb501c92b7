"""Let go of the media and frames that nothing on the page names any more.

A script that shows a new picture in the same place every second never ends, and one that ends with ``st.rerun()``
never ends either. What the page may still ask for is therefore read from the nodes that stand in the tree.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from desktop_host.script.media import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_host.script.context import Run, Services

EVERY = 1.0
"""Seconds between two looks while a run lasts."""

_MEDIUM = re.compile(PREFIX.encode() + rb"([\w-]{32})/")


class Belongings:
    """Hold the media and frames of one session; lives on the loop."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._looked = 0.0

    def due(self) -> bool:
        """Tell whether it is time to look while a run lasts."""
        return time.monotonic() - self._looked > EVERY

    def release(self, run: Run, nodes: Iterable[bytes]) -> None:
        """Let go of what was there at the last look already, and is not named by these nodes."""
        services = self._services
        self._looked = time.monotonic()
        if not services.frames and not services.media.holds(services.secret):
            return
        media: set[str] = set()
        tables = []
        for raw in nodes:
            media.update(key.decode() for key in _MEDIUM.findall(raw))
            if services.frames and b"frame" in raw:
                tables.append(raw)
        services.media.retain(services.secret, media)
        fresh, run.frames = run.frames, set()
        for handle in [handle for handle in services.frames if handle not in fresh]:
            if not any(handle.encode() in raw for raw in tables):
                services.frames.pop(handle, None)

    def drop(self) -> None:
        """Let go of everything: the session has ended."""
        self._services.media.drop(self._services.secret)
        self._services.uploads.drop_owner(self._services.secret)
        self._services.frames.clear()
