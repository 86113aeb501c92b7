"""A page's connection: the greeting, the version, resuming, and what ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.protocol.version_gen import VERSION
from desktop_host.server import socket as server_socket

if TYPE_CHECKING:
    import pytest

    from tests.server.running import Running


def test_a_page_is_welcomed_with_its_own_session(server: Running) -> None:
    _, first = server.page()
    _, second = server.page()
    assert first != second
    assert server.sessions.session(first) is not None


def test_a_page_that_comes_back_finds_its_session(server: Running) -> None:
    wire, secret = server.page()
    wire.close()
    welcome = server.wire().greet(session=secret)
    assert welcome["session"] == secret
    assert welcome["resumed"]


def test_a_page_of_another_version_reloads(server: Running) -> None:
    wire = server.wire()
    wire.tell({"type": "Hello", "version": "of last year"})
    assert wire.hear("Reload")


def test_a_second_hello_is_a_protocol_error(server: Running) -> None:
    wire, _ = server.page()
    wire.tell({"type": "Hello", "version": VERSION})
    assert wire.close_code() == 1002


def test_who_says_nothing_is_sent_away(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_socket, "HELLO_WITHIN", 0.05)
    assert server.wire().close_code() == 1008


def test_stopping_the_server_closes_every_page(server: Running) -> None:
    wire, _ = server.page()
    import asyncio

    asyncio.run_coroutine_threadsafe(server.sessions.close(), server.loop).result(10)
    assert wire.close_code() == 1001
