"""Another local web app, on another port, which is the same site to a browser and gets our cookie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server.running import Running


@pytest.mark.parametrize(
    "origin", ["http://127.0.0.1:{other}", "http://localhost:{port}", "http://127.0.0.1"]
)
def test_its_websocket_is_refused(server: Running, origin: str) -> None:
    told = origin.format(port=server.port, other=server.port + 1)
    assert server.wire({"Origin": told}).status == 403


def test_its_requests_are_refused_though_the_cookie_came_along(
    server: Running, routes: list[tuple[str, str]]
) -> None:
    for method, path in routes:
        if method != "BREW":
            fetched = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script"}
            assert server.ask(method, path, {"Origin": None, **fetched}).status == 403, (method, path)


def test_the_cookie_of_another_port_is_another_cookie(server: Running) -> None:
    name, _, value = server.cookie.partition("=")
    assert name.endswith(f"-{server.port}")
    assert server.ask("GET", "/health", {"Cookie": f"desktop-host-1={value}"}).status == 403
