from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitDuplicateElementId,
    StreamlitInvalidFormCallbackError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_the_page_alone_knows_unless_it_is_asked(stage: Stage) -> None:
    opened = []

    def body() -> None:
        box = st.expander("More", expanded=True)
        st.expander("More", expanded=True)
        box.text("inside")
        opened.append(box.open)

    stage.run(body)
    assert opened == [None]
    assert all("id" not in node for node in stage.of("expander"))
    assert stage.paths[0, 0, 0]["body"] == "inside"


def test_opening_it_runs_the_script_when_that_is_asked_for(stage: Stage) -> None:
    opened = []

    def body() -> None:
        with st.expander("More", on_change="rerun") as box:
            opened.append(box.open)

    stage.run(body)
    stage.run(More=True)
    stage.run()
    assert opened == [False, True, True]


def test_its_state_stands_under_its_key_and_can_be_set(stage: Stage) -> None:
    seen: list[tuple[str, bool]] = []

    def note() -> None:
        seen.append(("changed", st.session_state.box))

    def body() -> None:
        if not st.session_state:
            st.session_state.box = True
        box = st.expander("More", key="box", on_change=note)
        seen.append(("drawn", bool(box.open)))

    stage.run(body)
    stage.run(box=False)
    assert seen == [("drawn", True), ("changed", False), ("drawn", False)]


def test_a_form_does_not_hold_it_back(stage: Stage) -> None:
    stage.run(lambda: st.form("f").expander("More", on_change="rerun"))
    assert "form" not in stage.one("expander")


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"type": "big"}, StreamlitValueError, "expander: type is 'big'"),
        ({"on_change": "often"}, StreamlitValueError, "expander: on_change is 'often'"),
        ({"on_change": None}, StreamlitValueError, "expander: on_change is None"),
        ({"bind": "address"}, StreamlitValueError, "expander: bind is 'address'"),
        ({"bind": "query-params"}, StreamlitMissingRequiredParameterError, "key="),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.expander("a", **arguments)

    stage.run(body)
    assert not stage.nodes


def test_two_alike_that_are_tracked_need_keys(stage: Stage) -> None:
    def body() -> None:
        st.expander("a", on_change="rerun")
        with pytest.raises(StreamlitDuplicateElementId, match="expander 'a'"):
            st.expander("a", on_change="rerun")

    stage.run(body)


def test_in_a_form_it_has_no_callback(stage: Stage) -> None:
    def body() -> None:
        with st.form("f"), pytest.raises(StreamlitInvalidFormCallbackError, match="expander 'a'"):
            st.expander("a", on_change=print)

    stage.run(body)
