"""Who is measured: the command that serves a script, or opens its window."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import environment

if TYPE_CHECKING:
    from collections.abc import Callable

SCRIPTS = Path(__file__).parent.parent / "scripts" / "bench"


@dataclass(frozen=True)
class Peer:
    column: str
    """The column of the table in which its figures stand."""
    command: Callable[[str, int], list[str]]
    """Make the command line that serves the named script on a port (a window chooses its own)."""


def _script(name: str) -> str:
    return str(SCRIPTS / f"{name}.py")


def _serve_ours(script: str, port: int) -> list[str]:
    return [
        sys.executable,
        "-m",
        "desktop_host",
        "serve",
        _script(script),
        "--port",
        str(port),
        "--auth",
        "none",
    ]


def _serve_streamlit(script: str, port: int) -> list[str]:
    options = ["--server.port", str(port), "--server.headless", "true", "--browser.gatherUsageStats", "false"]
    return [environment.PYTHON, "-m", "streamlit", "run", _script(script), *options]


def _serve_nicegui(script: str, port: int) -> list[str]:
    return [environment.PYTHON, _script(f"{script}_nicegui"), str(port)]


OURS = Peer("ours", _serve_ours)
STREAMLIT = Peer("streamlit", _serve_streamlit)
NICEGUI = Peer("nicegui", _serve_nicegui)

OUR_WINDOW = Peer("ours", lambda script, _: [sys.executable, "-m", "desktop_host", "run", _script(script)])
STREAMLIT_WINDOW = Peer("streamlit", lambda script, _: [environment.PYTHON, _script(f"{script}_streamlit")])
NICEGUI_WINDOW = Peer("nicegui", lambda script, _: [environment.PYTHON, _script(f"{script}_nicegui")])
BARE_WINDOW = Peer("bare", lambda script, _: [environment.PYTHON, _script(f"{script}_bare")])
