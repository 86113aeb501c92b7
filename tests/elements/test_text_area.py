from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidHeightError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_its_lines_reach_the_script(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.text_area("Remarks", None, key="k")))
    stage.run(k="a\nb")
    assert seen == [None, "a\nb"]


def test_a_text_of_the_script_may_not_be_too_long(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = "abcd"
        with pytest.raises(
            StreamlitAPIException, match="text_area 'Remarks': the text has 4 characters; at most 3"
        ):
            st.text_area("Remarks", max_chars=3, key="k")

    stage.run(body)


@pytest.mark.parametrize(
    ("given", "sent"), [(None, 122), (200, 200), ("content", "content"), ("stretch", "stretch")]
)
def test_heights(stage: Stage, given: Any, sent: Any) -> None:
    stage.run(lambda: st.text_area("Remarks", height=given))
    assert stage.one("text_area").get("height", 122) == sent


def test_a_wrong_height_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidHeightError, match="text_area: height is 'tall'"):
            st.text_area("Remarks", height="tall")  # type: ignore[arg-type]

    stage.run(body)
