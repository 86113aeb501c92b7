"""Real processes: whichever half ends, however it ends, nothing of the app is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.host.traces import Traces, is_listening, until

if TYPE_CHECKING:
    from collections.abc import Iterator

WAITS = "import time\ntime.sleep(600)\n"
HANGS_IN_C = """
import ctypes, pathlib, time
here = pathlib.Path(__file__).parent
while not (here / "hang").exists():
    time.sleep(0.02)
(here / "hanging").touch()
ctypes.PyDLL(None).sleep(600)  # holds the GIL: no thread of Python's runs any more
"""
STARTS_A_CHILD = (
    "import subprocess, sys\nsubprocess.run([sys.executable, '-c', 'import time; time.sleep(600) # child'])\n"
)
FORKS = """
import multiprocessing, time
multiprocessing.get_context("fork").Process(target=time.sleep, args=[600]).start()
"""


class Launcher:
    """Be a launcher without a window, with the stub server behind it."""

    def __init__(self, traces: Traces, script: str, *arguments: str) -> None:
        path = traces.folder / "script.py"
        path.write_text(script)
        self.log = traces.folder / "errors.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(Path(__file__).with_name("stub_launcher.py")), str(path), *arguments],
                env=traces.environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        _, pid, port = self.line("started").split()
        self.server_pid, self.port = int(pid), int(port)

    def line(self, word: str) -> str:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line.startswith(word):
                return line.strip()
        raise AssertionError(f"no line {word!r}; {self.log.read_text()}")

    def close(self) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write("close\n")
        self.process.stdin.flush()
        return self.line("code")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def launched(traces: Traces) -> Iterator[list[Launcher]]:
    launchers: list[Launcher] = []
    yield launchers
    traces.end_all()
    for launcher in launchers:
        launcher.process.communicate()


def launch(traces: Traces, launched: list[Launcher], script: str, *arguments: str) -> Launcher:
    launcher = Launcher(traces, script, *arguments)
    launched.append(launcher)
    return launcher


def test_server_answers_on_the_socket_that_it_was_handed(traces: Traces, launched: list[Launcher]) -> None:
    launcher = launch(traces, launched, WAITS)
    path = launcher.line("ready").split()[1]
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(f"http://127.0.0.1:{launcher.port}{path}") as page:
        assert "Hello from the stub" in page.read().decode()


def test_a_connection_made_before_the_server_listens_is_answered(
    traces: Traces, launched: list[Launcher]
) -> None:
    launcher = launch(traces, launched, WAITS, "0.5")
    assert is_listening(launcher.port)
    launcher.line("ready")


def test_closing_stops_the_server_properly(traces: Traces, launched: list[Launcher]) -> None:
    launcher = launch(traces, launched, WAITS)
    launcher.line("ready")
    assert launcher.close() == "code 0"
    launcher.process.wait()
    traces.assert_nothing_left()
    assert not is_listening(launcher.port)


@pytest.mark.parametrize("script", [WAITS, HANGS_IN_C, STARTS_A_CHILD, FORKS])
def test_closing_ends_everything_that_the_script_started(
    traces: Traces, launched: list[Launcher], script: str
) -> None:
    launcher = launch(traces, launched, script)
    launcher.line("ready")
    wait_for_the_script(traces, script)
    launcher.close()
    launcher.process.wait()
    traces.assert_nothing_left()


@pytest.mark.parametrize("script", [WAITS, HANGS_IN_C, STARTS_A_CHILD, FORKS])
def test_killing_the_launcher_leaves_nothing(traces: Traces, launched: list[Launcher], script: str) -> None:
    launcher = launch(traces, launched, script)
    launcher.line("ready")
    wait_for_the_script(traces, script)
    launcher.kill()
    traces.assert_nothing_left()
    assert not is_listening(launcher.port)


def test_killing_the_launcher_stops_the_server_properly(traces: Traces, launched: list[Launcher]) -> None:
    launcher = launch(traces, launched, WAITS)
    launcher.line("ready")
    launcher.kill()
    # The server shares the launcher's output.
    assert launcher.line("stub: stopped properly")


def test_killing_the_launcher_while_the_server_starts_leaves_nothing(
    traces: Traces, launched: list[Launcher]
) -> None:
    launcher = launch(traces, launched, WAITS, "600")
    launcher.kill()
    traces.assert_nothing_left()


@pytest.mark.parametrize("script", [WAITS, STARTS_A_CHILD, FORKS])
def test_the_launcher_notices_a_killed_server(traces: Traces, launched: list[Launcher], script: str) -> None:
    launcher = launch(traces, launched, script)
    launcher.line("ready")
    wait_for_the_script(traces, script)
    os.kill(launcher.server_pid, signal.SIGKILL)
    assert launcher.line("ended") == "ended -9"
    assert launcher.close() == "code -9"
    launcher.process.wait()
    traces.assert_nothing_left()


def test_killing_both_leaves_nothing(traces: Traces, launched: list[Launcher]) -> None:
    launcher = launch(traces, launched, STARTS_A_CHILD)
    launcher.line("ready")
    wait_for_the_script(traces, STARTS_A_CHILD)
    os.kill(launcher.server_pid, signal.SIGKILL)
    launcher.kill()
    traces.assert_nothing_left()


def test_the_secret_stands_in_no_command_line_and_no_environment(
    traces: Traces, launched: list[Launcher]
) -> None:
    launcher = launch(traces, launched, WAITS)
    launcher.line("ready")
    secret = (traces.run_folders()[0] / "secret").read_text()
    assert len(secret) >= 32
    for process in traces.processes():
        assert secret not in " ".join(process.cmdline())
        assert secret not in process.environ().values()


def wait_for_the_script(traces: Traces, script: str) -> None:
    """Wait until the script is where it is to be caught."""
    if script is HANGS_IN_C:
        (traces.folder / "hang").touch()
        until((traces.folder / "hanging").exists, "the script does not hang")
    elif script is STARTS_A_CHILD:
        until(lambda: traces.with_argument("# child"), "the script's child has not started")
    elif script is FORKS:
        until(lambda: len(traces.with_argument("stub_server")) == 2, "the script has not forked")
