from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitInvalidWidthError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_a_line_has_a_width_alone(stage: Stage) -> None:
    stage.run(lambda: (st.divider(), st.divider(width=200)))
    assert stage.nodes == [{"type": "divider"}, {"type": "divider", "width": 200}]


def test_a_line_has_no_content_to_be_as_wide_as(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidWidthError, match="divider: width is 'content'"):
            st.divider(width="content")

    stage.run(body)
