"""Be the server process: read what to serve from the pipe, serve it, and end when the pipe ends.

Nothing heavy is imported before the pipe is watched, so that a window which is closed again at once leaves no
server behind that is still importing.
"""

from __future__ import annotations

import os
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_host.host.channel import Channel, inherited
from desktop_host.host.folders import RunFolder
from desktop_host.host.sockets import received
from desktop_host.protocol.control import Chosen, Failed, Ready, Refused, Start, ToServer

if TYPE_CHECKING:
    import asyncio
    import socket
    from collections.abc import Callable

    from desktop_host.host.link import WindowLink

STOP_SECONDS = 1.5
"""How long a server may take to stop, and a running script to notice; then the process ends regardless."""


class AppServer(Protocol):
    """Be what serves an app."""

    async def start(self) -> None:
        """Start to answer on the socket."""

    def ticket_path(self) -> str:
        """Return a path with a query that opens the page once."""

    async def stop(self) -> None:
        """Stop answering, and stop the scripts."""


if TYPE_CHECKING:
    ServerFactory = Callable[[Start, socket.socket, WindowLink | None], AppServer]


def make_server(start: Start, listener: socket.socket, window: WindowLink | None) -> AppServer:
    """Make the server of this package."""
    from desktop_host.host.assembly import AppServer

    return AppServer(start, listener, window)


def main(arguments: list[str], factory: ServerFactory = make_server) -> None:
    """Serve until the pipe ends. Never returns.

    `arguments` are the reading and the writing handle of the pipe, and the descriptor of the socket.
    """
    read, write, fd = (int(argument) for argument in arguments)
    channel: Channel[ToServer] = inherited(read, write, ToServer)
    start = channel.receive()
    if not isinstance(start, Start):
        os._exit(0)  # the launcher was gone before it had said anything
    folder = RunFolder(Path(start.folder))
    half = _ServerHalf(channel, folder)
    threading.Thread(target=half.listen, name="control pipe", daemon=True).start()
    half.serve(start, received(fd, start.socket_share), factory)


class _ServerHalf:
    """Join the pipe, which a thread reads, and the event loop, on which the server runs."""

    def __init__(self, channel: Channel[ToServer], folder: RunFolder) -> None:
        self._channel = channel
        self._folder = folder
        self._closing = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._link: WindowLink | None = None
        self._wake: Callable[[], None] = lambda: None

    def listen(self) -> None:
        """Hand on the window's messages until it closes or dies, then end this process."""
        while (message := self._channel.receive()) is not None:
            if not isinstance(message, Chosen | Refused):
                break
            if self._loop is not None and self._link is not None:
                self._loop.call_soon_threadsafe(self._link.answer, message)
        self._closing.set()
        # From here the process ends, whatever the script, its threads or its event loop are doing.
        deadline = threading.Timer(STOP_SECONDS, self.end, [0])
        deadline.daemon = True
        deadline.start()
        self._wake()

    def serve(self, start: Start, listener: socket.socket, factory: ServerFactory) -> None:
        """Run the server until the window closes, then end this process; or tell the window what failed."""
        import asyncio

        async def serve_and_end() -> None:
            # Ending inside the loop leaves out its shutdown, which would wait for every thread of the script.
            try:
                await self._serve(start, listener, factory)
            except Exception as error:
                self._channel.send(Failed(message=_in_one_line(error), detail=traceback.format_exc()))
                self.end(1)
            self.end(0)

        asyncio.run(serve_and_end())

    async def _serve(self, start: Start, listener: socket.socket, factory: ServerFactory) -> None:
        import asyncio

        from desktop_host.host.link import WindowLink

        loop = asyncio.get_running_loop()
        closed = asyncio.Event()
        self._wake = lambda: _call_soon(loop, closed.set)
        if self._closing.is_set():
            return
        self._link, self._loop = WindowLink(self._channel), loop
        server = factory(start, listener, self._link)
        await server.start()
        self._channel.send(Ready(path=server.ticket_path()))
        await closed.wait()
        await server.stop()

    def end(self, code: int) -> None:
        """End this process without waiting for any thread, and leave no file."""
        self._folder.remove()
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                continue  # closed by its reader, or not there at all in a windowed app on Windows
        os._exit(code)


def _call_soon(loop: asyncio.AbstractEventLoop, call: Callable[[], None]) -> None:
    with suppress(RuntimeError):  # of a loop that has closed: the process is about to end by itself
        loop.call_soon_threadsafe(call)


def _in_one_line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


if __name__ == "__main__":
    main(sys.argv[1:])
