"""What a person is told to open."""

from __future__ import annotations

import socket

from desktop_host.host.sockets import bind, url_of, url_to_open


def test_a_server_for_everyone_is_shown_by_an_address_that_can_be_opened() -> None:
    with bind("0.0.0.0", 0) as listener:  # noqa: S104 - what the test is about
        host, _, port = url_to_open(listener).removeprefix("http://").rpartition(":")
        socket.create_connection((host, int(port)), timeout=5).close()
        assert host != "0.0.0.0"  # noqa: S104


def test_any_other_server_is_shown_by_its_own() -> None:
    with bind("127.0.0.1", 0) as listener:
        assert url_to_open(listener) == url_of(listener)
