from __future__ import annotations

import socket

import pytest

from desktop_host.host.sockets import CannotListenError, bind, is_loopback, url_of
from tests.host.traces import is_listening


def test_binds_a_free_port_of_this_machine_only() -> None:
    with bind("127.0.0.1", 0) as listener:
        host, port = listener.getsockname()
        assert (host, url_of(listener)) == ("127.0.0.1", f"http://127.0.0.1:{port}")
        assert is_listening(port)


def test_says_that_a_port_is_in_use() -> None:
    with bind("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(CannotListenError, match=f"--port {port}: already in use on 127.0.0.1"):
            bind("127.0.0.1", port)


def test_takes_a_port_whose_last_connection_lingers() -> None:
    with bind("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            accepted, _ = listener.accept()
            accepted.close()  # first, so that the waiting time is on this side
    bind("127.0.0.1", port).close()


@pytest.mark.parametrize(
    ("address", "port", "reason"),
    [
        ("localhost", 0, "not an IP address"),
        ("192.0.2.1", 0, "this machine has no such address"),
        ("127.0.0.1", 70_000, "cannot listen there"),
    ],
)
def test_says_what_is_wrong_with_an_address(address: str, port: int, reason: str) -> None:
    with pytest.raises(CannotListenError, match=reason):
        bind(address, port)


@pytest.mark.parametrize(
    ("address", "expected"), [("127.0.0.1", True), ("127.8.9.1", True), ("::1", True), ("192.168.1.2", False)]
)
def test_knows_what_only_this_machine_reaches(address: str, expected: bool) -> None:
    assert is_loopback(address) is expected


def test_an_ipv6_address_stands_in_brackets() -> None:
    try:
        listener = bind("::1", 0)
    except CannotListenError:
        pytest.skip("no IPv6 here")
    with listener:
        assert url_of(listener) == f"http://[::1]:{listener.getsockname()[1]}"
