"""A session behind a real server: runs, values and resuming over a WebSocket."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.server.running import Running, Wire, eventually, running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SOURCE = """
import desktop_host as st
st.session_state.runs = st.session_state.get("runs", 0) + 1
n = st.slider("n", 0, 9, key="n")
st.text(f"n={n} runs={st.session_state.runs}")
"""


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path / "app") as run:
        (tmp_path / "app" / "app.py").write_text(SOURCE)
        yield run


def nodes(wire: Wire, until: str) -> list[dict[str, Any]]:
    """Hear updates up to one that writes this text; return all nodes that were put."""
    found: list[dict[str, Any]] = []
    while not any(node.get("body") == until for node in found):
        found += [op["node"] for op in wire.hear("Update")["ops"] if op["op"] == "Put"]
    return found


def set_slider(wire: Wire, seq: int, value: int) -> None:
    wire.tell({"type": "Input", "seq": seq, "values": [{"id": "slider-n", "value": [value]}]})


def test_a_value_comes_back_in_the_page(app: Running) -> None:
    wire, _ = app.page()
    nodes(wire, "n=0 runs=1")
    set_slider(wire, 1, 5)
    update = nodes(wire, "n=5 runs=2")
    # Only what differs crosses.
    assert {node["type"] for node in update} == {"slider", "text"}


def test_a_page_that_lost_its_connection_goes_on_where_it_was(app: Running) -> None:
    wire, secret = app.page()
    nodes(wire, "n=0 runs=1")
    set_slider(wire, 1, 5)
    nodes(wire, "n=5 runs=2")
    wire.close()
    assert eventually(lambda: bool(app.on_loop(lambda: app.sessions.session(secret).left_at)))  # type: ignore[union-attr]
    again = app.wire()
    assert again.greet(session=secret)["resumed"]
    nodes(again, "n=5 runs=2")
    set_slider(again, 1, 7)
    nodes(again, "n=7 runs=3")


def test_a_second_page_of_a_session_ends_the_first(app: Running) -> None:
    wire, secret = app.page()
    nodes(wire, "n=0 runs=1")
    second = app.wire()
    assert second.greet(session=secret)["resumed"]
    assert wire.close_code() == 4001
    nodes(second, "n=0 runs=1")


def test_two_sessions_know_nothing_of_one_another(app: Running) -> None:
    one, secret = app.page()
    other, other_secret = app.page()
    assert secret != other_secret
    nodes(one, "n=0 runs=1")
    nodes(other, "n=0 runs=1")
    set_slider(one, 1, 5)
    nodes(one, "n=5 runs=2")
    other.tell({"type": "Rerun"})
    nodes(other, "n=0 runs=2")
