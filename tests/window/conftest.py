"""One X server without a screen for all window tests; a window of its own for each."""

from __future__ import annotations

import os
import subprocess
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.host.traces import Traces
from tests.window.running import RunningApp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Playwright


WAITS = "import time\ntime.sleep(600)\n"


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """A display of our own; the server chooses a free number and says which."""
    read, write = os.pipe()
    # Without -noreset it would reset itself, and drop connections, whenever its last client leaves.
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp", "-screen", "0", "1280x900x24"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        number = numbers.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def traces(tmp_path: Path) -> Iterator[Traces]:
    traces = Traces(tmp_path)
    yield traces
    traces.end_all()


@pytest.fixture
def run(traces: Traces, display: str, playwright: Playwright) -> Iterator[Callable[..., RunningApp]]:
    """Run an app in a window; `run(script, "--name=value")`."""
    with ExitStack() as apps:

        def start(script: str = WAITS, *options: str) -> RunningApp:
            app = RunningApp(traces, display, playwright, script, *options)
            apps.callback(app.end)
            return app

        yield start
