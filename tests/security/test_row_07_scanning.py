"""Another user of the machine scans our ports and guesses."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING

from desktop_host.server.access import Access

if TYPE_CHECKING:
    from tests.server.running import Running


def test_a_refusal_says_nothing_and_is_the_same_for_every_cause(
    server: Running, routes: list[tuple[str, str]]
) -> None:
    causes: list[dict[str, str | None]] = [
        {"Cookie": None},
        {"Cookie": f"desktop-host-{server.port}=nonce.guess"},
        {"Cookie": f"desktop-host-{server.port}="},
        {"Host": "evil.example"},
        {"Origin": "http://evil.example"},
        {"Authorization": "Bearer guess", "Cookie": None},
    ]
    seen = set()
    for method, path in routes:
        for cause in causes:
            answer = server.ask(method, path, {"Origin": server.origin, **cause})
            told = sorted((name, value) for name, value in answer.headers.items() if name != "Date")
            seen.add((answer.status, answer.body, tuple(told)))
    assert len(seen) == 1
    status, body, headers = seen.pop()
    assert (status, body) == (403, b"")
    assert "Server" not in dict(headers)


def test_credentials_are_long_enough(server: Running) -> None:
    ticket = server.access.ticket_path().partition("ticket=")[2]
    nonce, _, mac = server.cookie.partition("=")[2].partition(".")
    # Six bits a character.
    assert len(ticket) * 6 >= 256
    assert len(nonce) * 6 >= 128
    assert len(mac) * 6 >= 256
    assert re.fullmatch(r"[\w-]+", ticket)


def test_the_mac_is_compared_in_constant_time() -> None:
    assert "compare_digest" in inspect.getsource(Access._open)
