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
from hashlib import blake2b
from secrets import token_hex
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from desktop_host.script.state import SessionStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from types import CodeType, ModuleType

    from desktop_host.config import Config
    from desktop_host.frames import Frame
    from desktop_host.protocol.messages import PageSettings
    from desktop_host.script.media import MediaStore
    from desktop_host.script.request_context import PageFacts
    from desktop_host.script.uploads import Uploads

F = TypeVar("F", bound="Callable[..., Any]")


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
    facts: PageFacts | None = None
    """What is known of the page, since it opened its session or came back to it."""
    secrets: Mapping[str, Any] | None = None
    """What stands in for the files of secrets, in a test of a script; None: the files."""
    frames: dict[str, Frame] = field(default_factory=dict)
    """The frames that the page may ask rows of, by the handle that its node carries."""


class StopSignal(BaseException):
    """End a run from inside; not an Exception, so that a script's own handlers let it pass."""


_gates: set[CodeType] = set()


def gate(function: F) -> F:
    """Mark a function of ours that calls the script's code, which may be interrupted there."""
    _gates.add(function.__code__)
    return function


def is_gate(code: CodeType) -> bool:
    """Tell whether a function of ours was marked so."""
    return code in _gates


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
    forms: set[str] = field(default_factory=set)
    """The ids of this run's forms."""
    cursors: dict[int, int] = field(default_factory=dict)
    """The next free place of each root."""
    frames: set[str] = field(default_factory=set)
    """The handles of the frames that this run has drawn."""
    settings: PageSettings | None = None
    thread: int = field(default_factory=threading.get_ident)
    """The thread that executes the script; threads that the script starts may draw too."""
    main: ModuleType | None = None
    """The script as a module; other sessions have theirs."""
    over: bool = False
    """Whether the script has ended, so that nothing interrupts its thread any more."""
    stop: threading.Event = field(default_factory=threading.Event)
    inside: threading.RLock = field(default_factory=threading.RLock)
    """Held while a node gets its place, so that threads of one run cannot take the same."""

    @property
    def session_id(self) -> str:
        """A name of the session that scripts may show and store; it opens nothing."""
        secret = "" if self.services is None else self.services.secret
        return blake2b(secret.encode(), digest_size=12, person=b"session_id").hexdigest()

    def check(self) -> None:
        """End the run here if it was told to stop; a thread that outlives its run ends quietly."""
        if self.stop.is_set():
            raise StopSignal if threading.get_ident() == self.thread else SystemExit


_current: ContextVar[Run | None] = ContextVar("desktop_host_run", default=None)
_bare: ContextVar[Run | None] = ContextVar("desktop_host_bare_run", default=None)
"""What stands in outside a run: one for each thread, so that none sees what another one keeps."""
_OF_THREAD = "_desktop_host_run"


class _NoOutlet:
    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Drop the node: there is no page."""

    def retract(self, path: Sequence[int]) -> None:
        """Do nothing: there is no page."""

    def settings(self, settings: PageSettings) -> None:
        """Drop the settings: there is no page."""


def current_run() -> Run:
    """Return the run under way, or one that draws nothing."""
    run = _current.get() or running() or _bare.get()
    if run is None:
        run = Run(_NoOutlet(), SessionStore())
        _bare.set(run)
    return run


def running() -> Run | None:
    """Return the run under way, if there is one."""
    return _current.get() or getattr(threading.current_thread(), _OF_THREAD, None)


def join(thread: threading.Thread, run: Run | None) -> None:
    """Let a thread that the script has started draw as part of a run."""
    setattr(thread, _OF_THREAD, run)


@contextmanager
def entered(run: Run) -> Iterator[None]:
    """Make ``run`` the current one for this thread of execution."""
    token = _current.set(run)
    try:
        yield
    finally:
        _current.reset(token)
