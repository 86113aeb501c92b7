"""Another user reads our logs and files: no secret is there."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.uploads import Rule

if TYPE_CHECKING:
    from tests.server.running import Running


@pytest.mark.logs
def test_a_failure_is_logged_without_the_query_or_a_header(
    server: Running, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> None:
        raise RuntimeError("the store is broken")

    monkeypatch.setattr(server.sessions.media, "find", fail)
    caplog.set_level(logging.DEBUG)
    answer = server.ask("GET", "/media/key/name?secret=7hunter7", {"X-Session": "7hunter7"})
    assert answer.status == 500
    assert b"broken" not in answer.body
    assert "the store is broken" in caplog.text
    assert "7hunter7" not in caplog.text
    assert server.cookie not in caplog.text


def test_a_ticket_and_a_cookie_leave_no_trace_in_the_log(
    server: Running, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    cookie = server.enter()
    assert server.ask("GET", "/health", {"Cookie": cookie}).status == 200
    assert server.ask("GET", "/no/such/route?ticket=x", {"Cookie": cookie}).status == 404
    told = [record for record in caplog.records if record.name.startswith(("tornado", "desktop_host"))]
    assert told == []


def test_uploads_are_private_to_the_user(server: Running) -> None:
    _, secret = server.page()
    uploads = server.sessions.uploads
    uploads.allow(secret, "files", Rule())
    headers = {"X-Session": secret, "X-Widget": "files", "X-File-Name": "a.csv"}
    assert server.ask("POST", "/upload", headers, b"a,b").status == 200
    assert uploads.folder.stat().st_mode & 0o777 == 0o700
    assert [file.stat().st_mode & 0o777 for file in uploads.folder.iterdir()] == [0o600]
