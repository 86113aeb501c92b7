"""The place where everything is measured: one browser, one screen, and how much of everything."""

from __future__ import annotations

import contextlib
import socket
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error as BrowserError, sync_playwright

from tests.bench.processes import MB, Started
from tests.bench.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.bench.peers import Peer

CHROMIUM = Path("/usr/bin/chromium")
STOPWATCH = (Path(__file__).parent / "stopwatch.js").read_text()


@dataclass(frozen=True)
class Sizes:
    clicks: int = 40
    reruns: int = 8
    bursts: int = 4
    updates: int = 2000
    upload: int = 190 * MB
    rows: int = 1_000_000


QUICK = Sizes(clicks=5, reruns=2, bursts=1, updates=200, upload=5 * MB, rows=100_000)


class Lab:
    def __init__(self, sizes: Sizes, folder: Path) -> None:
        self.sizes = sizes
        self.folder = folder
        self._held = contextlib.ExitStack()

    def close(self) -> None:
        self._held.close()

    @cached_property
    def screen(self) -> Screen:
        return self._held.enter_context(Screen(self.folder))

    @contextlib.contextmanager
    def page(self) -> Iterator[Page]:
        """Open an empty page of its own in the one browser."""
        context = self._browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.evaluate("1")
        yield page
        context.close()

    @cached_property
    def _browser(self) -> Browser:
        playwright = self._held.enter_context(sync_playwright())
        path = CHROMIUM if CHROMIUM.exists() else None
        options = ["--no-sandbox", "--disable-background-networking"]
        return playwright.chromium.launch(executable_path=path, args=options)

    @contextlib.contextmanager
    def served(self, peer: Peer, script: str, text: str) -> Iterator[tuple[Page, Started]]:
        """Start a server while the browser waits, and hand out the page once it shows `text`."""
        port = free_port()
        environment = {"BENCH_UPDATES": str(self.sizes.updates), "BENCH_ROWS": str(self.sizes.rows)}
        with self.page() as page, Started(peer.command(script, port), environment, self.folder) as server:
            wait_for_port(port, server)
            visit(page, f"http://127.0.0.1:{port}", server)
            page.evaluate(f"({STOPWATCH})()")
            page.evaluate("text => bench.shown(text)", text)
            yield page, server


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def wait_for_port(port: int, server: Started, seconds: float = 60) -> None:
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        server.check()
        if server.seconds() > seconds:
            raise TimeoutError(f"nothing listens on port {port} after {seconds} s")
        time.sleep(0.005)


def visit(page: Page, address: str, server: Started) -> None:
    """Open the address; a server that listens before it answers is asked again."""
    while True:
        try:
            page.goto(address, wait_until="commit")
        except BrowserError:
            server.check()
            if server.seconds() > 60:
                raise
            time.sleep(0.02)
        else:
            return
