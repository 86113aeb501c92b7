"""Serve an app without a window, in this process: for a browser, or for others on the network."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

from desktop_host.host.folders import RunFolder
from desktop_host.host.server_half import STOP_SECONDS, make_server
from desktop_host.host.sockets import CannotListenError, bind, is_loopback, url_to_open

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from desktop_host.host.options import LaunchOptions
    from desktop_host.host.server_half import ServerFactory
    from desktop_host.protocol.control import Start


def serve(options: LaunchOptions, factory: ServerFactory = make_server) -> int:
    """Serve until Ctrl-C. Returns the exit code: 0, or 2 when the app could not be served as asked for."""
    try:
        listener = bind(options.address, options.port)
    except CannotListenError as error:
        print(error, file=sys.stderr)
        return 2
    if options.auth == "none" and not is_loopback(options.address):
        listener.close()
        print(
            f"--auth none --address {options.address}: everyone who reaches this machine could use the app; "
            "take --auth token, or an address of this machine only (127.0.0.1).",
            file=sys.stderr,
        )
        return 2
    folder = RunFolder.create()
    start = options.start(port=listener.getsockname()[1], folder=folder, window=False)
    try:
        return asyncio.run(_serve(start, listener, options.name, folder, factory))
    finally:
        folder.remove()
        listener.close()


async def _serve(
    start: Start, listener: socket.socket, name: str, folder: RunFolder, factory: ServerFactory
) -> int:
    ended = asyncio.Event()

    def end() -> None:
        ended.set()
        # A script that does not stop must not keep the process: the end of the loop would wait for its thread.
        deadline = threading.Timer(STOP_SECONDS, _leave, [folder])
        deadline.daemon = True
        deadline.start()

    _on_signals(asyncio.get_running_loop(), end)
    listener.setblocking(False)
    server = factory(start, listener, None)
    await server.start()
    path = "/" if start.auth == "none" else server.ticket_path()
    print(f"{name} is at {url_to_open(listener)}{path}\nCtrl-C ends it.", flush=True)
    await ended.wait()
    await server.stop()
    return 0


def _leave(folder: RunFolder) -> None:
    folder.remove()
    os._exit(0)


def _on_signals(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> None:
    if sys.platform == "win32":  # its event loop takes no signals; not run there yet
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(end))
    else:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, end)
