"""Say where the data is, from what the running process finds out about itself."""

from __future__ import annotations

import os
import platform
import socket
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import streamlit as st

from explorer.reading import SAMPLE, SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explorer.table import Table


class Connection(NamedTuple):
    """Be one of this process's sockets; a server that waits for others has no other end."""

    here: str
    there: str | None

    @property
    def leaves(self) -> bool:
        return self.there is not None and not _is_loopback(self.there)


def whereabouts(table: Table, upload: Any) -> None:
    """Show the machine, the process, the file and the connections."""
    found = connections()
    _summary(found)
    above, below = st.columns(2), st.columns(2)
    _facts(above[0], "The data", _data(table, upload))
    _facts(above[1], "The program", _program())
    _facts(below[0], "The page", _page(found))
    _facts(below[1], "Connections", _connections(found))
    with st.expander("Where the sample data is from"):
        st.text(SOURCE.read_text(encoding="utf-8"))


def _summary(found: list[Connection] | None) -> None:
    if found and any(connection.leaves for connection in found):
        st.warning("This program has a connection to another machine; see below.", icon=":material/lan:")
    elif found and all(_is_loopback(connection.here) for connection in found):
        st.success(
            "Your data is read, filtered and drawn on this machine. "
            "The program listens on this machine's own address alone, and has no connection to any other.",
            icon=":material/shield_lock:",
        )
    else:
        st.info("Your data is read and filtered by the program below.", icon=":material/lock:")


def _program() -> dict[str, str]:
    facts = {
        "Machine": f"`{platform.node() or 'unnamed'}`",
        "System": f"{platform.system()} {platform.release()}",
        "Process": f"number {os.getpid()}, Python {platform.python_version()}",
    }
    memory = _memory()
    return facts | ({"Memory": f"{size(memory)}, all data in it included"} if memory else {})


def _page(found: list[Connection] | None) -> dict[str, str]:
    listening = sorted({c.here for c in found or [] if c.there is None})
    if not listening:
        port = st.get_option("server.port")
        return {"Served by": f"the process above{f', port {port}' if port else ''}"}
    alone = all(_is_loopback(address) for address in listening)
    return {
        "Address": ", ".join(f"`{address}`" for address in listening),
        "Reached by": "programs on this machine only" if alone else "other machines too",
    }


def _data(table: Table, upload: Any) -> dict[str, str]:
    if upload is None:
        return {
            "Shown": "the sample that comes with the app",
            "File": f"`{SAMPLE}`, {size(SAMPLE.stat().st_size)}",
            "Your own": "none yet; open one in the sidebar",
        }
    facts = {"Shown": f"`{upload.name}`, {size(upload.size)}, {table.length:,} rows"}
    path: Path | None = getattr(upload, "path", None)
    if path is None:
        return facts | {"Held": "in the memory of the process above"}
    return facts | {
        "Held at": f"`{path}`",
        "Folder": _readers(path.parent),
        "Until": "you remove it in the sidebar, or leave the app",
    }


def _connections(found: list[Connection] | None) -> dict[str, str]:
    if found is None:
        return {"Open": "not known: this system does not tell a program without further tools"}
    away = [c.there for c in found if c.leaves]
    near = sum(c.there is not None for c in found) - len(away)
    return {
        "On this machine": f"{near}, to the page and other programs here" if near else "none",
        "To other machines": ", ".join(f"`{address}`" for address in away) or "none",
    }


def _facts(place: Any, title: str, facts: dict[str, str]) -> None:
    rows = "\n".join(f"| {_unbroken(name)} | {_cell(fact)} |" for name, fact in facts.items())
    head = f"| **{_unbroken(title)}** | |\n|:--|:--|\n"
    place.container(border=True, height="stretch").markdown(head + rows)


def _unbroken(text: str) -> str:
    """Keep a name on one line; the facts themselves may be long paths, and break."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def size(count: float) -> str:
    """Write a number of bytes for people."""
    unit = "bytes"
    for larger in ("KB", "MB", "GB"):
        if count < 1000:
            break
        count, unit = count / 1000, larger
    return f"{count:.0f} {unit}" if unit == "bytes" or count >= 100 else f"{count:.1f} {unit}"


def _readers(folder: Path) -> str:
    if sys.platform == "win32":
        return "in your own user's folder"
    mode = stat.S_IMODE(folder.stat().st_mode)
    return f"{'for your user alone' if not mode & 0o077 else 'others may look in'} (mode {mode:o})"


def _memory() -> int | None:
    """Return the memory of this process in bytes; only Linux tells it without further tools."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def connections() -> list[Connection] | None:
    """Return the TCP sockets of this process, as Linux tells them; None on other systems.

    The files are described in proc_pid_net(5): addresses are hexadecimal words in the machine's order.
    """
    try:
        own = {_target(entry) for entry in Path("/proc/self/fd").iterdir()}
        tables = [Path(f"/proc/self/net/{name}").read_text(encoding="ascii") for name in ("tcp", "tcp6")]
    except OSError:
        return None
    lines = [line.split() for table in tables for line in table.splitlines()[1:]]
    return list(_ours(lines, own))


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:  # closed since it was listed
        return ""


def _ours(lines: Iterable[list[str]], own: set[str]) -> Iterable[Connection]:
    for fields in lines:
        if f"socket:[{fields[9]}]" in own:
            waits = fields[3] == "0A"
            yield Connection(_address(fields[1]), None if waits else _address(fields[2]))


def _address(written: str) -> str:
    host, port = written.split(":")
    raw = bytes.fromhex(host)
    words = b"".join(
        int.from_bytes(raw[at : at + 4], "big").to_bytes(4, sys.byteorder) for at in range(0, len(raw), 4)
    )
    family = socket.AF_INET if len(words) == 4 else socket.AF_INET6
    name = socket.inet_ntop(family, words)
    return f"{name}:{int(port, 16)}" if len(words) == 4 else f"[{name}]:{int(port, 16)}"


def _is_loopback(address: str) -> bool:
    return address.startswith(("127.", "[::1]", "[::ffff:127."))
