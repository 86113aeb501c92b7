"""Be the HTTP server: listen on a socket that was bound before, and stop without leaving anything behind."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tornado.httpserver import HTTPServer

from desktop_host.server.routes import Routes

if TYPE_CHECKING:
    import socket

    from desktop_host.server.access import Access
    from desktop_host.server.seam import Sessions

LARGEST_HEADER = 32 * 1024
LARGEST_BODY = 64 * 1024
"""Of anything but an upload, which has a limit of its own."""
IDLE_SECONDS = 75
"""Until a connection without a whole request is closed."""


def built_page() -> Path:
    """Return the folder of the built page in this package."""
    # As importlib.resources would, which takes longer to import than all of this package.
    return Path(__file__).parents[1] / "page"


class Server:
    """Serve one app on one socket."""

    def __init__(
        self,
        sessions: Sessions,
        access: Access,
        sock: socket.socket,
        page_folder: Path | None = None,
        app_folder: Path | None = None,
    ) -> None:
        """Take a listening socket; ``app_folder`` holds the app's own static files, if it serves any."""
        self._sessions = sessions
        self._access = access
        self._socket = sock
        self.routes = Routes(sessions, access, page_folder or built_page(), app_folder)
        self._http = HTTPServer(
            self.routes,
            max_header_size=LARGEST_HEADER,
            max_body_size=LARGEST_BODY,
            idle_connection_timeout=IDLE_SECONDS,
        )

    async def start(self) -> None:
        """Answer from now on."""
        # Malformed requests are the sender's mistake and no event of ours; a flood of them must not fill a log.
        logging.getLogger("tornado.general").addFilter(_is_ours)
        self._socket.setblocking(False)
        self._http.add_socket(self._socket)

    def ticket_path(self) -> str:
        """Return the path that opens the page once."""
        return self._access.ticket_path()

    async def stop(self) -> None:
        """Answer no more, end every session, and close every connection."""
        self._http.stop()
        await self._sessions.close()
        with suppress(TimeoutError):
            await asyncio.wait_for(self._http.close_all_connections(), 1)


def _is_ours(record: logging.LogRecord) -> bool:
    return record.levelno >= logging.ERROR
