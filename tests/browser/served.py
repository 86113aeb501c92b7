"""Serve a script to a browser, by this package or by the real Streamlit."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STREAMLIT = "REAL_STREAMLIT"
"""Names the variable that holds the path of Streamlit's executable, for runs against the original."""


def is_original() -> bool:
    return STREAMLIT in os.environ


def command(script: Path, port: int) -> list[str]:
    if is_original():
        options = [
            "--server.port",
            str(port),
            "--server.headless",
            "true",
            "--browser.gatherUsageStats",
            "false",
        ]
        return [os.environ[STREAMLIT], "run", str(script), *options]
    return [sys.executable, "-m", "desktop_host", "serve", str(script), "--port", str(port), "--auth", "none"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def served(script: Path, log: Path, seconds: float = 60) -> Iterator[str]:
    """Yield the address under which `script` is served; its output goes to the file `log`."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with log.open("wb") as output:
        server = subprocess.Popen(
            command(script, port), stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            wait_until_answering(address, server, log, time.monotonic() + seconds)
            yield address
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def wait_until_answering(address: str, server: subprocess.Popen[bytes], log: Path, deadline: float) -> None:
    while True:
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError) as refusal:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{address} does not answer ({refusal}):\n{log.read_text()}") from refusal
            time.sleep(0.05)
