"""Rows 3 to 6 and 9 again, by what a real browser sends: other sites try, and a person gets in."""

from __future__ import annotations

import http.server
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.server.running import Running

pytestmark = pytest.mark.browser

ATTACK = """async ([origin, media]) => {
  const tried = {};
  tried.socket = await new Promise((done) => {
    const socket = new WebSocket(origin.replace("http", "ws") + "/ws");
    socket.onopen = () => done("open");
    socket.onclose = () => done("refused");
  });
  const attempts = {
    read: {},
    upload: { method: "POST", body: "a,b", headers: { "X-Session": "x" } },
    silent: { method: "POST", body: "a,b", mode: "no-cors" },
  };
  for (const [name, options] of Object.entries(attempts))
    tried[name] = await fetch(origin + "/upload", { credentials: "include", ...options })
      .then((answer) => answer.type, () => "refused");
  for (const [kind, path] of [["img", media], ["script", "/static/assets/a-1.js"]])
    tried[kind] = await new Promise((done) => {
      const element = document.createElement(kind);
      element.onload = () => done("loaded");
      element.onerror = () => done("refused");
      element.src = origin + path;
      document.body.append(element);
    });
  return tried;
}"""

PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


@pytest.fixture
def browser_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        path = Path("/usr/bin/chromium")
        arguments = ["--no-sandbox", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=path if path.exists() else None, args=arguments)
        yield browser.new_page()
        browser.close()


@pytest.fixture
def other_port() -> Iterator[int]:
    """Serve an empty page by another local program."""

    class Other(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Other) as other:
        thread = threading.Thread(target=other.serve_forever)
        thread.start()
        yield other.server_port
        other.shutdown()
        thread.join()


@pytest.mark.parametrize("site", ["127.0.0.1", "localhost"])
def test_another_page_gets_nothing_though_the_user_is_in(
    server: Running, browser_page: Page, other_port: int, site: str
) -> None:
    browser_page.goto(server.origin + server.access.ticket_path())
    (cookie,) = browser_page.context.cookies()
    sent = f"{cookie['name']}={cookie['value']}"
    _, secret = server.page(cookie=sent)
    media = server.sessions.media.add(PIXEL, "image/gif", "a.gif", secret)
    assert browser_page.evaluate("url => fetch(url).then(a => a.status)", media) == 200

    browser_page.goto(f"http://{site}:{other_port}/")
    tried = browser_page.evaluate(ATTACK, [server.origin, media])
    # A browser that hides the answer calls it "opaque"; that nothing was done is asked below.
    assert tried.pop("silent") in {"opaque", "refused"}
    assert set(tried.values()) == {"refused"}, tried
    assert server.sessions.uploads.of(secret) == []


def test_a_link_on_another_site_lets_a_person_in(
    server: Running, browser_page: Page, other_port: int
) -> None:
    browser_page.goto(f"http://localhost:{other_port}/")
    link = server.origin + server.access.ticket_path()
    browser_page.evaluate(
        "link => { document.body.innerHTML = '<a>in</a>'; document.querySelector('a').href = link; }", link
    )
    browser_page.click("a")
    browser_page.wait_for_url(server.origin + "/")
    assert browser_page.evaluate("fetch('/health').then(a => a.status)") == 200


def test_who_comes_from_another_site_is_one_click_from_the_page(
    server: Running, browser_page: Page, other_port: int
) -> None:
    browser_page.goto(server.origin + server.access.ticket_path())
    browser_page.goto(f"http://localhost:{other_port}/")
    browser_page.evaluate("link => { location.href = link; }", server.origin)
    browser_page.get_by_text("Try again").click()
    browser_page.wait_for_function("!document.body.innerText.includes('locked')")
    assert browser_page.evaluate("fetch('/health').then(a => a.status)") == 200
