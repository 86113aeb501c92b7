"""Decide who may talk to this server.

Three things are asked of every request, before any route is looked at: that ``Host`` names this server (a page
that was rebound to us by DNS names another), that no other site's page sent it (``Origin``, ``Sec-Fetch-Site``),
and that it carries a credential. A browser gets its credential once: a one-use *ticket* in the address that the
launcher opens is exchanged for an HttpOnly cookie, so no page, log or history holds what opens the app.

The cookie is ``nonce.mac``, sealed with the launch's token: a server that was started again with the same token
knows the cookies of the one before, and the nonce tells one browser from another. Cookies reach every port of a
host, so the cookie alone proves nothing: what changes state must also come from our own origin.
"""

from __future__ import annotations

import hmac
import secrets
import socket
from base64 import urlsafe_b64encode
from enum import Enum
from hashlib import sha256
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qs

from msgspec import Struct
from tornado.httputil import parse_cookie

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tornado.httputil import HTTPServerRequest

Auth = Literal["token", "none"]

TICKET_PATH = "/open"
_MOST_TICKETS = 64
"""Tickets that were never used are forgotten, oldest first."""


class Verdict(Enum):
    """Say what becomes of a request."""

    ADMIT = "admit"
    EXCHANGE = "exchange"
    """Its ticket was good: give it a cookie."""
    LOCKED = "locked"
    """A person opened the page without a credential: tell them how to get in, and nothing else."""
    REFUSE = "refuse"


class Names(Struct, frozen=True):
    """Hold the names under which this server is reached."""

    origins: frozenset[str]
    wide: bool = False
    """Bound to every address: the address at which a connection arrives is ours too. No name can be rebound to
    make a browser send an address as ``Host``, so this lets nobody in."""
    port: int = 0

    def origin(self, host: str, local: str) -> tuple[str, ...]:
        """Return the origins that a page at this ``Host`` may have; none if the host is not ours."""
        found = tuple(o for o in (f"http://{host}", f"https://{host}") if o in self.origins)
        # A socket for IPv6 and IPv4 together shows an IPv4 address in the clothes of the other.
        if not found and self.wide and host == _host_of(local.removeprefix("::ffff:"), self.port):
            found = (f"http://{host}",)
        return found


def own_names(address: str, port: int, allowed_hosts: Iterable[str] = ()) -> Names:
    """Return the names of a server bound to ``address`` and ``port``.

    ``allowed_hosts`` are further names, as a reverse proxy passes them on: ``app.example.org`` or, to allow only
    one scheme, ``https://app.example.org``.
    """
    wide = address in {"", "0.0.0.0", "::"}  # noqa: S104 - asked for by the user, and only compared here
    hosts = {address} - {"", "0.0.0.0", "::"}  # noqa: S104
    if wide:
        hosts.add(socket.gethostname().lower())
    if wide or address.startswith("127.") or address in {"localhost", "::1"}:
        hosts |= {"127.0.0.1", "localhost"}
    origins = {f"http://{_host_of(host, port)}" for host in hosts}
    for name in allowed_hosts:
        bare = name.strip().rstrip("/").lower()
        origins |= {bare} if "://" in bare else {f"http://{bare}", f"https://{bare}"}
    return Names(frozenset(origins), wide, port)


