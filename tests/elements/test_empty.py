from __future__ import annotations

from typing import TYPE_CHECKING

import desktop_host as st

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_each_call_replaces_what_stands_there(stage: Stage) -> None:
    def body() -> None:
        place = st.empty()
        st.text("below")
        place.text("first")
        with place:
            st.text("second")

    stage.run(body)
    assert [node["body"] for node in stage.of("text")] == ["second", "below"]


def test_a_container_in_it_holds_several_and_goes_as_one(stage: Stage) -> None:
    held = []

    def body() -> None:
        place = st.empty()
        with place.container():
            st.text("a")
            st.text("b")
        held.append(len(stage.of("text")))
        place.empty()

    stage.run(body)
    assert held == [2]
    assert stage.nodes == [{"type": "empty"}]
