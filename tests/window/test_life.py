"""A real window: it shows at once, and with it everything ends."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from desktop_host.window.pages import BACKGROUND
from tests.host.traces import CHECKOUT, is_listening, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.window.running import RunningApp

    Run = Callable[..., RunningApp]

pytestmark = pytest.mark.window

STARTS_A_CHILD = (
    "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import time; time.sleep(600) # child'])\n"
)
HANGS_IN_C = """
import ctypes, pathlib, time
here = pathlib.Path(__file__).parent
while not (here / "hang").exists():
    time.sleep(0.02)
(here / "hanging").touch()
ctypes.PyDLL(None).sleep(600)  # holds the GIL
"""


def test_shows_the_app(run: Run) -> None:
    app = run()
    page = app.page()
    page.wait_for_selector("#hello")
    assert page.url == f"http://127.0.0.1:{app.port}/"


def test_shows_a_starting_page_before_the_server_answers(run: Run) -> None:
    app = run("", "--stub.delay=600")
    app.window()
    page = app.page()
    page.get_by_text("Starting", exact=True).wait_for()
    assert page.get_by_role("heading").inner_text() == app.title
    app.close_window()
    assert app.exit_code() == 0
    app.traces.assert_nothing_left()


def test_the_starting_page_has_the_background_of_the_app() -> None:
    tokens = (CHECKOUT / "webui" / "src" / "theme" / "tokens.css").read_text()
    light, dark = BACKGROUND["light"], BACKGROUND["dark"]
    assert f"--st-background-color: light-dark({light}, {dark});" in tokens


def test_closing_the_window_ends_everything(run: Run) -> None:
    app = run(STARTS_A_CHILD)
    app.page().wait_for_selector("#hello")
    until(lambda: app.traces.with_argument("# child"), "the script's child has not started")
    app.close_window()
    assert app.exit_code() == 0
    app.traces.assert_nothing_left()
    assert not is_listening(app.port)
    assert "stub: stopped properly" in app.output.read_text()
    assert messages(app) == []


def test_closing_the_window_ends_a_server_that_hangs_in_c(run: Run) -> None:
    app = run(HANGS_IN_C)
    app.page().wait_for_selector("#hello")
    (app.traces.folder / "hang").touch()
    until((app.traces.folder / "hanging").exists, "the script does not hang")
    app.close_window()
    assert app.exit_code() == 0
    app.traces.assert_nothing_left()


@pytest.mark.parametrize("script", [STARTS_A_CHILD, HANGS_IN_C])
def test_killing_the_window_leaves_nothing(run: Run, script: str) -> None:
    app = run(script)
    app.page().wait_for_selector("#hello")
    (app.traces.folder / "hang").touch()
    if script is HANGS_IN_C:
        until((app.traces.folder / "hanging").exists, "the script does not hang")
    else:
        until(lambda: app.traces.with_argument("# child"), "the script's child has not started")
    app.process.kill()
    app.traces.assert_nothing_left()
    assert not is_listening(app.port)


@pytest.mark.parametrize("verb", ["windowclose", "windowkill"])
def test_a_window_that_another_program_ends_takes_everything_with_it(run: Run, verb: str) -> None:
    app = run(STARTS_A_CHILD)
    app.page().wait_for_selector("#hello")
    app.xdotool(verb)
    app.exit_code()
    app.traces.assert_nothing_left()


def test_killing_the_server_closes_the_window_and_says_so(run: Run) -> None:
    app = run(STARTS_A_CHILD)
    app.page().wait_for_selector("#hello")
    until(lambda: app.traces.with_argument("# child"), "the script's child has not started")
    os.kill(app.server_pid(), signal.SIGKILL)
    assert app.exit_code() == 1
    assert messages(app) == [f"{app.title} ended: its server was killed by SIGKILL."]
    app.traces.assert_nothing_left()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_both_quietly(run: Run, number: signal.Signals) -> None:
    app = run()
    app.page().wait_for_selector("#hello")
    app.process.send_signal(number)
    assert app.exit_code() == 128 + number
    assert messages(app) == []
    assert "stub: stopped properly" in app.output.read_text()
    app.traces.assert_nothing_left()


def test_a_signal_while_the_window_starts_ends_both_quietly(run: Run) -> None:
    app = run()
    app.server_pid()
    app.process.send_signal(signal.SIGINT)
    assert app.exit_code() == 128 + signal.SIGINT
    assert messages(app) == []
    app.traces.assert_nothing_left()


def test_a_server_that_cannot_start_says_why_in_the_window(run: Run) -> None:
    app = run("", "--stub.delay=soon")
    page = app.page()
    page.get_by_role("alert").wait_for()
    assert page.get_by_role("heading", level=1).inner_text() == f"{app.title} could not start"
    assert "could not convert string to float: 'soon'" in page.get_by_role("alert").inner_text()
    assert "Traceback" in page.locator("pre").inner_text()
    app.close_window()
    assert app.exit_code() == 1
    app.traces.assert_nothing_left()


def test_a_server_that_ends_before_it_is_ready_says_so_in_the_window(run: Run) -> None:
    app = run("", "--stub.exit=7")
    page = app.page()
    page.get_by_role("alert").wait_for()
    assert "ended with exit code 7" in page.get_by_role("alert").inner_text()
    app.close_window()
    assert app.exit_code() == 1
    assert messages(app) == [f"{app.title} ended: its server ended with exit code 7."]


def messages(app: RunningApp) -> list[str]:
    """Return what the launcher has written for a person."""
    return [line for line in app.errors.read_text().splitlines() if line and not line.startswith("DevTools")]
