"""Somebody who is let in guesses sessions, or reads what belongs to another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.script.uploads import Rule

if TYPE_CHECKING:
    from tests.server.running import Running


def test_a_session_cannot_be_taken_over_from_another_browser(server: Running) -> None:
    _, secret = server.page()
    thief = server.enter()
    welcome = server.wire({"Cookie": thief}).greet(session=secret)
    assert welcome["session"] != secret
    assert not welcome.get("resumed")


def test_media_of_another_browser_is_not_there(server: Running) -> None:
    _, secret = server.page()
    url = server.sessions.media.add(b"private", "text/plain", "notes.txt", secret)
    other = server.enter()
    server.page(cookie=other)
    assert server.ask("GET", url).status == 200
    stolen, missing = (
        server.ask("GET", path, {"Cookie": other}) for path in (url, "/media/nothing/notes.txt")
    )
    assert (stolen.status, stolen.body) == (missing.status, missing.body) == (404, b"404 Not Found\n")


def test_an_upload_to_or_from_another_session_is_refused(server: Running) -> None:
    _, secret = server.page()
    uploads = server.sessions.uploads
    uploads.allow(secret, "files", Rule())
    headers = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "a.csv"}
    assert server.ask("POST", "/upload", headers, b"a,b").status == 200
    (upload,) = uploads.of(secret)
    other = {"Cookie": server.enter()}
    assert server.ask("POST", "/upload", headers | other, b"a,b").status == 403
    assert server.ask("DELETE", f"/upload/{upload.id}", headers | other).status == 404
    _, second = server.page()
    assert server.ask("DELETE", f"/upload/{upload.id}", {"X-Session": second}).status == 404
    assert upload.path.read_bytes() == b"a,b"


def test_names_cannot_be_guessed(server: Running) -> None:
    _, first = server.page()
    _, second = server.page()
    assert len(first) * 6 >= 128
    assert first[:8] != second[:8]
    key = server.sessions.media.add(b"the same", "text/plain", "a", first).split("/")[2]
    assert len(key) * 6 >= 128
