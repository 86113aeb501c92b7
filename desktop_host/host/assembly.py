"""Put the server of one app together: configuration, media, uploads, sessions, access and the HTTP server."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_host.config import Config, use
from desktop_host.host.desktop import WindowDesktop
from desktop_host.host.sockets import url_to_open
from desktop_host.script import alias
from desktop_host.script.media import MediaStore
from desktop_host.script.runner import Script, prepare_process
from desktop_host.script.uploads import Uploads
from desktop_host.server.access import Access, own_names
from desktop_host.server.app import Server
from desktop_host.session.sessions import Sessions
from desktop_host.session.watch import watch

if TYPE_CHECKING:
    import socket

    from desktop_host.host.link import WindowLink
    from desktop_host.protocol.control import Start


class AppServer:
    """Serve one app: its HTTP server, its sessions and the watch over its files."""

    def __init__(self, start: Start, listener: socket.socket, window: WindowLink | None) -> None:
        """Take what the launcher says, and the listening socket; ``window`` is None for a browser."""
        path = Path(start.script)
        self._config = Config.load(path, {name: str(value) for name, value in start.config.items()})
        use(self._config)
        self._script = Script(path, tuple(start.argv))
        prepare_process(self._script)
        alias.install()
        uploads = Uploads(Path(start.folder) / "uploads")
        media = MediaStore()
        desktop = None if window is None else WindowDesktop(window, media)
        self._sessions = Sessions(self._script, self._config, media, uploads, desktop)
        self._access = Access(
            start.auth,
            own_names(start.address, start.port, self._config.get("server.allowedHosts") or ()),
            token=start.secret.encode(),
            on_ticket_used=self._offer_another if window is None else None,
        )
        self._url = url_to_open(listener)
        static = path.parent / "static" if self._config.get("server.enableStaticServing") else None
        self._server = Server(self._sessions, self._access, listener, app_folder=static)
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Answer from now on."""
        await self._server.start()
        if self._config.get("server.fileWatcherType") != "none":
            self._watch = asyncio.create_task(watch(self._script.path, self._sessions.source_changed))

    def ticket_path(self) -> str:
        """Return the path that opens the page once."""
        return self._server.ticket_path()

    def _offer_another(self) -> None:
        # Each link works once: without a fresh one, a second browser would never get in.
        print(f"Another browser gets in at {self._url}{self.ticket_path()}", flush=True)

    async def stop(self) -> None:
        """Answer no more, and end every session."""
        if self._watch is not None:
            self._watch.cancel()
        await self._server.stop()
