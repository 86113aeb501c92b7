from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage

UTC = dt.UTC
TENTH = dt.datetime(2024, 6, 1, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("arguments", "value", "ends"),
    [
        ((), 0, (0, 100)),
        ((1, 10), 1, (1, 10)),
        ((None, 10), 0, (0, 10)),
        ((0, 10, 3), 3, (0, 10)),
        ((None, None, 150), 150, (0, 150)),
        ((0.0, 1.0), 0.0, (0, 1)),
        ((None, 2.0), 0.0, (0, 2)),
        ((0, 10, (2, 4)), (2, 4), (0, 10)),
        ((0, 10, [4]), (4, 10), (0, 10)),
        ((0, 10, ()), (0, 10), (0, 10)),
        ((np.int64(1), np.int64(5), np.int64(2)), 2, (1, 5)),
        ((np.float64(0.13), np.float64(9.87), (0.13, 9.87)), (0.13, 9.87), (0.13, 9.87)),
        ((None, None, dt.time(12)), dt.time(12), (0, 86399)),
    ],
)
def test_values_and_ends_by_default(
    stage: Stage, arguments: Any, value: Any, ends: tuple[float, float]
) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.slider("Line", *arguments)))
    assert seen == [value]
    assert type(seen[0]) is type(value)
    node = stage.one("slider")
    assert (node["minimum"], node["maximum"]) == ends


@pytest.mark.parametrize(
    ("value", "first", "last", "kind"),
    [
        (dt.date(2024, 6, 15), dt.date(2024, 6, 1), dt.date(2024, 6, 29), "date"),
        (TENTH, TENTH - dt.timedelta(14), TENTH + dt.timedelta(14), "datetime"),
        (pd.Timestamp("2024-06-15"), dt.datetime(2024, 6, 1), dt.datetime(2024, 6, 29), "datetime"),  # noqa: DTZ001
    ],
)
def test_moments_have_a_fortnight_on_each_side(
    stage: Stage, value: Any, first: Any, last: Any, kind: str
) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.slider("Line", value=value, key="k")))
    node = stage.one("slider")
    assert node["kind"] == kind
    stage.run(k=[node["minimum"]])
    stage.run(k=[node["maximum"]])
    assert seen == [value, first, last]


def test_moments_keep_their_zone_and_fractions(stage: Stage) -> None:
    seen: list[Any] = []
    zone = dt.timezone(dt.timedelta(hours=5, minutes=30))
    start = dt.datetime(2024, 1, 1, 0, 0, 0, 250_000, tzinfo=zone)
    stage.run(lambda: seen.append(st.slider("Line", start, start + dt.timedelta(hours=1), start)))
    assert seen == [start]
    assert seen[0].tzinfo is zone
    assert stage.one("slider")["step"] == 900


@pytest.mark.parametrize(
    ("arguments", "step"),
    [
        ((0, 10), 1),
        ((0.0, 1.0), 0.01),
        ((0, 10, 2, 2), 2),
        ((0.0, 1.0, 0.5, 1), 1),
        ((dt.date(2024, 1, 1), dt.date(2024, 2, 1)), 86400),
        ((dt.date(2024, 1, 1), dt.date(2024, 2, 1), None, dt.timedelta(weeks=1)), 604800),
        ((dt.time(0), dt.time(12)), 900),
    ],
)
def test_steps(stage: Stage, arguments: Any, step: float) -> None:
    stage.run(lambda: st.slider("Line", *arguments))
    assert stage.one("slider")["step"] == step


def test_what_the_page_sends_is_of_the_type_of_the_line(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.slider("Line", 0, 10, (1, 2), key="k")))
    stage.run(k=[3.0, 5])
    stage.run(k=[3])
    stage.run(k=[5, 3])
    stage.run(k=[0, 99])
    assert seen == [(1, 2), (3, 5), (3, 5), (3, 5), (3, 5)]
    assert all(type(item) is int for item in seen[1])


def test_a_kept_value_falls_back_when_the_line_ends_before_it(stage: Stage) -> None:
    seen: list[Any] = []
    end = [10]
    stage.run(lambda: seen.append(st.slider("Line", 0, end[0], 1, key="k")))
    stage.run(k=[8])
    end[0] = 20
    stage.run()
    end[0] = 5
    stage.run()
    assert seen == [1, 8, 8, 1]


def test_the_script_sets_it(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = (2, 7)
        assert st.slider("Line", 0, 10, (0, 1), key="k") == (2, 7)

    stage.run(body)
    assert stage.one("slider")["value"] == [2, 7]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ((0, 1, 9), StreamlitValueAboveMaxError, "slider 'Line': value 9 is not between 0 and 1"),
        ((1, 5, 0), StreamlitValueBelowMinError, "value 0 is not between 1 and 5"),
        ((5, 5), StreamlitInvalidMinMaxError, "min_value 5 must be smaller than max_value 5"),
        ((9, 5), StreamlitInvalidMinMaxError, "min_value 9"),
        ((0, 10, (4, 2)), StreamlitInvalidMinMaxError, "first value 4 is above its second, 2"),
        ((0, 1.0), StreamlitInvalidParameterTypeError, r"one type, but they are .*1\.0 \(float\)"),
        ((0, 10, "a"), StreamlitInvalidParameterTypeError, "'a' is a str"),
        ((0, 10, True), StreamlitInvalidParameterTypeError, "True is a bool"),
        ((0, 10, (1, 2, 3)), StreamlitInvalidParameterTypeError, "value has 3 items"),
        ((0, 10, 1, 0.5), StreamlitInvalidParameterTypeError, "step is 0.5; .* positive int"),
        ((0, 10, 1, -1), StreamlitInvalidParameterTypeError, "step is -1"),
        ((dt.time(1), dt.time(2), None, 5), StreamlitInvalidParameterTypeError, "must be a timedelta"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: Any, error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.slider("Line", *arguments)

    stage.run(body)
    assert not stage.nodes
