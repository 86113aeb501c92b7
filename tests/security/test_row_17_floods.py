"""Floods, giant or malformed frames: the sender is sent away, and no other session notices."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import msgspec
import pytest

from desktop_host.server import socket as server_socket
from tests.server.running import Running, header

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def bystander(server: Running) -> Iterator[None]:
    """See to it that a page which was there before still works after the attack."""
    wire, _ = server.page()
    wire.tell({"type": "Rerun"})
    yield
    wire.tell({"type": "Input", "seq": 1, "values": []})
    while wire.hear("RunState").get("seen") != 1:
        pass


@pytest.mark.parametrize(
    ("opcode", "payload"),
    [
        (2, b""),
        (2, b"\xc1"),
        (2, b"\xff" * 100),
        (2, msgspec.msgpack.encode({"type": "Welcome", "session": "x", "max_upload": 1})),
        (2, msgspec.msgpack.encode({"type": "Input", "seq": "one", "values": []})),
        (2, msgspec.msgpack.encode({"type": "Input", "seq": 2**70 % 2**64, "values": 5})),
        (2, b"\x91" * 100_000),
        (2, b"\xdd\xff\xff\xff\xff"),
        (1, b'{"type": "Rerun"}'),
    ],
)
def test_a_malformed_message_is_a_protocol_error(server: Running, opcode: int, payload: bytes) -> None:
    fresh, (greeted, _) = server.wire(), server.page()
    for wire in (fresh, greeted):
        wire.send(payload, opcode)
        assert wire.close_code() == 1002


def test_a_giant_frame_is_refused_by_its_header(server: Running) -> None:
    wire, _ = server.page()
    wire.socket.sendall(header(2, 1 << 40))
    assert wire.close_code() == 1009


def test_a_flood_is_ended(server: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_socket, "RATE", 0)
    wire, _ = server.page()
    rerun = msgspec.msgpack.encode({"type": "AlwaysRerun", "on": True})
    frame = header(2, len(rerun)) + rerun
    wire.socket.sendall(frame * (server_socket.BURST + 1))
    assert wire.close_code() == 1008


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
        b"GET /" + b"x" * 100_000 + b" HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(100) + b"\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"\r\n\r\n\r\n\r\n",
    ],
)
def test_a_broken_request_ends_its_connection(server: Running, sent: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as client:
        try:
            client.sendall(sent)
            client.shutdown(socket.SHUT_WR)
            answer = client.makefile("rb").read()
        except OSError:
            # The server has closed the connection before all of it had come.
            answer = b""
    assert answer == b"" or answer.split()[1] == b"400"


def test_a_body_where_none_belongs_is_not_read(server: Running) -> None:
    answer = server.ask("POST", "/health", {"Content-Length": str(1 << 40)})
    assert answer.status == 405
