"""Name what can happen to a session (events), and what is then to be done (commands)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from desktop_host.protocol import messages as wire


class Ending(Enum):
    """Say how a run ended."""

    DONE = "done"
    """The script reached its end, ``st.stop()`` or an exception: what it has not written goes."""
    AGAIN = "again"
    """The script asked for another run: what it has not written stays until that one ends."""
    STOPPED = "stopped"
    """The run was told to stop."""


# Events -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Opened:
    """A page has come; ``revision`` is what it still has of this session (0: nothing)."""

    revision: int = 0
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Received:
    """The page has sent a message."""

    message: wire.Input | wire.Rerun | wire.Stop | wire.AlwaysRerun


class Emitted(Struct, frozen=True):
    """The running script has written a node. There are many of these, and a Struct is made in a fifth of the time."""

    path: Sequence[int]
    raw: bytes
    block: bool


@dataclass(frozen=True, slots=True)
class Retracted:
    """The running script has taken a node back whose work is done."""

    path: Sequence[int]


@dataclass(frozen=True, slots=True)
class Settings:
    """The running script has chosen the page's settings."""

    settings: wire.PageSettings


@dataclass(frozen=True, slots=True)
class Turn:
    """A moment for sending has come."""


@dataclass(frozen=True, slots=True)
class Slow:
    """The present run takes long enough for the page to show what is left over."""

    run: int


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run has ended."""

    run: int
    how: Ending


@dataclass(frozen=True, slots=True)
class SourceChanged:
    """The script, or a module it imports, was saved."""


@dataclass(frozen=True, slots=True)
class Left:
    """The page is gone; it may come back."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The session ends for good."""


Event = (
    Opened
    | Received
    | Emitted
    | Retracted
    | Settings
    | Turn
    | Slow
    | RunEnded
    | SourceChanged
    | Left
    | Closed
)


# Commands -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StartRun:
    """Run the script with these values."""

    run: int
    values: Sequence[wire.SetValue] = ()
    clear_cache: bool = False
    instead: bool = False
    """Whether the run before was stopped for this one, which gets the clicks that it did not come to."""


@dataclass(frozen=True, slots=True)
class StopRun:
    """Tell the running script to end."""

    run: int


@dataclass(frozen=True, slots=True)
class Send:
    """Send a message to the page."""

    message: wire.ToPageMessage


Command = StartRun | StopRun | Send
