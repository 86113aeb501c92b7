"""Describe the one window of an app."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_host.window.pages import Scheme


@dataclass(frozen=True, kw_only=True)
class WindowSettings:
    """Say what the window shows and where it may go."""

    title: str
    origin: str
    """Scheme, host and port of the server (`http://127.0.0.1:1234`): the only place the window shows."""
    folder: Path
    """A private folder of this run."""
    scheme: Scheme | None = None
    """A colour scheme that overrides the system's."""
    icon: Path | None = None
    debug: bool = False
    """Whether the page can be inspected."""
    width: int = 1200
    height: int = 820
    smallest: tuple[int, int] = (360, 320)
