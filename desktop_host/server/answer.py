"""Be what every route's handler has in common: headers on each answer, errors that say little, logs without secrets."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NoReturn

from tornado.web import HTTPError, RequestHandler

from desktop_host.server.headers import ALWAYS, page_policy

if TYPE_CHECKING:
    from types import TracebackType

    from desktop_host.server.routes import Routes

log = logging.getLogger("desktop_host.server")


class Answer(RequestHandler):
    """Answer one request that :class:`~desktop_host.server.access.Access` has admitted."""

    SUPPORTED_METHODS: tuple[str, ...] = ("GET", "HEAD")

    @property
    def routes(self) -> Routes:
        """Return what the server's handlers share."""
        routes: Routes = self.settings["routes"]
        return routes

    def set_default_headers(self) -> None:
        self.clear_header("Server")
        for name, value in ALWAYS.items():
            self.set_header(name, value)
        self.set_header("Content-Security-Policy", page_policy(self.request.headers.get("Host", "")))
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> None:
        """Leave ETags to the routes that know their content: hashing an answer to find one costs more than it saves."""

    def head(self, *args: str) -> Any:
        return self.get(*args)

    def write_error(self, status_code: int, **kwargs: Any) -> None:  # noqa: ARG002 - tornado's signature
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(f"{status_code} {self._reason}\n")

    def log_exception(
        self, typ: type[BaseException] | None, value: BaseException | None, tb: TracebackType | None
    ) -> None:
        """Log what was not expected; the query is left out, for it may hold a secret."""
        if not isinstance(value, HTTPError) and typ is not None and value is not None:
            log.error("%s %s failed", self.request.method, self.request.path, exc_info=(typ, value, tb))

    def missing(self) -> NoReturn:
        """End with 404."""
        raise HTTPError(404)
