from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidWidthError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


class Thing:
    def __str__(self) -> str:
        return "a thing"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ({"a": [1, None, True]}, {"a": [1, None, True]}),
        ('{"a": 1}', {"a": 1}),
        ({1: "x", (2, 3): "y"}, {"1": "x", "(2, 3)": "y"}),
        ({"n": np.int64(3), "a": np.array([1.5])}, {"n": 3, "a": [1.5]}),
        ({"d": dt.date(2024, 5, 17), "s": {"b", "a"}}, {"d": "2024-05-17", "s": ["a", "b"]}),
        ([Thing()], ["a thing"]),
        (pd.Series({"x": 1}), {"x": 1}),
        ("[]", []),
        (5, 5),
    ],
)
def test_plain_and_other_values(stage: Stage, given: Any, shown: Any) -> None:
    stage.run(lambda: st.json(given))
    assert json.loads(stage.one("json")["body"]) == shown


def test_the_session_state_shows_what_it_holds(stage: Stage) -> None:
    def body() -> None:
        st.session_state.a = 1
        st.json(st.session_state)

    stage.run(body)
    assert json.loads(stage.one("json")["body"]) == {"a": 1}


@pytest.mark.parametrize(("given", "depth"), [(True, -1), (False, 0), (2, 2)])
def test_levels_that_are_open(stage: Stage, given: bool | int, depth: int) -> None:
    stage.run(lambda: st.json({}, expanded=given))
    assert stage.one("json").get("depth", -1) == depth


def test_misuse_is_named(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitAPIException, match=r"json: the text is no JSON: .*line 1 column 2"):
            st.json("{oops")
        with pytest.raises(StreamlitInvalidWidthError, match="json: width is 'content'"):
            st.json({}, width="content")

    stage.run(body)
    assert not stage.nodes
