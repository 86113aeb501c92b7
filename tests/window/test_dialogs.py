"""Real dialogs of the system, asked for by the server over the pipe."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.host.traces import until
from tests.window.test_navigation import open_app

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.window.running import RunningApp

    Run = Callable[..., RunningApp]

pytestmark = pytest.mark.window


def dialog_is_open(app: RunningApp, title: str) -> bool:
    result = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", title],
        env={"DISPLAY": app.display, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    return bool(result.stdout.strip())


def test_the_server_saves_where_the_user_chose(run: Run) -> None:
    app, page = open_app(run)
    target = app.traces.folder / "chosen.csv"
    page.evaluate("() => { fetch('/save').then(r => r.text()).then(t => document.title = t) }")
    until(lambda: dialog_is_open(app, "Save file"), "no dialog")
    app.key("ctrl+a")
    app.type(str(target))
    app.key("Return")
    until(target.exists, "nothing was saved")
    page.wait_for_function("path => document.title === path", arg=str(target))
    assert target.read_text() == "a,b\n1,2\n"


def test_cancelling_saves_nothing(run: Run) -> None:
    app, page = open_app(run)
    page.evaluate("() => { fetch('/save').then(r => r.text()).then(t => document.title = t) }")
    until(lambda: dialog_is_open(app, "Save file"), "no dialog")
    app.key("Escape")
    page.wait_for_function("document.title === 'None'")


def test_the_window_bears_the_title_that_the_server_gives(run: Run) -> None:
    app, page = open_app(run)
    page.evaluate("() => { fetch('/save') }")
    until(lambda: dialog_is_open(app, "^Saving$"), "no window of that title")


def test_what_only_the_page_has_is_saved_through_a_dialog(run: Run) -> None:
    app, page = open_app(run)
    target = app.traces.folder / "downloaded.csv"
    page.click("#download", no_wait_after=True)
    until(lambda: dialog_is_open(app, "Save file"), "no dialog")
    app.key("ctrl+a")
    app.type(str(target))
    app.key("Return")
    until(lambda: target.exists() and target.read_text() == "a,b\n1,2\n", "nothing was saved")
