from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitJSNumberBoundsError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


@pytest.mark.parametrize(
    ("arguments", "value", "step", "format"),
    [
        ({}, 0.0, 0.01, "%0.2f"),
        ({"value": 3}, 3, 1, "%d"),
        ({"value": 1.5}, 1.5, 0.01, "%0.2f"),
        ({"min_value": 2}, 2, 1, "%d"),
        ({"min_value": 2, "max_value": 8, "value": 4, "step": 2}, 4, 2, "%d"),
        ({"value": 0.5, "step": 0.001}, 0.5, 0.001, "%0.3f"),
        ({"value": None}, None, 0.01, "%0.2f"),
        ({"value": None, "step": 1}, None, 1, "%d"),
        ({"value": np.int32(3)}, 3, 1, "%d"),
        ({"value": np.float32(0.5)}, 0.5, 0.01, "%0.2f"),
        ({"value": 3, "format": "%04d"}, 3, 1, "%04d"),
        ({"value": 0.5, "format": "percent"}, 0.5, 0.01, "percent"),
        ({"value": 1e6, "format": "%,.1f"}, 1e6, 0.01, "%,.1f"),
    ],
)
def test_values_steps_and_formats_by_default(
    stage: Stage, arguments: dict[str, Any], value: Any, step: float, format: str
) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.number_input("Count", **arguments)))
    assert seen == [value]
    assert type(seen[0]) is type(value)
    node = stage.one("number_input")
    assert (node.get("step", 1), node["format"]) == (step, format)


@pytest.mark.parametrize(
    ("start", "sent", "got"), [(1, 5.0, 5), (1.0, 5, 5.0), (None, None, None), (None, 2, 2.0)]
)
def test_what_the_page_sends_is_of_the_widgets_type(stage: Stage, start: Any, sent: Any, got: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.number_input("Count", value=start, key="k")))
    stage.run(k=sent)
    assert seen[-1] == got
    assert type(seen[-1]) is type(got)


@pytest.mark.parametrize("nonsense", [11, -1, 2.5, "3", True])
def test_what_it_cannot_have_is_not_taken(stage: Stage, nonsense: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.number_input("Count", 0, 10, 3, key="k")))
    stage.run(k=nonsense)
    assert seen == [3, 3]


def test_the_script_sets_it_within_the_limits(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = 7
        assert st.number_input("Count", 0, 10, key="k") == 7
        st.session_state.other = 70
        with pytest.raises(StreamlitValueAboveMaxError, match="value 70 is above max_value 10"):
            st.number_input("Other", 0, 10, key="other")

    stage.run(body)


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (
            {"max_value": 5, "value": 9},
            StreamlitValueAboveMaxError,
            "number_input 'a': value 9 is above max_value 5",
        ),
        ({"min_value": 5, "value": 1}, StreamlitValueBelowMinError, "value 1 is below min_value 5"),
        (
            {"min_value": 5, "max_value": 1},
            StreamlitInvalidMinMaxError,
            "min_value 5 is larger than max_value 1",
        ),
        (
            {"min_value": 0, "value": 1.5},
            StreamlitMixedNumericTypesError,
            r"value 1\.5 \(float\), min_value 0 \(int\)",
        ),
        ({"value": 1, "format": "%s"}, StreamlitInvalidNumberFormatError, "format is '%s'"),
        ({"value": "abc"}, StreamlitJSNumberBoundsError, "value is 'abc'"),
        ({"value": 2**60}, StreamlitJSNumberBoundsError, "the largest whole number"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: dict[str, Any], error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.number_input("a", **arguments)

    stage.run(body)
    assert not stage.nodes