class Access:
    """Hold the token of a launch, the tickets that are still good, and the names of the server."""

    def __init__(
        self,
        auth: Auth,
        names: Names,
        *,
        token: bytes | None = None,
        on_ticket_used: Callable[[], None] | None = None,
    ) -> None:
        """Take the launch's token, 32 bytes; a server that stands alone makes its own."""
        self.auth = auth
        self.names = names
        self.cookie_name = f"desktop-host-{names.port}"
        self.on_ticket_used = on_ticket_used
        self._token = token or secrets.token_bytes(32)
        self._tickets: dict[bytes, None] = {}

    def ticket_path(self) -> str:
        """Make a ticket and return the path that a browser opens, once, to get in."""
        if self.auth == "none":
            return "/"
        ticket = secrets.token_urlsafe(32)
        # Kept as a digest: finding it in a dict then tells nothing about the ticket by its timing.
        self._tickets[self._digest(ticket)] = None
        while len(self._tickets) > _MOST_TICKETS:
            del self._tickets[next(iter(self._tickets))]
        return f"{TICKET_PATH}?ticket={ticket}"

    def bearer(self) -> str:
        """Return a credential for a program of ours: sent as ``Authorization: Bearer``, it needs no Origin."""
        return self._seal("bearer")

    def judge(self, request: HTTPServerRequest, local: str) -> Verdict:
        """Decide on a request that arrived at the address ``local``. A good ticket is used up by it."""
        hosts = request.headers.get_list("Host")
        own = self.names.origin(hosts[0].lower(), local) if len(hosts) == 1 else ()
        if not own:
            return Verdict.REFUSE
        if not self._from_us(request, own):
            return Verdict.REFUSE
        if request.path == TICKET_PATH and request.method == "GET" and self._take_ticket(request):
            return Verdict.EXCHANGE
        if self.credential(request) is not None:
            return Verdict.ADMIT
        person = request.method == "GET" and request.headers.get("Sec-Fetch-Mode") == "navigate"
        locked = person and (request.path == TICKET_PATH or is_page_path(request.path))
        return Verdict.LOCKED if locked else Verdict.REFUSE

    def credential(self, request: HTTPServerRequest) -> str | None:
        """Return what tells this browser from others, if it was let in; empty where nobody is asked."""
        if self.auth == "none":
            return ""
        bearer = self._bearer(request)
        if bearer is not None:
            return bearer
        for header in request.headers.get_list("Cookie"):
            sealed = parse_cookie(header).get(self.cookie_name)
            if sealed is not None:
                return self._open(sealed)
        return None

    def new_cookie(self) -> str:
        """Return a ``Set-Cookie`` value with a new credential."""
        sealed = self._seal(secrets.token_urlsafe(16))
        return f"{self.cookie_name}={sealed}; HttpOnly; SameSite=Strict; Path=/"

    def _take_ticket(self, request: HTTPServerRequest) -> bool:
        told = parse_qs(request.query).get("ticket", [])
        digest = self._digest(told[0]) if len(told) == 1 else b""
        if digest not in self._tickets:
            return False
        del self._tickets[digest]
        if self.on_ticket_used is not None:
            self.on_ticket_used()
        return True

    def _from_us(self, request: HTTPServerRequest, own: tuple[str, ...]) -> bool:
        """Tell whether a page of ours, or a person, sent this; no other site, also none on another port."""
        headers = request.headers
        origins = headers.get_list("Origin")
        if self._bearer(request) is not None:
            # No page can send this header across sites: there is no CORS answer that would allow it.
            return all(origin == "null" or origin.lower() in own for origin in origins)
        if origins and (len(origins) > 1 or origins[0].lower() not in own):
            return False
        changes = request.method not in {"GET", "HEAD"} or "Upgrade" in headers
        if changes and not origins:
            return False
        site = headers.get("Sec-Fetch-Site", "none")
        if site in {"same-origin", "none"}:
            return True
        navigation = (
            headers.get("Sec-Fetch-Mode") == "navigate" and headers.get("Sec-Fetch-Dest") == "document"
        )
        return (
            request.method == "GET"
            and navigation
            and (request.path == TICKET_PATH or is_page_path(request.path))
        )

    def _bearer(self, request: HTTPServerRequest) -> str | None:
        scheme, _, sealed = request.headers.get("Authorization", "").partition(" ")
        return self._open(sealed) if scheme.lower() == "bearer" else None

    def _seal(self, nonce: str) -> str:
        return f"{nonce}.{self._mac(nonce)}"

    def _open(self, sealed: str) -> str | None:
        nonce, _, mac = sealed.partition(".")
        good = hmac.compare_digest(mac.encode(), self._mac(nonce).encode())
        return nonce if good and nonce else None

    def _mac(self, nonce: str) -> str:
        mac = hmac.digest(self._token, b"cookie\0" + nonce.encode(), "sha256")
        return urlsafe_b64encode(mac).decode().rstrip("=")

    def _digest(self, ticket: str) -> bytes:
        return sha256(self._token + ticket.encode()).digest()


def is_page_path(path: str) -> bool:
    """Tell whether a path is one that a person opens: ``/``, or the single segment that names an app's page."""
    return path == "/" or (path.count("/") == 1 and "." not in path and path[1:] not in _NO_PAGES)


_NO_PAGES = {"open", "ws", "upload", "media", "static", "app", "health"}


def _host_of(host: str, port: int) -> str:
    shown = f"[{host}]" if ":" in host else host.lower()
    return shown if port == 80 else f"{shown}:{port}"
