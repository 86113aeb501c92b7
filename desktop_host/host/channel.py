"""Carry messages between two processes over a pair of inherited pipes.

Standard input and output belong to the script, so the pipes have handles of their own: file descriptors on
POSIX, handles on Windows. Each end notices the death of the other as the end of the file, also after `kill -9`.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from desktop_host.protocol.control import Control

Incoming = TypeVar("Incoming")


class Channel(Generic[Incoming]):
    """Send any control message, receive those of one direction. Sending is safe from any thread."""

    def __init__(self, read_fd: int, write_fd: int, incoming: Any) -> None:
        """Take over two file descriptors; `incoming` is the union of the messages that may arrive."""
        for fd in (read_fd, write_fd):
            # A program that the script starts must not hold a pipe open beyond the death of this process.
            os.set_inheritable(fd, False)
        self._reader: BinaryIO = os.fdopen(read_fd, "rb")
        self._writer: BinaryIO = os.fdopen(write_fd, "wb", buffering=0)
        self._encoder = msgspec.json.Encoder()
        self._decoder: msgspec.json.Decoder[Incoming] = msgspec.json.Decoder(incoming)
        self._sending = threading.Lock()

    def send(self, message: Control) -> bool:
        """Send one message; False says that the other process is gone."""
        line = self._encoder.encode(message) + b"\n"
        with self._sending:
            if self._writer.closed:
                return False
            try:
                while line:  # an unbuffered write to a pipe may take only a part
                    line = line[self._writer.write(line) :]
            except OSError:
                return False
        return True

    def receive(self) -> Incoming | None:
        """Wait for the next message; None says that the other process is gone or has closed the channel."""
        try:
            line = self._reader.readline()
        except OSError:
            return None
        # A line without its end was cut off by the death of its writer.
        return self._decoder.decode(line) if line.endswith(b"\n") else None

    def close(self) -> None:
        """Close the sending side: the other process finds the end of the file.

        The receiving side stays open, because another thread may be reading it; it ends with the process.
        """
        with self._sending:
            self._writer.close()


class PipePair:
    """Be the two pipes of a channel between this process and one that it starts."""

    def __init__(self) -> None:
        self._child_read, self._own_write = os.pipe()
        self._own_read, self._child_write = os.pipe()

    def child_handles(self) -> tuple[int, int]:
        """Return what the child finds its reading and its writing end by: descriptors, or handles on Windows."""
        if sys.platform == "win32":  # not run on Windows yet
            import msvcrt

            handles = msvcrt.get_osfhandle(self._child_read), msvcrt.get_osfhandle(self._child_write)
            for handle in handles:
                os.set_handle_inheritable(handle, True)
            return handles
        else:  # noqa: RET505 - the type checker skips the other system's branch, and would miss what follows it
            return self._child_read, self._child_write

    def open(self, incoming: Any) -> Channel[Any]:
        """Close the child's ends here, once it has them, and open this process's channel."""
        os.close(self._child_read)
        os.close(self._child_write)
        return Channel(self._own_read, self._own_write, incoming)


def inherited(read: int, write: int, incoming: Any) -> Channel[Any]:
    """Open the channel whose handles the parent named on the command line."""
    if sys.platform == "win32":  # not run on Windows yet
        import msvcrt

        read = msvcrt.open_osfhandle(read, os.O_RDONLY)
        write = msvcrt.open_osfhandle(write, 0)
    return Channel(read, write, incoming)
