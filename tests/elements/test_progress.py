from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


@pytest.mark.parametrize(
    ("value", "percent"),
    [
        (0, 0),
        (1, 1),
        (100, 100),
        (0.0, 0),
        (0.405, 40),
        (1.0, 100),
        (sum([0.1] * 10), 100),
        (np.float64(0.5), 50),
        (np.int64(7), 7),
    ],
)
def test_whole_numbers_are_percents_and_others_parts_of_one(stage: Stage, value: float, percent: int) -> None:
    stage.run(lambda: st.progress(value))
    assert stage.one("progress")["percent"] == percent


def test_the_bar_moves_in_its_place(stage: Stage) -> None:
    def body() -> None:
        bar = st.progress(0, text="Start")
        st.text("below")
        bar.progress(60, text="Half")

    stage.run(body)
    first, _ = stage.nodes
    assert (first["percent"], first["text"]) == (60, "Half")


@pytest.mark.parametrize(
    ("value", "limits"), [(-1, "0 and 100"), (101, "0 and 100"), (1.2, "0.0 and 1.0"), (-0.1, "0.0 and 1.0")]
)
def test_a_value_outside_is_named_with_its_limits(stage: Stage, value: float, limits: str) -> None:
    def body() -> None:
        with pytest.raises(StreamlitValueOutOfRangeError, match=f"value {value} is not between {limits}"):
            st.progress(value)

    stage.run(body)


@pytest.mark.parametrize("value", ["a", True, None])
def test_what_is_no_number_is_named(stage: Stage, value: object) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidParameterTypeError, match=f"value is {value!r}"):
            st.progress(value)  # type: ignore[arg-type]

    stage.run(body)
