"""Give each attack a server of its own, and the routes that it tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.server.running import Running, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "run") as run:
        yield run


@pytest.fixture
def routes(server: Running) -> list[tuple[str, str]]:
    """Name every kind of route, one that holds media among them, with its method."""
    _, secret = server.page()
    url = server.sessions.media.add(b"private", "text/plain", "notes.txt", secret)
    return [
        ("GET", "/"),
        ("GET", "/some_page"),
        ("GET", "/static/assets/a-1.js"),
        ("GET", "/app/static/logo.svg"),
        ("GET", url),
        ("HEAD", url),
        ("GET", "/health"),
        ("GET", "/ws"),
        ("GET", "/open?ticket=guess"),
        ("GET", "/no/such/route"),
        ("POST", "/upload"),
        ("PUT", "/upload"),
        ("DELETE", "/upload/some-id"),
        ("OPTIONS", "/upload"),
        ("BREW", "/"),
    ]
