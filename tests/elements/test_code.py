from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitInvalidHeightError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_blank_lines_around_go_and_indentation_stays(stage: Stage) -> None:
    stage.run(lambda: st.code("\n    if a:\n        b()\n"))
    assert stage.one("code") == {"type": "code", "body": "    if a:\n        b()", "language": "python"}


def test_no_language_is_plain(stage: Stage) -> None:
    stage.run(lambda: (st.code("a", language=None), st.code("b", "SQL")))
    assert [node.get("language", "") for node in stage.of("code")] == ["", "sql"]


def test_a_height_that_is_none_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidHeightError, match="code: height is 0"):
            st.code("a", height=0)

    stage.run(body)
