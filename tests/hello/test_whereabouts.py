"""What the page says of the machine is what the system says."""

from __future__ import annotations

import datetime as dt
import socket
import sys

import pytest
from explorer.grouping import fitting_period, start_of
from explorer.whereabouts import Connection, connections, size

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process its sockets")


@linux
def test_both_ends_of_own_sockets_are_known() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            found = connections() or []
            assert Connection(f"127.0.0.1:{port}", None) in found
            here = f"127.0.0.1:{client.getsockname()[1]}"
            assert Connection(here, f"127.0.0.1:{port}") in found


@linux
@pytest.mark.skipif(not socket.has_ipv6, reason="no IPv6")
def test_addresses_of_ipv6_are_read() -> None:
    with socket.create_server(("::1", 0), family=socket.AF_INET6) as server:
        assert Connection(f"[::1]:{server.getsockname()[1]}", None) in (connections() or [])


@pytest.mark.parametrize(
    ("there", "leaves"),
    [
        (None, False),
        ("127.0.0.1:80", False),
        ("[::1]:80", False),
        ("192.0.2.7:443", True),
        ("[2001:db8::1]:80", True),
    ],
)
def test_only_another_machine_is_elsewhere(there: str | None, leaves: bool) -> None:
    assert Connection("127.0.0.1:5000", there).leaves is leaves


def test_sizes_are_for_people() -> None:
    assert [size(n) for n in (0, 999, 1000, 121_000, 2_500_000, 3e12)] == [
        "0 bytes",
        "999 bytes",
        "1.0 KB",
        "121 KB",
        "2.5 MB",
        "3000 GB",
    ]


def test_periods_begin_where_calendars_say() -> None:
    day = dt.date(2024, 5, 16)
    assert [start_of(day, period).isoformat() for period in ("Day", "Week", "Month", "Year")] == [
        "2024-05-16",
        "2024-05-13",
        "2024-05-01",
        "2024-01-01",
    ]
    assert fitting_period((dt.date(2012, 1, 1), dt.date(2015, 12, 31))) == "Month"
