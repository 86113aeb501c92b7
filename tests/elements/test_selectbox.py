from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_the_script_gets_the_option_and_none_when_cleared(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.selectbox("City", ["Oslo", "Lima"], index=None, key="c")))
    stage.run(c=1)
    stage.run(c=None)
    assert seen == [None, "Lima", None]


def test_a_new_option_is_taken_as_its_text(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.selectbox("City", ["Oslo"], key="c", accept_new_options=True)))
    stage.run(c="Cusco")
    stage.run(c="oslo")
    assert seen == ["Oslo", "Cusco", "Oslo"]
    assert stage.one("selectbox")["value"] == 0


def test_a_new_option_is_refused_where_none_is_asked_for(stage: Stage) -> None:
    stage.run(lambda: st.selectbox("City", ["Oslo"], key="c"))
    stage.run(c="Cusco")
    assert stage.one("selectbox")["value"] == 0


def test_the_script_sets_a_text_that_is_no_option(stage: Stage) -> None:
    def body() -> None:
        st.session_state.c = "Cusco"
        assert st.selectbox("City", ["Oslo"], key="c", accept_new_options=True) == "Cusco"

    stage.run(body)
    assert stage.one("selectbox")["value"] == "Cusco"


def test_it_says_on_the_page_what_it_takes(stage: Stage) -> None:
    stage.run(
        lambda: st.selectbox("a", ["x"], required=True, icon="🏙️", filter_mode="prefix", placeholder="Where?")
    )
    node = stage.one("selectbox")
    assert (node["required"], node["icon"], node["filter_mode"], node["placeholder"]) == (
        True,
        "🏙️",
        "prefix",
        "Where?",
    )


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"index": 2}, StreamlitValueOutOfRangeError, "selectbox 'a': index 2 is not between 0 and 1"),
        ({"filter_mode": "exact"}, StreamlitValueError, "selectbox 'a': filter_mode is 'exact'"),
        (
            {"filter_mode": None, "accept_new_options": True},
            StreamlitIncompatibleParametersError,
            "accept_new_options=True needs it",
        ),
        ({"icon": "house"}, StreamlitAPIException, "icon is 'house'"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.selectbox("a", ["x", "y"], **arguments)

    stage.run(body)
    assert not stage.nodes
