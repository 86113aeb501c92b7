from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_it_is_there_during_the_block_and_gone_after(stage: Stage) -> None:
    during = []

    def body() -> None:
        with st.spinner("Working", show_time=True):
            during.extend(stage.nodes)
        st.text("done")

    stage.run(body)
    assert [(node["type"], node["text"], node["show_time"]) for node in during] == [
        ("spinner", "Working", True)
    ]
    assert list(stage.paths) == [(0, 0)]
    assert stage.one("text")["body"] == "done"


def test_what_is_written_in_the_block_stays(stage: Stage) -> None:
    def body() -> None:
        with st.spinner():
            st.text("inside")
        st.text("after")

    stage.run(body)
    assert [node["body"] for node in stage.of("text")] == ["inside", "after"]
    assert not stage.of("spinner")


def test_it_goes_away_when_the_block_fails(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(ZeroDivisionError), st.spinner():
            _ = 1 / 0

    stage.run(body)
    assert not stage.nodes


def test_it_decorates_a_function(stage: Stage) -> None:
    @st.spinner("Working")
    def slow() -> list[str]:
        return [node["type"] for node in stage.nodes]

    seen: list[str] = []
    stage.run(lambda: seen.extend(slow()))
    assert seen == ["spinner"]
