"""Start the server process, and see to it that nothing of it outlives the app.

The server leads a process group and a session of its own: a Ctrl-C in the terminal reaches the launcher alone,
which then ends both, and everything that the script starts can be ended together with the server.

Three things end it, each for a case in which the ones before cannot:

1. the pipe: the server ends by itself when the launcher closes it or dies;
2. the launcher, which kills the group of a server that hangs, and what a killed server leaves behind;
3. the guard, a shell that sleeps on a pipe of its own: when the launcher is killed it does the same, also for a
   server that hangs in C code and so cannot notice the end of its pipe. (On Linux, PR_SET_PDEATHSIG could kill
   such a server too, but at once: a healthy one could no longer stop properly and clean up.)

On Windows a job object does the second and the third.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from desktop_host.host.channel import Channel, PipePair
from desktop_host.protocol.control import Closing, ToWindow
from desktop_host.window.environment import outside_environment

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence
    from pathlib import Path

GRACE_SECONDS = 2.0
"""How long a server may take to stop before it is killed. The window is gone by then; nobody waits in vain."""

_GUARD = """
trap '' HUP INT TERM
read -r word && [ "$word" = done ] && exit
n=0
while [ $n -lt 15 ] && kill -s 0 -- "-$1"; do
  n=$((n + 1))
  [ $n = 10 ] && kill -s TERM -- "-$1"
  sleep 0.2 || sleep 1
done
kill -s KILL -- "-$1"
rm -rf -- "$2"
"""


def server_command() -> list[str]:
    """Return the command of a server process, to which its handles are added."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--server-half"]
    # -P: a script's folder comes first on sys.path while the script runs, not while the server is imported.
    return [sys.executable, "-P", "-m", "desktop_host.host.server_half"]


class ServerProcess:
    """Be the server process as the launcher sees it."""

    def __init__(self, listener: socket.socket, folder: Path, command: Sequence[str] = ()) -> None:
        """Start it on a bound socket; what it is to serve it learns from the first message."""
        pipes = PipePair()
        handles = pipes.child_handles()
        argv = [*(command or server_command()), *(str(handle) for handle in handles), str(listener.fileno())]
        if sys.platform == "win32":  # not run on Windows yet
            info = subprocess.STARTUPINFO(lpAttributeList={"handle_list": list(handles)})
            self._process = subprocess.Popen(
                argv, startupinfo=info, creationflags=subprocess.CREATE_NEW_PROCESS_GROUP
            )
            from desktop_host.host.windows_job import Job

            self._job = Job()
            self._job.add(self._process.pid)
        else:
            self._process = subprocess.Popen(
                argv, pass_fds=(*handles, listener.fileno()), start_new_session=True
            )
            self._guard = subprocess.Popen(
                ["/bin/sh", "-c", _GUARD, "desktop-host-guard", str(self._process.pid), str(folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
                env=outside_environment(),
            )
        self.channel: Channel[ToWindow] = pipes.open(ToWindow)
        self.pid = self._process.pid

    def socket_share(self, listener: socket.socket) -> bytes:
        """Describe the socket for the server where it cannot be inherited."""
        if sys.platform == "win32":
            return listener.share(self.pid)
        else:  # noqa: RET505 - the type checker skips the other system's branch, and would miss what follows it
            return b""

    def wait(self) -> int:
        """Wait until the server has ended; return its exit code, or minus the number of the signal."""
        return self._process.wait()

    def stop(self) -> int:
        """End the server, gently at first, then everything that it started; return its exit code."""
        self.channel.send(Closing())
        self.channel.close()
        try:
            self._process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
        code = self._process.wait()
        if sys.platform == "win32":
            self._job.close()
        else:
            _end_group(self.pid)
            # Now nothing is left to guard. Without this word it would end the group, whose number may be
            # another's soon.
            self._guard.communicate(b"done\n")
        return code


def describe_exit(code: int) -> str:
    """Say how a process ended, for a sentence: `ended with exit code 3`, `was killed by SIGKILL`."""
    if code >= 0:
        return f"ended with exit code {code}"
    try:
        return f"was killed by {signal.Signals(-code).name}"
    except ValueError:
        return f"was killed by signal {-code}"


def _end_group(group: int) -> None:
    """End what is left of a process group whose leader has ended."""
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(group, number)
                for _ in range(20):
                    os.killpg(group, 0)
                    time.sleep(0.01)
            except (ProcessLookupError, PermissionError):
                return
