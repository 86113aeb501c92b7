from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
    StreamlitSelectionCountExceedsMaxError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_the_script_gets_the_options_in_the_order_of_choice(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.multiselect("Cities", ["Oslo", "Lima", "Rome"], key="c")))
    stage.run(c=[2, 0])
    stage.run(c=[])
    assert seen == [[], ["Rome", "Oslo"], []]


@pytest.mark.parametrize(
    ("default", "chosen"),
    [
        ("b", ["b"]),
        (["c", "a"], ["c", "a"]),
        (("a", "b"), ["a", "b"]),
        ({"b"}, ["b"]),
        (np.array(["a", "c"]), ["a", "c"]),
        (pd.Series(["b"]), ["b"]),
        (None, []),
    ],
)
def test_defaults_come_in_many_forms(stage: Stage, default: Any, chosen: list[str]) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.multiselect("Pick", ["a", "b", "c"], default)))
    assert seen == [chosen]


def test_a_tuple_that_is_an_option_is_one_default(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.multiselect("Pick", [(1, 2), (3, 4)], (1, 2))))
    assert seen == [[(1, 2)]]


def test_what_is_left_of_a_choice_follows_changed_options_only_as_a_whole(stage: Stage) -> None:
    seen: list[Any] = []
    options = ["a", "b", "c"]
    stage.run(lambda: seen.append(st.multiselect("Pick", options, key="k")))
    stage.run(k=[1, 2])
    options[:] = ["c", "b"]
    stage.run()
    options[:] = ["c"]
    stage.run()
    assert seen == [[], ["b", "c"], ["b", "c"], []]


def test_new_options_are_taken_beside_the_others(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.multiselect("Pick", ["a"], ["z"], key="k", accept_new_options=True)))
    stage.run(k=["z", "y", 0])
    assert seen == [["z"], ["z", "y", "a"]]


def test_more_than_allowed_is_not_taken(stage: Stage) -> None:
    stage.run(lambda: st.multiselect("Pick", ["a", "b", "c"], key="k", max_selections=2))
    stage.run(k=[0, 1, 2])
    assert stage.one("multiselect")["value"] == []


@pytest.mark.parametrize(("given", "sent"), [(True, 10**9), (False, 0), (50, 50)])
def test_choosing_all_is_offered_up_to_a_number(stage: Stage, given: bool | int, sent: int) -> None:
    stage.run(lambda: st.multiselect("Pick", ["a"], select_all=given))
    assert stage.one("multiselect")["select_all"] == sent


@pytest.mark.parametrize(
    ("default", "arguments", "error", "words"),
    [
        (
            "x",
            {},
            StreamlitDefaultNotInOptionsError,
            "multiselect 'Pick': the default 'x' is not among the options 'a'",
        ),
        (["a", "b"], {"max_selections": 1}, StreamlitSelectionCountExceedsMaxError, "2 options .* at most 1"),
        (
            None,
            {"filter_mode": None, "accept_new_options": True},
            StreamlitIncompatibleParametersError,
            "drop one of them",
        ),
    ],
)
def test_misuse_is_named(
    stage: Stage, default: Any, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.multiselect("Pick", ["a", "b"], default, **arguments)

    stage.run(body)
    assert not stage.nodes
