"""Hold what one run of a script works with, and find it from anywhere in the script.

The run is found through a context variable, so code that the script calls needs no argument for it. Outside a
run (``python app.py``, a worker thread) there is none: elements then draw nothing and widgets return their
default.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from secrets import token_hex
from typing import TYPE_CHECKING, Protocol

from desktop_host.script.state import SessionStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_host.config import Config
    from desktop_host.frames import Frame
    from desktop_host.protocol.messages import PageSettings
    from desktop_host.script.media import MediaStore
    from desktop_host.script.uploads import Uploads


class Outlet(Protocol):
    """Take what a run writes; called on the script's thread."""

    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Place a node."""

    def retract(self, path: Sequence[int]) -> None:
        """Take back the node written last in its block, so that the next takes its place."""

    def settings(self, settings: PageSettings) -> None:
        """Set the page's title, icon, layout and menu."""


class Desktop(Protocol):
    """Act on the user's side, through the native window."""

    def set_title(self, title: str) -> None:
        """Put a text into the window's title bar."""

    async def save(self, url: str, name: str, owner: str) -> str:
        """Ask where to save what ``url`` holds, and save it.

        Args:
            url: An address of our own, of which ``owner`` is an owner.
            name: The file name to propose.
            owner: The secret of the session that asks.

        Returns:
            The path, or ``""`` when the user chose none.

        Raises:
            OSError: the file cannot be written.
        """


@dataclass
class Services:
    """Hold what the server offers to the runs of one session."""

    secret: str
    """The session's secret, under which media and uploads are kept."""
    media: MediaStore
    uploads: Uploads
    config: Config
    desktop: Desktop | None = None
    """The native window; None when a browser shows the page."""
    frames: dict[str, Frame] = field(default_factory=dict)
    """The frames that the page may ask rows of, by the handle that its node carries."""


class StopSignal(BaseException):
    """End a run from inside; not an Exception, so that a script's own handlers let it pass."""


@dataclass
class Run:
    """Be one run of a script."""

    outlet: Outlet
    store: SessionStore
    services: Services | None = None
    nonce: str = field(default_factory=lambda: token_hex(6))
    """This run's own name, for what must differ from one run to the next."""
    drawn: dict[str, str] = field(default_factory=dict)
    """The ids of the widgets that this run has drawn, with the name of the call that drew each."""
    keys: set[str] = field(default_factory=set)
    """The keys that this run's widgets and containers have taken."""
    dividers: int = 0
    """How many headings had a line whose colour was left to the page."""
    forms: dict[str, bool] = field(default_factory=dict)
    """The forms of this run by id, and whether each has got a submit button."""
    cursors: dict[int, int] = field(default_factory=dict)
    """The next free place of each root."""
    frames: set[str] = field(default_factory=set)
    """The handles of the frames that this run has drawn."""
    settings: PageSettings | None = None
    in_callback: bool = False
    over: bool = False
    """Whether the script has ended, so that nothing interrupts its thread any more."""
    stop: threading.Event = field(default_factory=threading.Event)
    inside: threading.RLock = field(default_factory=threading.RLock)
    """Held while a call into the API is under way; an asynchronous exception never lands there."""

    def check(self) -> None:
        """End the run here if it was told to stop."""
        if self.stop.is_set():
            raise StopSignal


_current: ContextVar[Run | None] = ContextVar("desktop_host_run", default=None)


class _NoOutlet:
    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Drop the node: there is no page."""

    def retract(self, path: Sequence[int]) -> None:
        """Do nothing: there is no page."""

    def settings(self, settings: PageSettings) -> None:
        """Drop the settings: there is no page."""


_bare = Run(_NoOutlet(), SessionStore())


def current_run() -> Run:
    """Return the run under way, or one that draws nothing."""
    return _current.get() or _bare


def running() -> Run | None:
    """Return the run under way, if there is one."""
    return _current.get()


@contextmanager
def entered(run: Run) -> Iterator[None]:
    """Make ``run`` the current one for this thread of execution."""
    token = _current.set(run)
    try:
        yield
    finally:
        _current.reset(token)
