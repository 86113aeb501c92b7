"""Start the stub server as the launcher does, without a window, and obey the lines of standard input.

Prints `ready PID PORT PATH` once the server answers, or `failed MESSAGE`. `close` closes it and prints
`code N`; an end of the server by itself prints `ended N`.
"""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from desktop_host.host.folders import RunFolder
from desktop_host.host.options import LaunchOptions
from desktop_host.host.processes import ServerProcess
from desktop_host.host.sockets import bind
from desktop_host.protocol.control import Failed, Ready


def main(script: str, delay: str = "0") -> None:
    options = LaunchOptions(script=Path(script), config={"stub.delay": delay})
    listener = bind("127.0.0.1", 0)
    port = listener.getsockname()[1]
    folder = RunFolder.create()
    stub = str(Path(__file__).with_name("stub_server.py"))
    server = ServerProcess(listener, folder.path, [sys.executable, stub])
    server.channel.send(options.start(port=port, folder=folder, window=True))
    print("started", server.pid, port, flush=True)
    threading.Thread(target=lambda: print("ended", server.wait(), flush=True), daemon=True).start()
    message = server.channel.receive()
    if isinstance(message, Ready):
        print("ready", message.path, flush=True)
    elif isinstance(message, Failed):
        print("failed", message.message, flush=True)
    sys.stdin.readline()
    print("code", server.stop(), flush=True)
    folder.remove()


if __name__ == "__main__":
    main(*sys.argv[1:])
