"""One Chromium for all browser tests; a page of its own, and a server of its own, for each."""

from __future__ import annotations

import contextlib
import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.served import is_original, served
from tests.browser.user import User

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page, Playwright

CHROMIUM = Path("/usr/bin/chromium")
SCRIPTS = Path(__file__).parent.parent / "scripts"


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    # The system's Chromium where there is one; elsewhere the one that Playwright brings.
    expect.set_options(timeout=15_000)
    path = CHROMIUM if CHROMIUM.exists() else None
    chromium = playwright.chromium.launch(
        executable_path=path, args=["--no-sandbox", "--disable-background-networking"]
    )
    yield chromium
    chromium.close()


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A fresh page; whatever it logs as an error fails the test, unless that is marked `logs`."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, locale="en-US", accept_downloads=True
    )
    page = context.new_page()
    page.set_default_timeout(15_000)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    # What the original logs is its own affair.
    assert is_original() or request.node.get_closest_marker("logs") or not errors


@pytest.fixture
def servers() -> Iterator[contextlib.ExitStack]:
    """Hold the servers of a test; asked for before the page, they outlive it, so that it loses no connection."""
    with contextlib.ExitStack() as servers:
        yield servers


@pytest.fixture
def user_of(servers: contextlib.ExitStack, page: Page, tmp_path: Path) -> Callable[[str], User]:
    """Serve one of tests/scripts by name, open it, and hand out its user."""

    def open_script(name: str) -> User:
        page.goto(servers.enter_context(served(SCRIPTS / f"{name}.py", tmp_path / "server.log")))
        return User(page)

    return open_script


@pytest.fixture
def user_of_text(servers: contextlib.ExitStack, page: Page, tmp_path: Path) -> Callable[[str], User]:
    """Serve a script that the test gives as text, open it, and hand out its user."""

    def open_text(text: str) -> User:
        script = tmp_path / "app.py"
        script.write_text("import streamlit as st\n" + textwrap.dedent(text), encoding="utf-8")
        page.goto(servers.enter_context(served(script, tmp_path / "server.log")))
        return User(page)

    return open_text
