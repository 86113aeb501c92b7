"""Rules for every test: no log that nobody expected, no thread that outlives the run; one Playwright, used last."""

from __future__ import annotations

import logging
import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Playwright, sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Drive browsers and windows; a process can hold one of these only."""
    with sync_playwright() as playwright:
        yield playwright


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests with Playwright last: from its start on, no other event loop runs in the main thread."""
    items.sort(key=lambda item: "playwright" in getattr(item, "fixturenames", ()))


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which a warning or worse was logged, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    records = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    unexpected = [
        f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING
    ]
    if unexpected:
        pytest.fail("logged, and not expected (mark the test with `logs` if it is): " + "; ".join(unexpected))


def pytest_unconfigure() -> None:
    """End the process though a test left a thread behind: Python would wait for it for ever."""
    left = [thread.name for thread in threading.enumerate() if is_stuck(thread)]
    if left:
        print(f"\ntests/conftest.py: threads outlive the tests: {', '.join(left)}", flush=True)
        sys.stderr.flush()
        os._exit(1)


def is_stuck(thread: threading.Thread) -> bool:
    """Tell whether Python would wait for this thread; the workers of an executor are told to end by it."""
    return thread is not threading.main_thread() and not thread.daemon and "ThreadPool" not in thread.name
