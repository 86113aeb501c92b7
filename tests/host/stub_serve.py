"""Serve the stub without a window, as `run` or `serve` do: `stub_serve.py SCRIPT serve [--port=N] ...`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from desktop_host.host.launcher import run_app
from desktop_host.host.options import LaunchOptions
from desktop_host.host.serving import serve
from tests.host.stub_server import Server

if __name__ == "__main__":
    script, how, *rest = sys.argv[1:]
    given: dict[str, Any] = dict(argument.removeprefix("--").split("=", 1) for argument in rest)
    given["port"] = int(given.get("port", "0"))
    options = LaunchOptions(script=Path(script), title="Stub", **given)
    sys.exit(serve(options, Server) if how == "serve" else run_app(options))
