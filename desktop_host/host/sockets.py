"""Bind the one socket of a launch, and hand it to the server process.

It is bound once, before the server process exists, and never closed in between: nobody can take the port over,
and connections made while the server still starts wait in the socket's queue.
"""

from __future__ import annotations

import errno
import ipaddress
import os
import socket
import sys

BACKLOG = 128


class CannotListenError(Exception):
    """Raised with one line for a person when an address and port cannot be bound."""


def bind(address: str, port: int) -> socket.socket:
    """Listen on an IP address; port 0 takes any free one.

    Raises:
        CannotListenError: the port is in use, or the address is not one of this machine.
    """
    try:
        family = socket.AF_INET6 if ipaddress.ip_address(address).version == 6 else socket.AF_INET
    except ValueError:
        raise CannotListenError(
            f"--address {address}: not an IP address; 127.0.0.1 is this machine, 0.0.0.0 everyone."
        ) from None
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # There, REUSEADDR would let another program take the port over; this option forbids it.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Connections of an earlier run that still linger must not block the port.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, port))
        listener.listen(BACKLOG)
    except (OSError, OverflowError) as error:
        listener.close()
        raise CannotListenError(_explain(error, address, port)) from error
    return listener


def _explain(error: Exception, address: str, port: int) -> str:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.EADDRINUSE:
        return f"--port {port}: already in use on {address}; end what uses it, or leave the option out."
    if number == errno.EACCES:
        return f"--port {port}: not allowed for this user; ports below 1024 are reserved, take a higher one."
    if number == errno.EADDRNOTAVAIL:
        return f"--address {address}: this machine has no such address."
    return f"--address {address} --port {port}: cannot listen there ({error})."


def is_loopback(address: str) -> bool:
    """Tell whether only this machine can reach the address."""
    return ipaddress.ip_address(address).is_loopback


def url_of(listener: socket.socket) -> str:
    """Return the origin of what listens here, without a slash at its end."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def url_to_open(listener: socket.socket) -> str:
    """Return the origin for a person to open: a server for everyone is shown by an address of this machine."""
    host, port = listener.getsockname()[:2]
    if host not in {"0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        return url_of(listener)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: it asks the system by which of its addresses it would reach a network.
            probe.connect(("192.0.2.1", 9))
            return f"http://{probe.getsockname()[0]}:{port}"
        except OSError:
            return f"http://127.0.0.1:{port}"


def received(fd: int, share: bytes) -> socket.socket:
    """Open the listening socket in the process it was handed to: by descriptor, or by its share on Windows."""
    if sys.platform == "win32":  # not run on Windows yet
        listener = socket.fromshare(share)
    else:
        # A program that the script starts must not keep the port busy.
        os.set_inheritable(fd, False)
        listener = socket.socket(fileno=fd)
    listener.setblocking(False)
    return listener
