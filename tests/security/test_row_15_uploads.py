"""An upload lies about its length, never ends, drips, or has an evil name."""

from __future__ import annotations

import http.client
import json
import socket
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.uploads import Rule, plain_name
from desktop_host.server import uploads as server_uploads
from tests.server.running import Running, eventually

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 100_000


class Sender:
    """Send an upload byte by byte."""

    def __init__(self, server: Running, **headers: str) -> None:
        self.server = server
        _, self.secret = server.page()
        server.sessions.uploads.allow(self.secret, "files", Rule((".csv",), LIMIT))
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=10)
        sent = {
            "Host": server.host,
            "Origin": server.origin,
            "Cookie": server.cookie,
            "X-Session": self.secret,
            "X-Widget": "files",
            "X-File-Name": "a.csv",
        } | {name.replace("_", "-"): value for name, value in headers.items()}
        lines = ["POST /upload HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items()), "", ""]
        self.socket.sendall("\r\n".join(lines).encode())

    def answer(self) -> tuple[int, dict[str, str]]:
        with http.client.HTTPResponse(self.socket) as answer:
            answer.begin()
            return answer.status, json.loads(answer.read())

    @property
    def nothing_kept(self) -> bool:
        uploads = self.server.sessions.uploads
        return uploads.of(self.secret) == [] and list(uploads.folder.iterdir()) == []


@pytest.fixture
def senders() -> Iterator[list[Sender]]:
    made: list[Sender] = []
    yield made
    for sender in made:
        sender.socket.close()


def test_too_large_is_said_in_words_before_it_is_read(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length=str(LIMIT + 1)))
    status, told = sender.answer()
    assert status == 413
    assert told["error"] == "a.csv is 97.7 kB; the largest file taken here is 97.7 kB."
    assert sender.nothing_kept


def test_a_browser_that_is_still_sending_sees_the_refusal(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length=str(4_000_000)))
    sender.socket.sendall(bytes(4_000_000))
    assert sender.answer()[0] == 413


@pytest.mark.parametrize("length", ["-1", "1e3", "ten", "+5", "", "9" * 30])
def test_a_length_that_is_none_is_refused(server: Running, senders: list[Sender], length: str) -> None:
    senders.append(sender := Sender(server, Content_Length=length))
    assert sender.answer()[0] in {411, 413}
    assert sender.nothing_kept


def test_an_endless_body_is_refused(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Transfer_Encoding="chunked"))
    chunk = b"10000\r\n" + bytes(0x10000) + b"\r\n"
    with pytest.raises((BrokenPipeError, ConnectionResetError)):
        sender.socket.sendall(chunk * 1000)
    assert sender.nothing_kept


def test_what_comes_beyond_the_length_is_not_kept(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length="3"))
    sender.socket.sendall(b"a,b" + bytes(1000))
    assert eventually(lambda: [u.size for u in server.sessions.uploads.of(sender.secret)] == [3])


def test_a_broken_off_upload_leaves_nothing(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length="50000"))
    sender.socket.sendall(b"a,b\n")
    folder = server.sessions.uploads.folder
    assert eventually(lambda: list(folder.iterdir()) != [])
    sender.socket.close()
    assert eventually(lambda: sender.nothing_kept)


def test_a_drip_is_cut_off(server: Running, senders: list[Sender], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_uploads, "PIECE_WITHIN", 0.1)
    senders.append(sender := Sender(server, Content_Length="50000"))
    sender.socket.sendall(b"a")
    assert sender.answer()[0] == 408
    assert sender.nothing_kept


def test_another_type_is_refused(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length="3", X_File_Name="run.exe"))
    status, told = sender.answer()
    assert status == 415
    assert "run.exe" in told["error"]


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("..%2F..%2Fetc%2Fpasswd.csv", "passwd.csv"),
        ("C%3A%5CUsers%5Cme%5Ca.csv", "a.csv"),
        ("..%5C..%00%2F.csv", ".csv"),
        ("a%00%0D%0A.csv", "a.csv"),
        ("%E6%97%A5%E6%9C%AC.csv", "日本.csv"),
        ("%3Cimg src=x onerror=alert(1)%3E.csv", "<img src=x onerror=alert(1)>.csv"),
    ],
)
def test_a_name_is_data_and_never_a_path(
    server: Running, senders: list[Sender], sent: str, name: str
) -> None:
    senders.append(sender := Sender(server, Content_Length="3", X_File_Name=sent))
    sender.socket.sendall(b"a,b")
    status, told = sender.answer()
    assert (status, told["name"]) == (200, name)
    (upload,) = server.sessions.uploads.of(sender.secret)
    assert upload.path.parent == server.sessions.uploads.folder
    assert upload.path.name == upload.id


@pytest.mark.parametrize("name", ["", ".", "..", "a/..", "a\\..", " . ", "..\0", "/", "\n"])
def test_a_name_that_leads_elsewhere_is_replaced(name: str) -> None:
    assert plain_name(name) == "file"


def test_a_widget_that_takes_no_files_gets_none(server: Running, senders: list[Sender]) -> None:
    senders.append(sender := Sender(server, Content_Length="3", X_Widget="slider"))
    assert sender.answer()[0] == 403
