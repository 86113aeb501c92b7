"""Somebody fetches `/` to harvest what opens the app, or uses a ticket that was used before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.server.running import NAVIGATION, Running, running

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_without_the_credential_carries_none(server: Running) -> None:
    for path in ("/", "/some_page", "/open", "/open?ticket=guess"):
        answer = server.ask("GET", path, {"Cookie": None, **NAVIGATION})
        assert answer.status == 403
        assert b"This page is locked" in answer.body
        assert b"script" not in answer.body
        assert b"ticket" not in answer.body
        assert "Set-Cookie" not in answer.headers


def test_the_page_itself_carries_no_credential(server: Running) -> None:
    answer = server.ask("GET", "/")
    assert answer.status == 200
    assert server.cookie.partition("=")[2].encode() not in answer.body
    assert "Set-Cookie" not in answer.headers


def test_a_ticket_works_once(server: Running) -> None:
    path = server.access.ticket_path()
    first = server.ask("GET", path, {"Cookie": None, **NAVIGATION})
    assert first.status == 302
    assert first.headers["Location"] == "/"
    assert server.ask("GET", path, {"Cookie": None, **NAVIGATION}).status == 403
    # Who is in already loses nothing by opening the link again.
    assert server.ask("GET", path, NAVIGATION).headers["Location"] == "/"


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites(server: Running) -> None:
    answer = server.ask("GET", server.access.ticket_path(), {"Cookie": None, **NAVIGATION})
    _, *attributes = answer.headers["Set-Cookie"].split("; ")
    assert sorted(attributes) == ["HttpOnly", "Path=/", "SameSite=Strict"]


def test_a_link_followed_from_another_site_leads_to_the_page_by_our_own_navigation(server: Running) -> None:
    followed = {**NAVIGATION, "Sec-Fetch-Site": "cross-site", "Cookie": None}
    answer = server.ask("GET", server.access.ticket_path(), followed)
    assert answer.status == 200
    assert b'http-equiv="refresh"' in answer.body


def test_another_site_cannot_use_up_a_ticket_in_the_background(server: Running) -> None:
    path = server.access.ticket_path()
    hidden = {
        "Sec-Fetch-Site": "cross-site",
        "Sec-Fetch-Mode": "no-cors",
        "Sec-Fetch-Dest": "image",
        "Cookie": None,
    }
    assert server.ask("GET", path, hidden).status == 403
    assert server.ask("GET", path, {"Cookie": None, **NAVIGATION}).status == 302


def test_a_used_ticket_is_told_so_that_a_fresh_link_can_be_shown(tmp_path: Path) -> None:
    used: list[str] = []
    with running(tmp_path / "run", on_ticket_used=lambda: used.append("one")) as run:
        assert used == ["one"]
        run.enter()
        assert used == ["one", "one"]


def test_a_server_started_again_with_the_same_token_knows_the_cookie(tmp_path: Path) -> None:
    from desktop_host.server.access import Access, own_names

    with running(tmp_path / "run", token=b"t" * 32) as run:
        kept = run.cookie.partition("=")[2]
        again = Access("token", own_names("127.0.0.1", run.port), token=b"t" * 32)
        other = Access("token", own_names("127.0.0.1", run.port), token=b"o" * 32)
        assert again._open(kept) is not None
        assert other._open(kept) is None
