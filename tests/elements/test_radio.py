from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitValueOutOfRangeError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


def test_the_script_gets_the_option_itself(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(
        lambda: seen.append(st.radio("Size", [{"w": 1}, {"w": 2}], format_func=lambda o: o["w"], key="s"))
    )
    stage.run(s=1)
    assert seen == [{"w": 1}, {"w": 2}]
    assert stage.one("radio")["options"] == ["1", "2"]


@pytest.mark.parametrize(
    ("options", "labels", "second"),
    [
        (("a", "b"), ["a", "b"], "b"),
        ({"a": 1, "b": 2}, ["a", "b"], "b"),
        (range(2), ["0", "1"], 1),
        (Colour, ["RED", "BLUE"], Colour.BLUE),
        (np.array([1.5, 2.5]), ["1.5", "2.5"], 2.5),
        (pd.Series(["x", "y"], index=[7, 8]), ["x", "y"], "y"),
        (pd.Index([3, 4]), ["3", "4"], 4),
        (pd.DataFrame({"a": ["p", "q"], "b": [1, 2]}), ["p", "q"], "q"),
    ],
)
def test_options_come_in_many_forms(stage: Stage, options: Any, labels: list[str], second: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.radio("Pick", options, index=1)))
    assert seen == [second]
    assert stage.one("radio")["options"] == labels


@pytest.mark.parametrize(("options", "index"), [(["a"], None), ([], 0)])
def test_none_is_chosen_at_first(stage: Stage, options: list[str], index: int | None) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.radio("Pick", options, index=index)))
    assert seen == [None]


def test_a_kept_choice_follows_its_option_and_falls_back_when_that_is_gone(stage: Stage) -> None:
    seen: list[Any] = []
    options = ["a", "b", "c"]
    stage.run(lambda: seen.append(st.radio("Pick", options, key="k")))
    stage.run(k=2)
    options[:] = ["c", "d"]
    stage.run()
    options[:] = ["d", "e"]
    stage.run()
    assert seen == ["a", "c", "c", "d"]


def test_the_script_sets_it_by_the_option(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = "c"
        assert st.radio("Pick", ["a", "b", "c"], key="k") == "c"

    stage.run(body)
    assert stage.one("radio")["value"] == 2


def test_a_place_that_is_none_is_not_taken(stage: Stage) -> None:
    stage.run(lambda: st.radio("Pick", ["a", "b"], key="k"))
    stage.run(k=5)
    assert stage.one("radio")["value"] == 0


@pytest.mark.parametrize(
    ("options", "arguments", "error", "words"),
    [
        (["a"], {"index": 3}, StreamlitValueOutOfRangeError, "radio 'Pick': index 3 is not between 0 and 0"),
        (["a"], {"index": -1}, StreamlitValueOutOfRangeError, "index -1"),
        (["a"], {"index": "a"}, StreamlitInvalidParameterTypeError, "index is 'a'"),
        ("abc", {}, StreamlitAPIException, "options is 'abc'"),
        (5, {}, StreamlitAPIException, "options is 5"),
    ],
)
def test_misuse_is_named(
    stage: Stage, options: Any, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.radio("Pick", options, **arguments)

    stage.run(body)
    assert not stage.nodes
