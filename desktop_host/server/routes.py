"""Lead each request to what answers it. The one place where access is decided, before any route is looked at."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from tornado.routing import Router
from tornado.web import Application

from desktop_host.protocol.version_gen import VERSION
from desktop_host.server import pages
from desktop_host.server.access import TICKET_PATH, Access, Verdict
from desktop_host.server.media import Media
from desktop_host.server.refusal import Refusal, entered, locked, refused
from desktop_host.server.socket import Socket
from desktop_host.server.uploads import DeleteUpload, Receiver

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tornado.httputil import HTTPMessageDelegate, HTTPServerRequest

    from desktop_host.protocol.messages import Hello
    from desktop_host.server.seam import Page, Session, Sessions

LARGEST_FRAME = 16 * 1024 * 1024
PING_SECONDS = 20


class Routes(Router):
    """Hold what the handlers share."""

    def __init__(
        self,
        sessions: Sessions,
        access: Access,
        page_folder: Path,
        app_folder: Path | None = None,
        version: str = VERSION,
    ) -> None:
        """Take what is served; ``app_folder`` holds the app's own static files, if it serves any."""
        self.sessions = sessions
        self.access = access
        self.page_folder = page_folder
        self.app_folder = app_folder
        self.version = version
        self._senders: dict[str, str] = {}  # which credential each session belongs to
        self._look_at = 64  # how many of these there may be before ended ones are looked for
        # No ping time-out but the interval itself: a machine that slept is not taken for a page that is gone.
        self._application = Application(
            [
                (r"/", pages.Page),
                (r"/ws", Socket),
                (r"/media/([\w-]{1,64})/([^/]*)", Media),
                (r"/upload/([\w-]{1,64})", DeleteUpload),
                (r"/static/(.+)", pages.Asset),
                (r"/app/static/(.+)", pages.AppFile),
                (r"/health", pages.Health),
                (r"/favicon\.ico", pages.Icon),
                (TICKET_PATH, pages.Enter),
                (r"/([^/.]+)", pages.Page),
            ],
            default_handler_class=pages.Nothing,
            log_function=lambda _: None,
            websocket_max_message_size=LARGEST_FRAME,
            websocket_ping_interval=PING_SECONDS,
            routes=self,
        )

    def find_handler(self, request: HTTPServerRequest, **_: object) -> HTTPMessageDelegate:
        connection = request.connection
        assert connection is not None
        verdict = self.access.judge(request, local_address(request))
        if verdict is Verdict.REFUSE:
            return refused(connection)
        if verdict is Verdict.LOCKED:
            return locked(connection)
        if verdict is Verdict.EXCHANGE:
            elsewhere = request.headers.get("Sec-Fetch-Site") in {"cross-site", "same-site"}
            return entered(connection, self.access.new_cookie(), from_elsewhere=elsewhere)
        if request.path == "/upload":
            return Receiver(self, request)
        if request.method not in {"GET", "HEAD", "DELETE"}:
            return Refusal(connection, HTTPStatus.METHOD_NOT_ALLOWED, close=True)
        handler = self._application.find_handler(request)
        assert handler is not None
        return handler

    def connect(self, page: Page, hello: Hello, request: HTTPServerRequest) -> Session:
        """Open a session for a page, or resume the one it names, if that belongs to the same browser."""
        credential = self.access.credential(request) or ""
        if self._senders.get(hello.session, credential) != credential:
            hello.session = ""
        session = self.sessions.connect(page, hello, _facts(request, hello))
        self._forget_ended()
        self._senders[session.secret] = credential
        return session

    def owned_by_sender(self, request: HTTPServerRequest, owners: Iterable[str]) -> bool:
        """Tell whether one of these sessions belongs to the browser that sent this request."""
        credential = self.access.credential(request) or ""
        return any(self._senders.get(owner) == credential for owner in owners)

    def session_of(self, request: HTTPServerRequest) -> Session | None:
        """Return the session that the request names in its header, if it belongs to the sender."""
        secret = request.headers.get("X-Session", "")
        session = self.sessions.session(secret) if secret.isascii() else None
        return session if session is not None and self.owned_by_sender(request, [session.secret]) else None

    def _forget_ended(self) -> None:
        if len(self._senders) >= self._look_at:
            for secret in [s for s in self._senders if self.sessions.session(s) is None]:
                del self._senders[secret]
            self._look_at = max(64, 2 * len(self._senders))


def local_address(request: HTTPServerRequest) -> str:
    """Return the address of ours at which the request arrived."""
    stream = getattr(request.connection, "stream", None)
    if stream is None or stream.socket is None:
        return ""
    return str(stream.socket.getsockname()[0])


def _facts(request: HTTPServerRequest, hello: Hello) -> dict[str, object]:
    host = request.headers.get("Host", "")
    origin = request.headers.get("Origin", f"http://{host}")
    return {
        "headers": list(request.headers.get_all()),
        "cookies": {name: morsel.value for name, morsel in request.cookies.items()},
        "ip": request.remote_ip,
        "url": f"{origin}{hello.path}" + (f"?{hello.query}" if hello.query else ""),
    }
