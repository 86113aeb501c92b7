from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.elements.conftest import Stage

CALLS = [st.success, st.info, st.warning, st.error]


def test_each_call_is_a_kind_of_its_own(stage: Stage) -> None:
    stage.run(lambda: [call("text") for call in CALLS])
    assert [node["kind"] for node in stage.of("alert")] == ["success", "info", "warning", "error"]


def test_title_and_icon_go_with_the_text(stage: Stage) -> None:
    stage.run(lambda: st.error(ValueError("bad"), title="Oh", icon="🚨"))
    assert stage.one("alert") == {
        "type": "alert",
        "kind": "error",
        "body": "bad",
        "title": "Oh",
        "icon": "🚨",
    }


@pytest.mark.parametrize("call", CALLS)
def test_an_icon_that_is_none_is_named(stage: Stage, call: Callable[..., object]) -> None:
    def body() -> None:
        with pytest.raises(StreamlitAPIException, match="icon is 'x'"):
            call("a", icon="x")

    stage.run(body)
