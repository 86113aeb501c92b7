from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.host.traces import Traces

SERVE = Path(__file__).with_name("stub_serve.py")
NEVER_STOPS = "import time\nwhile True:\n    time.sleep(600)\n"


def start(traces: Traces, script: str, *arguments: str) -> subprocess.Popen[str]:
    path = traces.folder / "script.py"
    path.write_text(script)
    environment = traces.environment()
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        environment.pop(name, None)
    return subprocess.Popen(
        [sys.executable, str(SERVE), str(path), *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def printed_address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if found := re.search(r"http://\S+", line):
            return found.group()
    raise AssertionError("no address was printed")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_serves_until_it_is_told_to_end(traces: Traces, number: signal.Signals) -> None:
    process = start(traces, NEVER_STOPS, "serve")
    address = printed_address(process)
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with opener.open(address) as page:
        assert "Hello from the stub" in page.read().decode()
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert (process.returncode, errors) == (0, "")
    traces.assert_nothing_left()


def test_run_serves_where_there_is_no_display(traces: Traces) -> None:
    process = start(traces, "import streamlit as st\nst.title('x')\n", "run")
    assert process.stdout is not None
    assert process.stdout.readline() == (
        "There is no display here (DISPLAY is not set). `desktop-host doctor` tells how to mend it. "
        "Serving the app instead.\n"
    )
    assert printed_address(process).startswith("http://127.0.0.1:")
    os.kill(process.pid, signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 0
    traces.assert_nothing_left()


def test_a_port_in_use_is_one_clear_line(traces: Traces) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        process = start(traces, "", "serve", f"--port={port}")
        output, errors = process.communicate(timeout=30)
    assert (process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert errors.startswith(f"--port {port}: already in use")


def test_everyone_may_use_it_only_from_this_machine(traces: Traces) -> None:
    process = start(traces, "", "serve", "--auth=none", "--address=0.0.0.0")
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 2
    assert errors.startswith("--auth none --address 0.0.0.0: everyone")
    traces.assert_nothing_left()
