from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from desktop_host.config import Config
from desktop_host.protocol.messages import Hello
from desktop_host.script.context import Run, Services, entered
from desktop_host.script.media import MediaStore
from desktop_host.script.request_context import Context, PageFacts, context
from desktop_host.script.state import SessionStore
from desktop_host.script.uploads import Uploads
from tests.server.running import Running, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

HELLO = Hello(
    version="1",
    path="/page",
    query="a=1",
    locale="de-AT",
    timezone="Asia/Calcutta",
    timezone_offset=-330,
    dark=True,
    embedded=True,
)
FACTS: dict[str, Any] = {
    "headers": [
        ("Host", "app.example:8501"),
        ("Accept-Language", "de-AT"),
        ("X-Twice", "one"),
        ("X-Twice", "two"),
        ("Cookie", "mine=v%201; desktop-host-8501=opens-the-app; other=o"),
    ],
    "cookies": {"mine": "v%201", "desktop-host-8501": "opens-the-app", "other": "o"},
    "ip": "192.168.0.7",
    "url": "http://app.example:8501/page?a=1",
}


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return Services("", MediaStore(), Uploads(tmp_path), Config())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "run") as run:
        yield run


@pytest.fixture
def inside(services: Services) -> Callable[[Hello, dict[str, Any]], AbstractContextManager[None]]:
    def enter(hello: Hello, facts: dict[str, Any]) -> AbstractContextManager[None]:
        services.facts = PageFacts.of(hello, facts)
        return entered(Run(outlet=None, store=SessionStore(), services=services))  # type: ignore[arg-type]

    return enter


@pytest.fixture
def seen(inside: Callable[..., AbstractContextManager[None]]) -> Iterator[Context]:
    with inside(HELLO, FACTS):
        yield context


def test_headers_are_found_in_any_case(seen: Context) -> None:
    assert seen.headers["hOsT"] == "app.example:8501"
    assert "HOST" in seen.headers
    assert seen.headers.get("nope") is None
    assert (seen.headers["X-Twice"], seen.headers.get_all("x-twice")) == ("one", ["one", "two"])
    assert seen.headers.get_all("nope") == []
    assert (
        list(seen.headers) == list(seen.headers.to_dict()) == ["Host", "Accept-Language", "X-Twice", "Cookie"]
    )
    assert len(seen.headers) == 4
    with pytest.raises(KeyError):
        seen.headers["nope"]


def test_cookies_are_as_they_were_sent_and_ours_is_left_out(seen: Context) -> None:
    assert seen.cookies.to_dict() == {"mine": "v%201", "other": "o"}
    assert seen.cookies["mine"] == "v%201"
    assert seen.headers["Cookie"] == "mine=v%201; other=o"
    assert "opens-the-app" not in f"{seen.headers} {seen.cookies}"


def test_what_the_page_says_of_itself(seen: Context) -> None:
    assert (seen.locale, seen.timezone, seen.timezone_offset) == ("de-AT", "Asia/Calcutta", -330)
    assert seen.is_embedded is True
    assert seen.url == "http://app.example:8501/page"
    assert (seen.theme.type, seen.theme["type"], seen.theme) == ("dark", "dark", {"type": "dark"})
    assert not hasattr(seen.theme, "nope")


@pytest.mark.parametrize(
    ("ip", "told"),
    [
        ("127.0.0.1", None),
        ("::1", None),
        ("192.168.0.7", "192.168.0.7"),
        ("fe80::1", "fe80::1"),
        (None, None),
    ],
)
def test_this_machine_has_no_address(
    inside: Callable[..., AbstractContextManager[None]], ip: str | None, told: str | None
) -> None:
    with inside(HELLO, {"ip": ip}):
        assert context.ip_address == told


def test_the_main_page_has_no_slash(inside: Callable[..., AbstractContextManager[None]]) -> None:
    with inside(HELLO, {"url": "http://127.0.0.1:8501/?a=1"}):
        assert context.url == "http://127.0.0.1:8501"


def test_outside_a_session_there_is_nothing() -> None:
    assert (context.headers.to_dict(), context.cookies.to_dict()) == ({}, {})
    named = ("ip_address", "is_embedded", "locale", "timezone", "timezone_offset", "url")
    assert [getattr(context, name) for name in named] == [None] * len(named)
    assert context.theme == {"type": None}
    with pytest.raises(AttributeError):
        context.url = "x"  # type: ignore[misc]


def test_a_script_sees_the_request_of_its_page(server: Running) -> None:
    server.sessions.script.path.write_text(
        "import desktop_host as st\n"
        "c = st.context\n"
        "st.json([c.headers.get_all('X-Twice'), c.cookies.to_dict(), c.url, c.ip_address, c.locale, c.theme])\n"
    )
    sent = {"Cookie": f"{server.cookie}; mine=1", "X-Twice": "one\r\nX-Twice: two"}
    wire = server.wire(sent)
    wire.greet(path="/page", query="a=1", locale="de-AT")
    bodies: list[str] = []
    while not bodies:
        bodies += [op["node"]["body"] for op in wire.hear("Update")["ops"] if "body" in op.get("node", {})]
    told = json.loads(bodies[0])
    assert told == [["one", "two"], {"mine": "1"}, f"{server.origin}/page", None, "de-AT", {"type": "light"}]
