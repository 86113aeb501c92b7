"""Start the command line, or the process that a frozen app has started itself as."""

from __future__ import annotations

import sys


def main() -> None:
    """Be what the arguments say this process is."""
    if getattr(sys, "frozen", False):
        # First of all: a worker of multiprocessing that took itself for the app would open windows without end.
        from multiprocessing import freeze_support

        freeze_support()
        if sys.argv[1:2] == ["--server-half"]:
            from desktop_host.host.server_half import main as serve

            serve(sys.argv[2:])
    from desktop_host.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
