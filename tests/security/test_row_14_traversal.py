"""A path climbs out of the folder that is served."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest

from desktop_host.server import paths
from tests.server.running import Running, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CLIMBS = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "%252e%252e%252fsecret.txt",
    "..%5csecret.txt",
    "%2e%2e%5csecret.txt",
    "a/../../secret.txt",
    "./../secret.txt",
    "%00../secret.txt",
    "logo.txt%00.png",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "//etc/passwd",
    "C:/Windows/win.ini",
    "C:%5cWindows%5cwin.ini",
    "%5c%5cserver%5cshare",
    "logo.txt::$DATA",
    "con",
    "NUL.txt",
    ".hidden",
    "logo.txt.",
    "%c0%ae%c0%ae/secret.txt",
    "%ff",
    "link_out.txt",
    "folder_out/secret.txt",
]


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[Running]:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "static"
    (folder / "deep").mkdir(parents=True)
    (folder / "logo.txt").write_text("logo")
    (folder / ".hidden").write_text("secret")
    (folder / "deep" / "in.txt").symlink_to(folder / "logo.txt")
    (folder / "link_out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "folder_out").symlink_to(tmp_path)
    with running(tmp_path / "run", app_folder=folder) as run:
        yield run


@pytest.mark.parametrize("path", CLIMBS)
@pytest.mark.parametrize("root", ["/app/static/", "/static/"])
def test_it_is_refused(shared: Running, root: str, path: str) -> None:
    with socket.create_connection(("127.0.0.1", shared.port), timeout=5) as client:
        request = f"GET {root}{path} HTTP/1.1\r\nHost: {shared.host}\r\nCookie: {shared.cookie}\r\n"
        client.sendall(f"{request}Connection: close\r\n\r\n".encode())
        answer = client.makefile("rb").read()
    assert answer.split()[1] in {b"400", b"404"}
    assert b"secret" not in answer


@pytest.mark.parametrize("path", [path for path in CLIMBS if "link" not in path and "out" not in path])
def test_the_file_system_is_not_touched(path: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from urllib.parse import unquote

    def touched(*_: object) -> None:
        raise AssertionError("the file system was touched")

    for name in ("resolve", "stat", "is_file"):
        monkeypatch.setattr(type(tmp_path), name, touched)
    decoded = unquote(path)
    if "%2e" not in decoded and "\ufffd" not in decoded:  # these are plain names, though odd ones
        assert paths.file_inside(tmp_path, decoded) is None


def test_plain_files_and_links_inside_are_served(shared: Running) -> None:
    assert shared.ask("GET", "/app/static/logo.txt").body == b"logo"
    assert shared.ask("GET", "/app/static/deep/in.txt").body == b"logo"


def test_an_app_without_static_files_serves_none(server: Running) -> None:
    assert server.ask("GET", "/app/static/app.py").status == 404
