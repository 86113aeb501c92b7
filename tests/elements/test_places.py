"""Where plain calls write to, when sessions and their threads are many."""

from __future__ import annotations

import threading

import desktop_host as st
from tests.elements.conftest import Stage


def test_sessions_that_write_to_the_sidebar_at_once_leave_each_other_alone() -> None:
    meet = threading.Barrier(2, timeout=10)
    stages = [Stage(), Stage()]

    def body() -> None:
        with st.sidebar:
            meet.wait()
            st.text("inside")
            meet.wait()
        meet.wait()
        st.text("outside")

    threads = [threading.Thread(target=stage.run, args=(body,)) for stage in stages]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    for stage in stages:
        assert {path[0]: node["body"] for path, node in stage.paths.items()} == {1: "inside", 0: "outside"}


def test_a_place_entered_twice_is_left_twice(stage: Stage) -> None:
    def body() -> None:
        box = st.container()
        with box:
            with box:
                st.text("a")
            st.text("b")
        st.text("c")

    stage.run(body)
    assert {path: node["body"] for path, node in stage.paths.items() if node["type"] == "text"} == {
        (0, 0, 0): "a",
        (0, 0, 1): "b",
        (0, 1): "c",
    }
