from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_lines_keep_their_places_beside_each_other(stage: Stage) -> None:
    stage.run(lambda: st.text("name\n   indented\n   more"))
    assert stage.one("text")["body"] == "name\n   indented\n   more"


def test_it_is_as_wide_as_its_words(stage: Stage) -> None:
    stage.run(lambda: st.text(12))
    assert stage.one("text") == {"type": "text", "body": "12", "width": "content"}


def test_a_note_loses_the_indentation_of_the_code_and_an_empty_one_is_none(stage: Stage) -> None:
    stage.run(lambda: (st.text("a", help="\n    - b\n      - c\n    "), st.text("d", help="")))
    assert [node.get("help") for node in stage.of("text")] == ["- b\n  - c", None]


def test_an_alignment_that_is_none_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitValueError, match="text: text_alignment is 'middle'"):
            st.text("a", text_alignment="middle")  # type: ignore[arg-type]

    stage.run(body)
