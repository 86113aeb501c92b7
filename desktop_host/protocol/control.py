"""Define the messages of the control pipe, which joins the window process and the server process.

Each message is one line of JSON. The window starts the server with :class:`Start`; the server answers with
:class:`Ready` or :class:`Failed`. From then on either may speak. A request of the server carries an ``id`` that
the window's answer repeats. The end of the pipe is the end of the peer: no message says so more reliably.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

ConfigValue = bool | int | float | str | list[str] | None
"""A value of one config option, as the command line gives it."""


class Control(Struct, tag_field="type", tag=True, omit_defaults=True, kw_only=True):
    """Be one line of the control pipe."""


# Window -> server ---------------------------------------------------------------------------------------------


class Start(Control):
    """Tell a server process what to serve; always the first message, and the only way a secret reaches it."""

    script: str
    """Absolute path of the script."""
    folder: str
    """A private folder for this run's files. Whoever ends last removes it."""
    secret: str
    """What the server signs its tickets and cookies with: a restarted server honours the old ones."""
    argv: list[str] = field(default_factory=list)
    """What the script finds in ``sys.argv[1:]``."""
    config: dict[str, ConfigValue] = field(default_factory=dict)
    """Options given on the command line, by their full name (``theme.base``); they win over files."""
    address: str = "127.0.0.1"
    port: int = 0
    """The port of the bound socket, never 0 here."""
    auth: Literal["token", "none"] = "token"
    window: bool = False
    """Whether a native window shows the page, which can then open dialogs."""
    debug: bool = False
    socket_share: bytes = b""
    """On Windows, the bound socket as ``socket.share`` describes it; elsewhere it is inherited."""


class Closing(Control):
    """Ask the server to end now; it also does so without being asked when the pipe ends."""


class Chosen(Control):
    """Answer :class:`SaveFile` or :class:`OpenFiles` with what the user chose; nothing when it was cancelled."""

    id: int
    paths: list[str] = field(default_factory=list)


class Refused(Control):
    """Answer a request that could not be carried out, with the reason."""

    id: int
    message: str


# Server -> window ---------------------------------------------------------------------------------------------


class Ready(Control):
    """Say that the server answers, and where: a path with a ticket that opens the page once."""

    path: str


class Failed(Control):
    """Say that the server cannot start. The server ends after it, and the window shows why."""

    message: str
    """One sentence for a person."""
    detail: str = ""
    """What helps to mend it, a traceback for one."""


class SetTitle(Control):
    """Put a text into the window's title bar."""

    title: str


class SaveFile(Control):
    """Ask where a file should be saved. The server writes the file itself, to the path that it is told."""

    id: int
    name: str
    """The file name to suggest; never a path."""


class OpenFiles(Control):
    """Ask for files, or for a folder, to read where they lie."""

    id: int
    several: bool = False
    folder: bool = False
    extensions: list[str] = field(default_factory=list)
    """Which files to offer (``csv``, ``parquet``); all when empty."""


class OpenUrl(Control):
    """Open an http, https or mailto address in the user's own browser or mail program."""

    url: str


class Notify(Control):
    """Show a notification of the desktop."""

    title: str
    body: str = ""


ToServer = Start | Closing | Chosen | Refused
ToWindow = Ready | Failed | SetTitle | SaveFile | OpenFiles | OpenUrl | Notify
