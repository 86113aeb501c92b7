"""The page and its assets: what is kept by the browser, and what is asked for each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop_host.server.app import built_page
from desktop_host.server.paths import file_inside
from tests.server.running import Running, running

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("path", ["/", "/?theme=dark", "/sales", "/Übersicht", "/sales?year=2024"])
def test_each_page_of_an_app_is_the_one_page(server: Running, path: str) -> None:
    from urllib.parse import quote

    answer = server.ask("GET", quote(path, safe="/?="))
    assert answer.status == 200
    assert b"/static/assets/a-1.js" in answer.body
    assert answer.headers["Content-Type"].startswith("text/html")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_unchanged_page_is_not_sent_again(server: Running) -> None:
    etag = server.ask("GET", "/").headers["Etag"]
    assert server.ask("GET", "/", {"If-None-Match": etag}).status == 304


def test_an_asset_with_a_hash_is_kept_for_good(server: Running) -> None:
    answer = server.ask("GET", "/static/assets/a-1.js")
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("path", ["/static/", "/static/none.js", "/static/assets", "/a/b", "/robots.txt"])
def test_what_is_not_there_is_not_found(server: Running, path: str) -> None:
    assert server.ask("GET", path).status == 404


def test_an_icon_that_is_not_there_is_no_error(server: Running) -> None:
    assert server.ask("GET", "/favicon.ico").status == 204


def test_the_websocket_of_the_page_is_allowed_by_its_policy(server: Running) -> None:
    assert f"ws://{server.host}" in server.ask("GET", "/").headers["Content-Security-Policy"]


def test_script_in_the_files_of_an_app_does_not_run(tmp_path: Path) -> None:
    folder = tmp_path / "static"
    folder.mkdir()
    (folder / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with running(tmp_path / "run", app_folder=folder) as run:
        answer = run.ask("GET", "/app/static/logo.svg")
        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_a_connection_serves_more_than_one_request(server: Running) -> None:
    import http.client
    from contextlib import closing

    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)) as connection:
        for _ in range(3):
            connection.request("GET", "/health", headers={"Cookie": server.cookie})
            assert connection.getresponse().read() == b"ok\n"


def test_the_built_page_is_in_the_package() -> None:
    assert file_inside(built_page(), "index.html")
