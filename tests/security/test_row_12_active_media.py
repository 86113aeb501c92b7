"""Script hides in media: an SVG, an HTML file, a file name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server.running import Running


@pytest.mark.parametrize(
    "mime",
    [
        "text/html",
        "TEXT/HTML; charset=utf-8",
        "image/svg+xml",
        "application/xhtml+xml",
        "text/xml",
        "text/javascript",
        "application/x-shockwave-flash",
        "unheard/of",
        "",
    ],
)
def test_what_could_run_is_never_shown_as_a_page(server: Running, mime: str) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"<script>alert(1)</script>", mime, "a.svg", secret)
    headers = server.ask("GET", url).headers
    assert headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in headers["Content-Security-Policy"]
    assert "script-src" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("mime", ["image/png", "video/mp4", "audio/wav", "application/pdf", "text/plain"])
def test_what_cannot_run_is_shown(server: Running, mime: str) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"...", mime, "a", secret)
    assert "Content-Disposition" not in server.ask("GET", url).headers


@pytest.mark.parametrize(
    "name",
    ['a".html', "a\r\nSet-Cookie: x=1", "../../etc/passwd", "résumé 日本.csv", "a\0b", "%41.txt", "\ud800"],
)
def test_a_name_is_data(server: Running, name: str) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"...", "text/csv", name, secret)
    answer = server.ask("GET", url + "?download")
    assert answer.status == 200
    assert "Set-Cookie" not in answer.headers
    shown = answer.headers["Content-Disposition"]
    assert shown.isascii()
    assert shown.count('"') == 2
    assert "/" not in shown


def test_a_type_cannot_bring_a_header_along(server: Running) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"...", "text/plain\r\nSet-Cookie: x=1", "a", secret)
    answer = server.ask("GET", url)
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert "Set-Cookie" not in answer.headers
