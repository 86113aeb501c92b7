from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitDuplicateElementKey,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidHeightError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_what_is_written_to_it_later_still_stands_in_it(stage: Stage) -> None:
    def body() -> None:
        above = st.container()
        st.text("below")
        above.text("first")
        with above:
            st.text("second")

    stage.run(body)
    assert [node["body"] for node in stage.of("text")] == ["first", "second", "below"]


def test_a_fixed_height_brings_a_border_unless_it_is_refused(stage: Stage) -> None:
    def body() -> None:
        st.container()
        st.container(height=100)
        st.container(height=100, border=False)
        st.container(border=True)

    stage.run(body)
    assert [node.get("border", False) for node in stage.of("container")] == [False, True, False, True]


def test_a_gap_is_a_step_a_number_or_none(stage: Stage) -> None:
    stage.run(lambda: [st.container(gap=gap) for gap in ("large", 0, None)])
    assert [node["gap"] for node in stage.of("container")] == ["large", 0, "none"]


def test_one_line_is_for_rows(stage: Stage) -> None:
    def body() -> None:
        st.container(horizontal=True, wrap=False)
        with pytest.raises(StreamlitIncompatibleParametersError, match="horizontal=True"):
            st.container(wrap=False)

    stage.run(body)


def test_misuse_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidHeightError, match="container: height is 'tall'"):
            st.container(height="tall")  # type: ignore[arg-type]
        with pytest.raises(StreamlitValueError, match="horizontal_alignment is 'middle'"):
            st.container(horizontal_alignment="middle")  # type: ignore[arg-type]
        st.container(key="k")
        with pytest.raises(StreamlitDuplicateElementKey, match="container: the key 'k'"):
            st.container(key="k")

    stage.run(body)
