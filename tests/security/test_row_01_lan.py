"""A host on the LAN connects: only a server that was told to be reached from there answers."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.server.running import Running, running

if TYPE_CHECKING:
    from pathlib import Path


def _outside_address() -> str:
    for addresses in psutil.net_if_addrs().values():
        for address in addresses:
            if address.family is socket.AF_INET and not address.address.startswith("127."):
                return address.address
    pytest.skip("this machine has no address but loopback")


def test_it_listens_on_loopback_alone(server: Running) -> None:
    listening = [
        c.laddr.ip
        for c in psutil.Process().net_connections("tcp")
        if c.status == psutil.CONN_LISTEN and c.laddr.port == server.port
    ]
    assert listening == ["127.0.0.1"]


def test_nobody_answers_at_another_address_of_this_machine(server: Running) -> None:
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((_outside_address(), server.port), timeout=5)


def test_a_server_for_the_network_answers_by_its_address_and_by_no_other_name(tmp_path: Path) -> None:
    outside = _outside_address()
    with running(tmp_path / "run", address="0.0.0.0") as run:  # noqa: S104 - what the test is about
        request = "GET /health HTTP/1.1\r\nHost: {}\r\nCookie: {}\r\nConnection: close\r\n\r\n"
        for name, status in ((f"{outside}:{run.port}", b"200"), (f"rebound.example:{run.port}", b"403")):
            with socket.create_connection((outside, run.port), timeout=5) as client:
                client.sendall(request.format(name, run.cookie).encode())
                assert client.recv(4096).split()[1] == status
