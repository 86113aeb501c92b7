"""A cross-site form or PUT to the uploads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_host.script.uploads import Rule

if TYPE_CHECKING:
    from tests.server.running import Running

FORM = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        FORM,
        {"Sec-Fetch-Site": "same-site"},
        {"X-Session": None},
        {"X-Session": "guess"},
        {"Cookie": None},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_it_is_refused_and_nothing_is_kept(
    server: Running, headers: dict[str, str | None], method: str
) -> None:
    _, secret = server.page()
    server.sessions.uploads.allow(secret, "files", Rule())
    sent = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "a.csv", **headers}
    answer = server.ask(method, "/upload", sent, b"a,b\n1,2\n")
    assert answer.status in {403, 405}
    assert server.sessions.uploads.of(secret) == []
    assert list(server.sessions.uploads.folder.iterdir()) == []


def test_no_answer_allows_another_origin(server: Running, routes: list[tuple[str, str]]) -> None:
    for method, path in routes:
        for origin in (server.origin, "http://evil.example"):
            answer = server.ask(method, path, {"Origin": origin, "Access-Control-Request-Method": "POST"})
            assert not [name for name in answer.headers if name.lower().startswith("access-control-")]
