from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitInvalidColumnSpecError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


@pytest.mark.parametrize(
    ("spec", "shares"),
    [
        (2, [0.5, 0.5]),
        ([1, 3], [0.25, 0.75]),
        ((0.7, 0.3), [0.7, 0.3]),
        (np.array([1, 1]), [0.5, 0.5]),
        (np.int64(1), [1.0]),
    ],
)
def test_shares_of_the_row(stage: Stage, spec: Any, shares: list[float]) -> None:
    stage.run(lambda: st.columns(spec))
    assert [node["share"] for node in stage.of("column")] == pytest.approx(shares)


def test_each_column_is_a_place_of_its_own(stage: Stage) -> None:
    def body() -> None:
        left, right = st.columns(2, border=True, gap=None, vertical_alignment="center")
        right.text("r")
        left.text("l")

    stage.run(body)
    assert stage.paths[0, 0, 0, 0]["body"] == "l"
    assert stage.paths[0, 0, 1, 0]["body"] == "r"
    assert stage.one("columns")["gap"] == "none"
    assert all(node["border"] and node["vertical_alignment"] == "center" for node in stage.of("column"))


@pytest.mark.parametrize(
    ("spec", "error"),
    [
        (0, StreamlitInvalidColumnSpecError),
        (-2, StreamlitInvalidColumnSpecError),
        ([], StreamlitInvalidColumnSpecError),
        ([1, 0], StreamlitInvalidColumnSpecError),
        ([1, "2"], StreamlitInvalidColumnSpecError),
        (2.5, StreamlitInvalidParameterTypeError),
        ("ab", StreamlitInvalidParameterTypeError),
        (True, StreamlitInvalidParameterTypeError),
    ],
)
def test_a_spec_that_is_none_is_named(stage: Stage, spec: Any, error: type[Exception]) -> None:
    def body() -> None:
        with pytest.raises(error, match="columns: spec is"):
            st.columns(spec)

    stage.run(body)
    assert not stage.nodes


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"vertical_alignment": "middle"}, StreamlitValueError),
        ({"gap": "huge"}, StreamlitValueError),
        ({"gap": -1}, StreamlitValueError),
        ({"width": "content"}, StreamlitInvalidWidthError),
    ],
)
def test_misuse_draws_nothing(stage: Stage, arguments: dict[str, Any], error: type[Exception]) -> None:
    def body() -> None:
        with pytest.raises(error, match=f"columns: {next(iter(arguments))} is"):
            st.columns(2, **arguments)

    stage.run(body)
    assert not stage.nodes
