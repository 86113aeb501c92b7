"""Keep the sessions of one server: open them, find them again, let go of those whose page does not come back."""

from __future__ import annotations

import asyncio
import hmac
import secrets
from typing import TYPE_CHECKING

from desktop_host.protocol import messages as wire
from desktop_host.script.context import Services
from desktop_host.session.driver import Session

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_host.config import Config
    from desktop_host.script.context import Desktop
    from desktop_host.script.media import MediaStore
    from desktop_host.script.runner import Script
    from desktop_host.script.uploads import Uploads
    from desktop_host.session.driver import Page

SWEEP = 15.0
"""Seconds between two looks for sessions whose page has gone."""


class Sessions:
    """Hold all sessions of one server; lives on the loop."""

    def __init__(
        self,
        script: Script,
        config: Config,
        media: MediaStore,
        uploads: Uploads,
        desktop: Desktop | None = None,
    ) -> None:
        self.script = script
        self.config = config
        self.media = media
        self.uploads = uploads
        self.desktop = desktop
        self.keep = float(config.get("server.disconnectedSessionTTL"))
        """Seconds for which a session waits for its page."""
        self._sessions: dict[str, Session] = {}
        self._sweeper: asyncio.Task[None] | None = None

    def connect(self, page: Page, hello: wire.Hello, facts: Mapping[str, object]) -> Session:
        """Open a session for a page, or resume the one whose secret it has.

        Args:
            page: The page's end of the socket.
            hello: Its first message.
            facts: What the request says of it (headers, cookies, address, URL), for ``st.context``.
        """
        session = self.session(hello.session)
        resumed = session is not None
        if session is None:
            session = self._open()
        session.attach(page, hello, facts, resumed=resumed)
        return session

    def session(self, secret: str) -> Session | None:
        """Find a session by its secret, in constant time over those there are."""
        found = None
        for known, session in self._sessions.items():
            if hmac.compare_digest(known.encode(), secret.encode()):
                found = session
        return found

    def source_changed(self) -> None:
        """Tell every session that the script was saved."""
        for session in self._sessions.values():
            session.source_changed()

    async def close(self) -> None:
        """End every session."""
        if self._sweeper is not None:
            self._sweeper.cancel()
        await asyncio.gather(*(session.close() for session in self._sessions.values()))
        self._sessions.clear()

    def _open(self) -> Session:
        secret = secrets.token_urlsafe(32)
        services = Services(secret, self.media, self.uploads, self.config, self.desktop)
        welcome = wire.Welcome(
            session=secret,
            window=self.desktop is not None,
            app=self.script.path.stem,
            max_upload=int(self.config.get("server.maxUploadSize")) * 1024 * 1024,
            theme=self.config.theme(),
        )
        session = Session(
            services, self.script, always_rerun=bool(self.config.get("server.runOnSave")), welcome=welcome
        )
        self._sessions[secret] = session
        if self._sweeper is None:
            self._sweeper = asyncio.get_running_loop().create_task(self._sweep())
        return session

    async def sweep(self, now: float) -> None:
        """End the sessions whose page has been gone for too long at this time of the loop's clock."""
        gone = [s for s in self._sessions.values() if s.left_at and now - s.left_at > self.keep]
        for session in gone:
            del self._sessions[session.secret]
        await asyncio.gather(*(session.close() for session in gone))

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP)
            await self.sweep(asyncio.get_running_loop().time())
