"""Define the messages between page and server.

Every frame of the WebSocket is one message, encoded as MessagePack. The first message of a page is
:class:`Hello`; the server answers :class:`Welcome`, or :class:`Reload` to a page of another version.
"""

from __future__ import annotations

from typing import Any, Literal

from msgspec import Raw, Struct

from desktop_host.protocol.frames import Sort

Path = list[int]
"""Where a node stands: the root (0 main, 1 sidebar, 2 event, 3 bottom), then the index at each level."""


class Message(Struct, tag_field="type", tag=True, omit_defaults=True, kw_only=True):
    """Be one message, in either direction."""


# From the page ------------------------------------------------------------------------------------------------


class FromPage(Message, kw_only=True):
    """Be a message that a page sends."""


class Hello(FromPage, kw_only=True):
    """Open a session, or resume the one whose secret the page still has."""

    version: str
    session: str = ""
    path: str = "/"
    """The page's URL path, which names the page of a multipage app."""
    query: str = ""
    """The page's query string, without the question mark."""
    revision: int = 0
    """The last :class:`Update` that this very document has applied; 0 asks for the whole tree."""
    locale: str = ""
    timezone: str = ""
    timezone_offset: int = 0
    dark: bool = False
    embedded: bool = False


class SetValue(Struct):
    """Carry the value of one widget; ``value`` is validated against the ``T`` of its ``Widget[T]``."""

    id: str
    value: Raw


class Input(FromPage, kw_only=True):
    """Set the values of one or more widgets and ask for one run."""

    seq: int
    """Grows by one with every Input of a page; :attr:`Update.seen` answers it."""
    values: list[SetValue]


class Rerun(FromPage, kw_only=True):
    """Ask for a run of the whole script without a change."""

    clear_cache: bool = False


class Stop(FromPage, kw_only=True):
    """Stop the running script."""


class AlwaysRerun(FromPage, kw_only=True):
    """Choose whether a saved script reruns on its own."""

    on: bool


class RowsRequest(FromPage, kw_only=True):
    """Ask for rows of a frame; the answer is :class:`Rows`."""

    request: int
    frame: str
    start: int
    stop: int
    columns: list[int]
    """None at all asks for positions alone."""
    sort: list[Sort] = []
    search: str = ""
    whole: bool = False
    """Whether big cells come whole, for one row."""


class CopyRequest(FromPage, kw_only=True):
    """Ask for a range of a frame as tab-separated text; the answer is :class:`Copied`."""

    request: int
    frame: str
    start: int
    stop: int
    columns: list[int]
    header: bool = False
    sort: list[Sort] = []
    search: str = ""


class ExportRequest(FromPage, kw_only=True):
    """Ask for a URL under which a frame, as sorted and searched, streams as CSV; answered by :class:`Exported`."""

    request: int
    frame: str
    columns: list[int]
    sort: list[Sort] = []
    search: str = ""


class SaveRequest(FromPage, kw_only=True):
    """Ask the window to save what a URL of ours holds through a native dialog; answered by :class:`Saved`."""

    request: int
    url: str
    name: str


# To the page --------------------------------------------------------------------------------------------------


class ToPage(Message, kw_only=True):
    """Be a message that the server sends."""


class Welcome(ToPage, kw_only=True):
    """Answer Hello: the session is open, and this is its secret."""

    session: str
    window: bool = False
    """Whether this page is shown by our own window, which saves files through a native dialog."""
    resumed: bool = False
    app: str = ""
    """The app's name."""
    max_upload: int
    """The largest upload, in bytes."""
    theme: dict[str, Any] = {}
    """What the app's configuration sets of the theme, its parts nested."""


class Reload(ToPage, kw_only=True):
    """Tell a page of another version to load itself again."""


class Put(Struct, tag=True, tag_field="op"):
    """Place a node. A block keeps the children of a block that stood there; any other node drops them."""

    path: Path
    node: Raw


class Cut(Struct, tag=True, tag_field="op"):
    """Keep only the first ``length`` children of the block at ``path``."""

    path: Path
    length: int


class Stale(Struct, tag=True, tag_field="op"):
    """Mark the node and all below it as left over from an earlier run that the present one has not reached."""

    path: Path


class Keep(Struct, tag=True, tag_field="op"):
    """Take the mark of :class:`Stale` off a node that the present run has written again, unchanged."""

    path: Path


Op = Put | Cut | Stale | Keep


class Update(ToPage, kw_only=True):
    """Change the page's tree."""

    revision: int
    seen: int
    """The last :attr:`Input.seq` whose values the run that wrote these nodes had."""
    ops: list[Op]


class RunState(ToPage, kw_only=True):
    """Tell whether the script runs."""

    running: bool
    run: int
    """Grows by one with every run; 0 before the first."""
    seen: int = 0
    """The last :attr:`Input.seq` whose values this run has."""
    stopped: bool = False
    """Whether the last run was stopped by the user."""


class PageSettings(ToPage, kw_only=True):
    """Carry what ``set_page_config`` chose."""

    title: str = ""
    icon: str = ""
    layout: Literal["centered", "wide"] = "centered"
    sidebar: Literal["auto", "expanded", "collapsed"] | int = "auto"
    menu: dict[str, str] = {}
    """Entries of the app's menu: their label and the URL or Markdown they show."""


class SourceChanged(ToPage, kw_only=True):
    """Tell that the script was saved and has not run again yet."""


class Rows(ToPage, kw_only=True):
    """Answer :class:`RowsRequest`, column by column."""

    request: int
    length: int
    """How many rows the frame has under this sort and search."""
    columns: list[list[Any]]
    positions: list[int] | None = None
    """Where the rows stand in the data as it came; left out where nothing sorts or filters, or nobody can tell."""
    texts: list[list[str | None]] = []
    """What a Styler shows in place of the values, by column; empty without one."""
    styles: list[list[str]] = []
    """The declarations of CSS that a Styler gives to cells, by column; empty without one."""
    error: str = ""


class Copied(ToPage, kw_only=True):
    """Answer :class:`CopyRequest`."""

    request: int
    text: str
    error: str = ""


class Exported(ToPage, kw_only=True):
    """Answer :class:`ExportRequest`."""

    request: int
    url: str
    error: str = ""


class Saved(ToPage, kw_only=True):
    """Answer :class:`SaveRequest`; an empty path means that the user chose none."""

    request: int
    path: str = ""
    error: str = ""


FromPageMessage = (
    Hello | Input | Rerun | Stop | AlwaysRerun | RowsRequest | CopyRequest | ExportRequest | SaveRequest
)
ToPageMessage = (
    Welcome | Reload | Update | RunState | PageSettings | SourceChanged | Rows | Copied | Exported | Saved
)
