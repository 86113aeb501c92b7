from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def metric(stage: Stage, *arguments: Any, **named: Any) -> dict[str, Any]:
    stage.run(lambda: st.metric("Rows", *arguments, **named))
    return {"delta": "", "sign": 0, "arrow": "none", "number": None} | stage.one("metric")


@pytest.mark.parametrize(
    ("value", "text", "number"),
    [
        (5, "5", 5),
        (1234567.891, "1234567.891", 1234567.891),
        (np.int64(7), "7", 7),
        (Decimal("1.50"), "1.50", None),
        ("12 kg", "12 kg", None),
        (None, "—", None),
        (True, "True", None),
        (float("nan"), "nan", None),
    ],
)
def test_values(stage: Stage, value: Any, text: str, number: float | None) -> None:
    node = metric(stage, value)
    assert (node["value"], node["number"]) == (text, number)


@pytest.mark.parametrize(
    ("delta", "text", "sign", "arrow"),
    [
        (None, "", 0, "none"),
        (3, "3", 1, "up"),
        (-0.5, "-0.5", -1, "down"),
        (0, "0", 0, "none"),
        (np.float64(-1), "-1.0", -1, "down"),
        (Decimal(-2), "-2", -1, "down"),
        pytest.param("0", "0", 0, "none", id="the text 0"),
        ("0%", "0%", 1, "up"),
        ("-0.0%", "-0.0%", -1, "down"),
        ("\N{MINUS SIGN}3", "\N{MINUS SIGN}3", -1, "down"),
        ("+5 today", "+5 today", 1, "up"),
        ("", "", 0, "none"),
    ],
)
def test_changes(stage: Stage, delta: Any, text: str, sign: int, arrow: str) -> None:
    node = metric(stage, 1, delta)
    assert (node["delta"], node["sign"], node["arrow"]) == (text, sign, arrow)


@pytest.mark.parametrize(
    ("given", "shown"), [("auto", "up"), ("up", "up"), ("down", "down"), ("off", "none")]
)
def test_arrows(stage: Stage, given: Any, shown: str) -> None:
    assert metric(stage, 1, 2, delta_arrow=given)["arrow"] == shown


@pytest.mark.parametrize(
    "data",
    [[1, 2.5], (1, 2.5), np.array([1, 2.5]), pd.Series([1, 2.5]), pd.DataFrame({"a": [1, 2.5], "b": [9, 9]})],
)
def test_charts_take_many_forms(stage: Stage, data: Any) -> None:
    assert metric(stage, 1, chart_data=data)["chart_data"] == [1.0, 2.5]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (([1],), StreamlitInvalidParameterTypeError, r"metric: value is \[1\]"),
        ((1, {"a": 1}), StreamlitInvalidParameterTypeError, "delta is"),
        ((1, 2, "pink"), StreamlitValueError, "delta_color is 'pink'"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: Any, error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.metric("Rows", *arguments)

    stage.run(body)
    assert not stage.nodes


def test_a_chart_of_texts_is_refused(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitAPIException, match="metric 'Rows': chart_data holds 'x'"):
            st.metric("Rows", 1, chart_data=[1, "x"])

    stage.run(body)
