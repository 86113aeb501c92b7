from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitIncompatibleParametersError, StreamlitInvalidWidthError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.elements.conftest import Stage


def test_the_indentation_of_the_code_is_taken_off_and_that_of_the_text_stays(stage: Stage) -> None:
    stage.run(
        lambda: st.markdown(
            """
            # Title
              - item
            """
        )
    )
    assert stage.one("markdown")["body"] == "# Title\n  - item"


def test_anything_becomes_text(stage: Stage) -> None:
    stage.run(lambda: st.markdown(4.5))
    assert stage.one("markdown")["body"] == "4.5"


def test_html_counts_only_where_it_is_asked_for(stage: Stage) -> None:
    stage.run(lambda: (st.markdown("<b>a</b>"), st.markdown("<b>a</b>", unsafe_allow_html=True)))
    assert [node.get("html", False) for node in stage.of("markdown")] == [False, True]


def test_a_caption_is_small(stage: Stage) -> None:
    stage.run(lambda: st.caption("c", help="h", text_alignment="right"))
    node = stage.one("markdown")
    assert (node["small"], node["help"], node["text_alignment"]) == (True, "h", "right")


def test_it_takes_the_width_of_its_text_in_a_row_alone(stage: Stage) -> None:
    def body() -> None:
        st.markdown("a")
        st.container(horizontal=True).markdown("b")
        st.container(horizontal=True).markdown("c", width="stretch")

    stage.run(body)
    widths = [node.get("width", "stretch") for node in stage.of("markdown")]
    assert widths == ["stretch", "content", "stretch"]


@pytest.mark.parametrize("call", [st.markdown, st.caption])
def test_html_cannot_be_cut_to_one_line(stage: Stage, call: Callable[..., object]) -> None:
    def body() -> None:
        with pytest.raises(StreamlitIncompatibleParametersError, match="wrap=False"):
            call("a", unsafe_allow_html=True, wrap=False)

    stage.run(body)


def test_a_width_that_is_none_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidWidthError, match="markdown: width is 0"):
            st.markdown("a", width=0)

    stage.run(body)
