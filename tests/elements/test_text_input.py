from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitBadTimeStringError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


@pytest.mark.parametrize(("start", "value"), [("", ""), ("Ada", "Ada"), (None, None), (5, "5")])
def test_its_value_is_text_or_none(stage: Stage, start: object, value: str | None) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.text_input("Name", start, key="k")))
    stage.run(k="Bob")
    assert seen == [value, "Bob"]


def test_the_script_sets_it_and_gets_text(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = 7
        assert st.text_input("Name", key="k") == "7"

    stage.run(body)


def test_text_that_is_too_long_is_not_taken(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.text_input("Name", "a", max_chars=3, key="k")))
    stage.run(k="abcd")
    stage.run(k="abc")
    assert seen == ["a", "a", "abc"]


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({"type": "password"}, {"kind": "password", "autocomplete": "new-password"}),
        ({"type": "password", "autocomplete": ""}, {"kind": "password", "autocomplete": ""}),
        (
            {"type": "email"},
            {"icon": ":material/mail:", "placeholder": "you@example.com", "autocomplete": "email"},
        ),
        ({"type": "email", "icon": "📮", "placeholder": "?"}, {"icon": "📮", "placeholder": "?"}),
        ({"type": "email", "validate": ""}, {"validate": "", "message": ""}),
        ({"validate": ("^a", "Begin with a.")}, {"validate": "^a", "message": "Begin with a."}),
        ({"type": "search"}, {"icon": ":material/search:", "autocomplete": "off"}),
        ({"live": True}, {"live": 250}),
        ({"live": "0.5s"}, {"live": 500}),
        ({"live": "0"}, {"live": 0}),
        ({}, {"live": -1, "required": False}),
    ],
)
def test_kinds_bring_what_the_script_does_not_say(
    stage: Stage, arguments: dict[str, Any], sent: dict[str, Any]
) -> None:
    stage.run(lambda: st.text_input("Name", **arguments))
    node = stage.one("text_input")
    defaults = {"validate": "", "message": "", "autocomplete": "", "live": -1, "required": False}
    assert {name: node.get(name, defaults.get(name)) for name in sent} == sent


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"type": "secret"}, StreamlitValueError, "text_input: type is 'secret'"),
        ({"validate": 5}, StreamlitInvalidParameterTypeError, "text_input 'a': validate is 5"),
        ({"validate": ("x",)}, StreamlitInvalidParameterTypeError, "a pair of one and a message"),
        ({"live": 300}, StreamlitBadTimeStringError, "live is 300"),
        ({"live": "2m"}, StreamlitBadTimeStringError, "at most a minute"),
        ({"live": "5"}, StreamlitBadTimeStringError, "live is '5'"),
        ({"icon": "x"}, StreamlitAPIException, "icon is 'x'"),
        (
            {"type": "password", "bind": "query-params", "key": "k"},
            StreamlitIncompatibleParametersError,
            "everyone could read it",
        ),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.text_input("a", **arguments)

    stage.run(body)
    assert not stage.nodes
