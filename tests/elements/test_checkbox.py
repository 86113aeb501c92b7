from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitInvalidWidthError, StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_a_tick_reaches_the_script_and_stays(stage: Stage) -> None:
    seen = []

    def body() -> None:
        seen.append(st.checkbox("Show", key="show"))

    stage.run(body)
    stage.run(show=True)
    stage.run()
    assert seen == [False, True, True]


def test_a_switch_is_told_from_a_box(stage: Stage) -> None:
    stage.run(lambda: (st.checkbox("a"), st.toggle("b", value=True)))
    assert stage.widget("a").get("switch", False) is False
    assert stage.widget("b")["switch"] is True
    assert stage.widget("b")["value"] is True


def test_the_callback_sees_the_new_value_before_the_script(stage: Stage) -> None:
    seen = []

    def note(word: str, *, mark: str) -> None:
        seen.append((word, mark, st.session_state.on))

    stage.run(lambda: st.checkbox("On", key="on", on_change=note, args=("w",), kwargs={"mark": "m"}))
    stage.run(on=True)
    assert seen == [("w", "m", True)]


def test_a_disabled_box_takes_nothing_from_the_page(stage: Stage) -> None:
    stage.run(lambda: st.checkbox("On", key="on", disabled=True))
    stage.run(on=True)
    assert stage.widget("on")["value"] is False


def test_a_value_of_another_type_is_refused(stage: Stage) -> None:
    stage.run(lambda: st.checkbox("On", key="on"))
    stage.run(on="yes")
    assert stage.widget("on")["value"] is False


def test_a_reset_of_its_key_brings_the_default_back(stage: Stage) -> None:
    stage.run(lambda: st.checkbox("On", value=True, key="on"))
    stage.run(on=False)
    del stage.store["on"]
    stage.run()
    assert stage.widget("on")["value"] is True


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"label_visibility": "off"}, StreamlitValueError, "checkbox: label_visibility is 'off'"),
        ({"width": "wide"}, StreamlitInvalidWidthError, "checkbox: width is 'wide'"),
        ({"on_change": 5}, StreamlitValueError, "checkbox: on_change is 5"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.checkbox("a", **arguments)

    stage.run(body)
    assert not stage.nodes


def test_a_box_whose_changes_are_ignored_asks_for_no_run(stage: Stage) -> None:
    stage.run(lambda: (st.checkbox("a", on_change="ignore"), st.checkbox("b")))
    assert stage.widget("a")["quiet"] is True
    assert "quiet" not in stage.widget("b")
