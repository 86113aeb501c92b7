"""Another site shows our media as an image, or loads it as a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server.running import Running


@pytest.mark.parametrize("kind", ["image", "script", "iframe", "video", "object", "empty"])
def test_a_cross_site_load_is_refused(server: Running, kind: str) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"private", "image/png", "a.png", secret)
    fetched = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": kind}
    assert server.ask("GET", url, {**fetched, "Sec-Fetch-Mode": "no-cors"}).status == 403
    assert server.ask("GET", url, {**fetched, "Sec-Fetch-Mode": "navigate"}).status == 403
    assert server.ask("GET", url).status == 200


def test_media_needs_the_cookie(server: Running) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"private", "image/png", "a.png", secret)
    assert server.ask("GET", url, {"Cookie": None}).status == 403


def test_no_frame_of_another_site_shows_the_page(server: Running) -> None:
    framed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}
    assert server.ask("GET", "/", framed).status == 403
    assert "frame-ancestors 'self'" in server.ask("GET", "/").headers["Content-Security-Policy"]


def test_every_answer_forbids_what_a_browser_would_otherwise_guess(
    server: Running, routes: list[tuple[str, str]]
) -> None:
    for method, path in routes:
        headers = server.ask(method, path, {"Origin": server.origin}).headers
        assert headers["X-Content-Type-Options"] == "nosniff", (method, path)
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Referrer-Policy"] == "no-referrer"
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-eval" not in policy
        assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
