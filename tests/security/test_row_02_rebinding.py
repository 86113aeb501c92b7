"""DNS rebinding: a request that names another host is refused on every route, credential or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.server.running import Running, running

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "host", ["evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:{port}.evil", ""]
)
def test_another_host_is_refused_on_every_route(
    server: Running, routes: list[tuple[str, str]], host: str
) -> None:
    named = host.format(port=server.port)
    origin = f"http://{named}"
    for method, path in routes:
        answer = server.ask(method, path, {"Host": named, "Origin": origin})
        assert answer.status == 403, (method, path)
        assert answer.body == b""


@pytest.mark.parametrize("second", [{"Host": None}, {"host": "evil.example"}])
def test_no_host_and_two_hosts_are_refused(server: Running, second: dict[str, str | None]) -> None:
    answer = server.ask("GET", "/health", second)
    # HTTP itself takes such a request for broken.
    assert (answer.status, answer.body) == (400, b"")


def test_a_websocket_under_another_host_is_refused(server: Running) -> None:
    name = f"evil.example:{server.port}"
    assert server.wire({"Host": name, "Origin": f"http://{name}"}).status == 403


def test_without_authentication_the_host_is_still_asked(tmp_path: Path) -> None:
    with running(tmp_path / "run", auth="none") as run:
        assert run.ask("GET", "/").status == 200
        assert run.ask("GET", "/", {"Host": f"evil.example:{run.port}"}).status == 403


def test_a_name_that_a_proxy_passes_on_is_allowed_when_said(tmp_path: Path) -> None:
    with running(tmp_path / "run", allowed_hosts=("https://app.example.org",)) as run:
        proxied = {"Host": "app.example.org"}
        assert run.ask("GET", "/health", proxied).status == 200
        assert run.wire({**proxied, "Origin": "https://app.example.org"}).status == 101
        assert run.wire({**proxied, "Origin": "http://app.example.org"}).status == 403
