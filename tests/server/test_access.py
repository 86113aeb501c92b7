"""The names of a server, and what it accepts as one."""

from __future__ import annotations

import socket

import pytest

from desktop_host.server.access import is_page_path, own_names


@pytest.mark.parametrize(
    ("address", "host", "ours"),
    [
        ("127.0.0.1", "127.0.0.1:8501", True),
        ("127.0.0.1", "localhost:8501", True),
        ("127.0.0.1", "[::1]:8501", False),
        ("::1", "[::1]:8501", True),
        ("192.168.1.5", "192.168.1.5:8501", True),
        ("192.168.1.5", "localhost:8501", False),
        ("0.0.0.0", "10.0.0.7:8501", True),  # noqa: S104 - an address to be tested
        ("0.0.0.0", "10.0.0.8:8501", False),  # noqa: S104
        ("0.0.0.0", "10.0.0.7", False),  # noqa: S104
        ("0.0.0.0", "", False),  # noqa: S104
    ],
)
def test_the_names_of_an_address(address: str, host: str, *, ours: bool) -> None:
    assert bool(own_names(address, 8501).origin(host, local="10.0.0.7")) is ours


def test_a_server_for_the_network_has_the_name_of_its_machine() -> None:
    name = socket.gethostname().lower()
    assert own_names("0.0.0.0", 8501).origin(f"{name}:8501", "")  # noqa: S104 - an address to be tested
    assert not own_names("127.0.0.1", 8501).origin(f"{name}:8501", "")


def test_an_address_of_both_families_is_compared_as_the_plain_one() -> None:
    assert own_names("::", 8501).origin("10.0.0.7:8501", local="::ffff:10.0.0.7")


def test_the_default_port_is_left_out() -> None:
    assert own_names("127.0.0.1", 80).origin("127.0.0.1", "")
    assert not own_names("127.0.0.1", 80).origin("127.0.0.1:80", "")


def test_a_proxy_may_pass_on_one_scheme_or_both() -> None:
    assert own_names("127.0.0.1", 1, ["App.example"]).origin("app.example", "") == (
        "http://app.example",
        "https://app.example",
    )
    only = own_names("127.0.0.1", 1, ["https://app.example/"]).origin("app.example", "")
    assert only == ("https://app.example",)


@pytest.mark.parametrize("path", ["/ws", "/upload", "/media", "/a/b", "/a.js", "/open", "//", "a"])
def test_what_is_no_page(path: str) -> None:
    assert not is_page_path(path)
