"""Run an app in a window with the stub as its server: `stub_app.py SCRIPT [--port N] [--name=value ...]`."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop_host.host.launcher import run_app
from desktop_host.host.options import LaunchOptions

if __name__ == "__main__":
    script, *rest = sys.argv[1:]
    config = dict(argument.removeprefix("--").split("=", 1) for argument in rest)
    options = LaunchOptions(
        script=Path(script),
        port=int(config.pop("port", "0")),
        title=config.pop("title", ""),
        debug=config.pop("debug", "") == "yes",
        config=dict(config),
    )
    stub = str(Path(__file__).with_name("stub_server.py"))
    sys.exit(run_app(options, [sys.executable, stub]))
