"""A real window stays where it is: links open outside, and nothing else opens at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Error

from tests.host.traces import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from tests.window.running import RunningApp

    Run = Callable[..., RunningApp]

pytestmark = pytest.mark.window


def open_app(run: Run, *options: str) -> tuple[RunningApp, Page]:
    app = run("import time\ntime.sleep(600)\n", *options)
    page = app.page()
    page.wait_for_selector("#hello")
    return app, page


def stays(app: RunningApp, page: Page) -> None:
    """Check that the window still shows the app, and can still go about in it."""
    assert page.evaluate("location.href") == f"http://127.0.0.1:{app.port}/"
    go_to_second(page)


def go_to_second(page: Page) -> None:
    """Follow a link of the app's own. (Playwright's own click waits for ever after a refused navigation.)"""
    page.evaluate("document.querySelector('#own').click()")
    until(lambda: is_at_second(page), "the app's own link leads nowhere")


def is_at_second(page: Page) -> bool:
    try:
        return bool(page.evaluate("document.querySelector('#second') !== null"))
    except Error:
        return False  # the page is just being replaced


def leave(page: Page) -> None:
    """Follow a link that leads outside."""
    page.evaluate("document.querySelector('#outside').click()")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("outside", "https://outside.example/page?x=1"),
        ("blank", "https://blank.example/"),
        ("mail", "mailto:someone@example.org"),
    ],
)
def test_a_link_opens_outside(run: Run, link: str, address: str) -> None:
    app, page = open_app(run)
    page.click(f"#{link}", no_wait_after=True)
    until(lambda: app.opened() == [address], f"opened: {app.opened()}")
    stays(app, page)


# What a page does by itself is put into the page: a debugger that is attached halts the windows it opens.
THEN_LEAVE = "setTimeout(() => document.querySelector('#outside').click(), 300)"
LEFT = "https://outside.example/page?x=1"


@pytest.mark.parametrize(
    "script",
    [
        "location.href = 'https://script.example/'",
        # A refresh that the page writes into itself.
        "document.head.innerHTML += '<meta http-equiv=refresh content=\"0;url=https://script.example/\">'",
        "open('https://script.example/')",
    ],
)
def test_a_script_that_leaves_opens_outside_and_the_page_stays(run: Run, script: str) -> None:
    app = run("", f"--stub.js={script}; {THEN_LEAVE}")
    until(lambda: app.opened() == ["https://script.example/", LEFT], f"opened: {app.opened()}")
    stays(app, app.page())


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "data:text/html,<h1>evil</h1>", "chrome://version", "ftp://x.example/"]
)
@pytest.mark.parametrize("verb", ["location.href = ", "open"])
def test_any_other_address_is_refused(run: Run, verb: str, address: str) -> None:
    # A refusal has no event of its own; what is asked for after it has one.
    app = run("", f"--stub.js={verb}('{address}'); {THEN_LEAVE}")
    until(lambda: app.opened() == [LEFT], f"opened: {app.opened()}")
    stays(app, app.page())


def test_a_wild_page_opens_few(run: Run) -> None:
    app = run("", f"--stub.js=for (let n = 0; n < 40; n++) open('https://wild.example/' + n); {THEN_LEAVE}")
    until(lambda: len(app.opened()) == 5, f"opened: {app.opened()}")
    stays(app, app.page())
    assert len(app.opened()) == 5


def test_a_page_that_goes_blank_comes_back(run: Run) -> None:
    _, page = open_app(run)
    page.evaluate("() => { setTimeout(() => location.href = 'about:blank') }")
    page.wait_for_url("about:blank")
    page.wait_for_selector("#hello")


def test_another_port_of_this_machine_is_not_the_app(run: Run) -> None:
    app, page = open_app(run)
    other = f"http://127.0.0.1:{app.port - 1}/"
    page.evaluate("address => { location.href = address }", other)
    until(lambda: app.opened() == [other], f"opened: {app.opened()}")
    stays(app, page)


def test_what_opens_outside_gets_the_users_own_environment(run: Run) -> None:
    app, page = open_app(run)
    leave(page)
    until(app.opened, "nothing was opened")
    until((app.traces.folder / "opener.env").exists, "no environment")
    environment = (app.traces.folder / "opener.env").read_text()
    assert f"TMPDIR={app.traces.folder / 'tmp'}\n" in environment
    assert "QT_LOGGING_RULES" not in environment


def test_the_page_has_no_bridge(run: Run) -> None:
    _, page = open_app(run)
    assert (
        page.evaluate("[typeof window.pywebview, typeof window.qt, typeof window.external?.call]")
        == ["undefined"] * 3
    )


def test_the_page_gets_no_permission(run: Run) -> None:
    _, page = open_app(run)
    ask = """async () => {
      const name = promise => promise.then(() => 'granted', error => error.name ?? String(error.code))
      return [
        await name(navigator.mediaDevices.getUserMedia({ audio: true })),
        await name(navigator.mediaDevices.getUserMedia({ video: true })),
        await name(new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))),
        await Notification.requestPermission(),
      ]
    }"""
    audio, video, place, notify = page.evaluate(ask)
    assert audio in {"NotAllowedError", "NotFoundError"}
    assert video in {"NotAllowedError", "NotFoundError"}
    assert place == "1"  # PERMISSION_DENIED
    assert notify == "denied"


def test_a_click_may_write_the_clipboard(run: Run) -> None:
    _, page = open_app(run)
    page.evaluate(
        """() => document.querySelector('#hello').addEventListener('click', () =>
             navigator.clipboard.writeText('a\\tb').then(() => document.title = 'copied', e => document.title = e))"""
    )
    page.click("#hello")
    page.wait_for_function("document.title != 'stub'")
    assert page.title() == "copied"


def test_a_proxy_does_not_catch_the_page(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    app, page = open_app(run)
    stays(app, page)
