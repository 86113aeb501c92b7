from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidWidthError, StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_the_three_calls_are_three_levels(stage: Stage) -> None:
    stage.run(lambda: (st.title("  One "), st.header("Two"), st.subheader(3)))
    assert [(node["level"], node["body"]) for node in stage.of("heading")] == [
        (1, "One"),
        (2, "Two"),
        (3, "3"),
    ]


def test_an_anchor_is_given_left_to_the_text_or_left_out(stage: Stage) -> None:
    stage.run(lambda: (st.title("a", anchor="top"), st.title("b"), st.title("c", anchor=False)))
    found = [(node.get("anchor", ""), node.get("anchors", True)) for node in stage.of("heading")]
    assert found == [("top", True), ("", True), ("", False)]


def test_dividers_take_the_next_colour_each_and_begin_anew_in_every_run(stage: Stage) -> None:
    def body() -> None:
        st.header("a", divider=True)
        st.subheader("b", divider="grey")
        for _ in range(6):
            st.subheader("c", divider=True)

    first = [node["divider"] for node in (stage.run(body), stage.of("heading"))[1]]
    assert first == ["blue", "gray", "green", "orange", "red", "violet", "yellow", "blue"]
    stage.run()
    assert [node["divider"] for node in stage.of("heading")] == first


def test_a_heading_of_one_line_keeps_the_first(stage: Stage) -> None:
    stage.run(lambda: st.header("first\nsecond", wrap=False))
    assert stage.one("heading")["body"] == "first"


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"divider": "pink"}, StreamlitValueError, "header: divider is 'pink'"),
        ({"divider": 1}, StreamlitValueError, "divider is 1"),
        ({"anchor": True}, StreamlitValueError, "anchor is True"),
        ({"icon": "abc"}, StreamlitAPIException, "icon is 'abc'"),
        ({"width": "wide"}, StreamlitInvalidWidthError, "width is 'wide'"),
        ({"text_alignment": "middle"}, StreamlitValueError, "text_alignment is 'middle'"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.header("a", **arguments)

    stage.run(body)
    assert not stage.nodes
