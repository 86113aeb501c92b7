"""Media over HTTP: ranges, ETags, downloads, content made while it is sent, and how long it is there."""

from __future__ import annotations

import http.client
import os
import socket
import threading
from typing import TYPE_CHECKING

import pytest

from desktop_host.server.content import wanted_range

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.server.running import Running

CONTENT = bytes(range(256)) * 4000  # more than one piece


@pytest.fixture(params=["bytes", "file"])
def url(request: pytest.FixtureRequest, server: Running, tmp_path: Path) -> str:
    _, secret = server.page()
    data: bytes | Path = CONTENT
    if request.param == "file":
        data = tmp_path / "content.bin"
        data.write_bytes(CONTENT)
    return server.sessions.media.add(data, "video/mp4", "clip.mp4", secret)


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", slice(0, 1)),
        ("bytes=10-19", slice(10, 20)),
        ("bytes=1000-", slice(1000, None)),
        ("bytes=-5", slice(-5, None)),
        ("bytes=-99999999999", slice(0, None)),
        ("bytes=5-99999999999", slice(5, None)),
        ("bytes=300000-900000", slice(300_000, 900_001)),
    ],
)
def test_a_range_is_sent_alone(server: Running, url: str, header: str, part: slice) -> None:
    answer = server.ask("GET", url, {"Range": header})
    assert answer.status == 206
    assert answer.body == CONTENT[part]
    start, stop, _ = part.indices(len(CONTENT))
    assert answer.headers["Content-Range"] == f"bytes {start}-{stop - 1}/{len(CONTENT)}"
    assert answer.headers["Content-Length"] == str(len(answer.body))


@pytest.mark.parametrize("header", ["bytes=9-5", "bytes=-", "bytes=a-b", "pages=1-2", "bytes=0-1,5-6", ""])
def test_what_is_no_range_is_ignored(server: Running, url: str, header: str) -> None:
    answer = server.ask("GET", url, {"Range": header})
    assert (answer.status, answer.body) == (200, CONTENT)


@pytest.mark.parametrize("header", ["bytes=99999999-", "bytes=-0"])
def test_a_range_beyond_the_content_says_how_long_it_is(server: Running, url: str, header: str) -> None:
    answer = server.ask("GET", url, {"Range": header})
    assert (answer.status, answer.body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{len(CONTENT)}"


def test_an_etag_spares_the_content(server: Running, url: str) -> None:
    etag = server.ask("GET", url).headers["Etag"]
    for told in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        answer = server.ask("GET", url, {"If-None-Match": told})
        assert (answer.status, answer.body) == (304, b"")
    assert server.ask("GET", url, {"If-None-Match": '"other"'}).status == 200


def test_a_range_of_content_that_changed_is_all_of_it(server: Running, url: str) -> None:
    etag = server.ask("GET", url).headers["Etag"]
    assert server.ask("GET", url, {"Range": "bytes=0-0", "If-Range": etag}).status == 206
    assert server.ask("GET", url, {"Range": "bytes=0-0", "If-Range": '"old"'}).status == 200


def test_head_tells_the_same_without_the_content(server: Running, url: str) -> None:
    got, head = server.ask("GET", url), server.ask("HEAD", url)
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Length", "Content-Type", "Etag", "Accept-Ranges"):
        assert head.headers[name] == got.headers[name]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a b.csv", 'attachment; filename="a b.csv"'),
        ("räum.csv", "attachment; filename=\"r_um.csv\"; filename*=UTF-8''r%C3%A4um.csv"),
        ("", 'attachment; filename="download"'),
    ],
)
def test_a_download_has_its_name(server: Running, name: str, shown: str) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"a", "image/png", name, secret)
    assert server.ask("GET", f"{url}?download").headers["Content-Disposition"].startswith(shown)


def test_a_stream_is_made_while_it_is_sent_and_anew_each_time(server: Running) -> None:
    _, secret = server.page()

    def rows() -> Iterator[bytes]:
        for number in range(1000):
            yield b"%d\n" % number

    url = server.sessions.media.add_stream(rows, "text/csv", "rows.csv", secret)
    for _ in range(2):
        answer = server.ask("GET", url)
        assert answer.body.split() == [b"%d" % number for number in range(1000)]
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.logs
def test_a_stream_that_fails_does_not_look_complete(
    server: Running, caplog: pytest.LogCaptureFixture
) -> None:
    _, secret = server.page()

    def rows(size: int) -> Iterator[bytes]:
        yield bytes(size)
        raise RuntimeError("the frame is gone")

    media = server.sessions.media
    late = media.add_stream(lambda: rows(1_000_000), "text/csv", "rows.csv", secret)
    with pytest.raises(http.client.IncompleteRead):
        server.ask("GET", late)
    early = media.add_stream(lambda: rows(1), "text/csv", "rows.csv", secret)
    assert server.ask("GET", early).status == 500
    assert "the frame is gone" in caplog.text


def test_a_slow_reader_holds_the_stream_back_and_leaving_ends_it(server: Running) -> None:
    _, secret = server.page()
    made: list[int] = []
    ended = threading.Event()

    def endless() -> Iterator[bytes]:
        try:
            while True:
                made.append(1)
                yield bytes(1 << 20)
        finally:
            ended.set()

    url = server.sessions.media.add_stream(endless, "text/csv", "rows.csv", secret)
    with socket.create_connection(("127.0.0.1", server.port)) as client:
        client.sendall(
            f"GET {url} HTTP/1.1\r\nHost: {server.host}\r\nCookie: {server.cookie}\r\n\r\n".encode()
        )
        client.recv(10)
        assert not ended.wait(0.3)
        # What the sockets hold between them, and one piece more.
        assert len(made) < 30
    assert ended.wait(10)


def test_a_file_that_went_away_is_not_there(server: Running, tmp_path: Path) -> None:
    _, secret = server.page()
    path = tmp_path / "a.png"
    path.write_bytes(b"a")
    url = server.sessions.media.add(path, "image/png", "a.png", secret)
    path.unlink()
    assert server.ask("GET", url).status == 404


def test_media_go_with_their_session(server: Running) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"a", "image/png", "a.png", secret)
    server.on_loop(lambda: server.sessions.media.drop(secret))
    assert server.ask("GET", url).status == 404


def test_a_large_file_goes_out_whole(server: Running, tmp_path: Path) -> None:
    _, secret = server.page()
    path = tmp_path / "big.bin"
    path.write_bytes(os.urandom(20_000_000))
    url = server.sessions.media.add(path, "video/mp4", "big.mp4", secret)
    assert server.ask("GET", url).body == path.read_bytes()


def test_an_empty_content_has_no_range() -> None:
    with pytest.raises(ValueError, match="in 0"):
        wanted_range("bytes=0-", 0)
