"""A website opens our WebSocket from the user's browser, which adds our cookie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server.running import Running


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", None, "", "https://127.0.0.1:{port}", "file://"]
)
def test_another_origin_is_refused(server: Running, origin: str | None) -> None:
    told = None if origin is None else origin.format(port=server.port)
    assert server.wire({"Origin": told}).status == 403


def test_our_own_origin_is_let_in(server: Running) -> None:
    assert server.wire().status == 101


def test_a_program_with_the_token_needs_no_origin(server: Running) -> None:
    held = {"Cookie": None, "Authorization": f"Bearer {server.access.bearer()}"}
    assert server.wire({**held, "Origin": None}).status == 101
    assert server.wire({**held, "Origin": "http://evil.example"}).status == 403
    assert server.wire({"Cookie": None, "Origin": None, "Authorization": "Bearer bearer.guess"}).status == 403
