"""Answer what never reaches a route: refusals, the locked page, and the exchange of a ticket for a cookie."""

from __future__ import annotations

from http import HTTPStatus

from tornado.httputil import (
    HTTPConnection,
    HTTPHeaders,
    HTTPMessageDelegate,
    RequestStartLine,
    ResponseStartLine,
)

from desktop_host.server.headers import ALWAYS, NOTHING_POLICY

# It tells nothing but how to get in: not the app's name, not what serves it. The link helps somebody who came from
# another site, with whose request a browser sends no strict cookie: their own click sends it.
LOCKED_PAGE = b"""<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Locked</title>
<body style="font: 16px system-ui, sans-serif; max-width: 32em; margin: 20vh auto; padding: 0 1em">
<h1 style="font-size: 1.4em">This page is locked</h1>
<p>Open it from the program that started it, or with a fresh link: each link works once.</p>
<p><a href="/">Try again</a></p>
"""

# A redirect of a request that another site started would carry no strict cookie; a page's own navigation does.
ENTER_PAGE = b"""<!doctype html>
<meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta http-equiv="refresh" content="0;url=/">
"""


class Refusal(HTTPMessageDelegate):
    """Give one fixed answer as soon as the headers are there, and read no body."""

    def __init__(
        self,
        connection: HTTPConnection,
        status: HTTPStatus,
        body: bytes = b"",
        headers: dict[str, str] | None = None,
        *,
        close: bool = False,
    ) -> None:
        self._connection = connection
        self._status = status
        self._close = close
        self._body = body
        self._headers = headers or {}

    def headers_received(
        self, start_line: RequestStartLine | ResponseStartLine, headers: HTTPHeaders
    ) -> None:
        del headers
        answer = HTTPHeaders(
            {**ALWAYS, "Content-Security-Policy": NOTHING_POLICY, "Cache-Control": "no-store"}
        )
        if self._body:
            answer["Content-Type"] = "text/html; charset=utf-8"
            answer["Content-Security-Policy"] = f"{NOTHING_POLICY}; style-src 'unsafe-inline'"
        for name, value in self._headers.items():
            answer[name] = value
        answer["Content-Length"] = str(len(self._body))
        if self._close:
            answer["Connection"] = "close"
        head = isinstance(start_line, RequestStartLine) and start_line.method == "HEAD"
        line = ResponseStartLine("HTTP/1.1", self._status, self._status.phrase)
        self._connection.write_headers(line, answer, None if head else self._body)
        self._connection.finish()


def refused(connection: HTTPConnection) -> Refusal:
    """Say nothing, the same for every cause."""
    return Refusal(connection, HTTPStatus.FORBIDDEN, close=True)


def locked(connection: HTTPConnection) -> Refusal:
    """Tell a person how to get in."""
    return Refusal(connection, HTTPStatus.FORBIDDEN, LOCKED_PAGE, close=True)


def entered(connection: HTTPConnection, cookie: str, *, from_elsewhere: bool) -> Refusal:
    """Give the cookie and lead to the page."""
    if from_elsewhere:
        return Refusal(connection, HTTPStatus.OK, ENTER_PAGE, {"Set-Cookie": cookie})
    return Refusal(connection, HTTPStatus.FOUND, b"", {"Set-Cookie": cookie, "Location": "/"})
