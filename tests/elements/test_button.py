from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitInvalidLayoutContextError,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_it_is_true_in_the_run_of_its_click_alone(stage: Stage) -> None:
    seen = []
    stage.run(lambda: seen.append(st.button("Go")))
    stage.run(Go=True)
    stage.run()
    assert seen == [False, True, False]


def test_the_callback_runs_before_the_script(stage: Stage) -> None:
    seen: list[str] = []

    def body() -> None:
        seen.append("script")
        st.button("Go", on_click=seen.append, args=("callback",))

    stage.run(body)
    stage.run(Go=True)
    assert seen == ["script", "callback", "script"]


def test_a_long_label_breaks_unless_others_stand_in_its_row(stage: Stage) -> None:
    def body() -> None:
        st.button("alone")
        st.container(horizontal=True).button("in a row")
        (column,) = st.columns(1)
        column.button("in a column")
        column.container().button("deeper")
        column.button("asked for", wrap=True)

    stage.run(body)
    wraps = [node.get("wrap", True) for node in stage.of("button")]
    assert wraps == [True, False, False, True, True]


def test_the_older_name_of_a_width_still_counts(stage: Stage) -> None:
    stage.run(lambda: (st.button("a", use_container_width=True), st.button("b", width=120)))
    assert [node.get("width", "stretch") for node in stage.of("button")] == ["stretch", 120]


def test_a_number_as_label_is_its_text(stage: Stage) -> None:
    stage.run(lambda: st.button(5))  # type: ignore[arg-type]
    assert stage.one("button")["label"] == "5"


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"type": "big"}, StreamlitValueError, "button: type is 'big'"),
        ({"icon_position": "top"}, StreamlitValueError, "icon_position is 'top'"),
        ({"icon": "abc"}, StreamlitAPIException, "icon is 'abc'"),
        ({"on_click": "rerun"}, StreamlitAPIException, "button 'a': on_click is 'rerun'"),
        ({"on_click": 5}, StreamlitValueError, "on_click is 5"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.button("a", **arguments)

    stage.run(body)
    assert not stage.nodes


def test_the_same_button_twice_needs_keys(stage: Stage) -> None:
    def body() -> None:
        st.button("a")
        with pytest.raises(StreamlitDuplicateElementId, match="key="):
            st.button("a")
        st.button("a", key="other")

    stage.run(body)
    assert len(stage.of("button")) == 2


def test_a_key_is_taken_by_whatever_had_it_first(stage: Stage) -> None:
    def body() -> None:
        st.container(key="k")
        with pytest.raises(StreamlitDuplicateElementKey, match="'k' is taken"):
            st.button("a", key="k")

    stage.run(body)


def test_only_a_click_sets_it(stage: Stage) -> None:
    def body() -> None:
        st.session_state.go = True
        with pytest.raises(StreamlitValueAssignmentNotAllowedError, match="'go'"):
            st.button("a", key="go")

    stage.run(body)


def test_in_a_form_it_names_what_belongs_there(stage: Stage) -> None:
    def body() -> None:
        with st.form("f"), pytest.raises(StreamlitInvalidLayoutContextError, match="form_submit_button"):
            st.button("a")

    stage.run(body)
