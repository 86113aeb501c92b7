from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitInvalidMinMaxError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage

MAY = dt.date(2024, 5, 17)
JUNE = dt.date(2024, 6, 1)


@pytest.mark.parametrize(
    ("given", "value"),
    [
        (MAY, MAY),
        (dt.datetime(2024, 5, 17, 23, 30, tzinfo=dt.UTC), MAY),
        ("2024-05-17", MAY),
        ("2024-05-17 08:00:00", MAY),
        (None, None),
        ((MAY, JUNE), (MAY, JUNE)),
        ([MAY, JUNE], (MAY, JUNE)),
        ([MAY], (MAY,)),
        ((), ()),
    ],
)
def test_values_come_in_many_forms(stage: Stage, given: Any, value: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.date_input("Day", given)))
    assert seen == [value]


def test_days_are_counted_from_today(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append((st.date_input("a"), st.date_input("b", "-7d"), st.date_input("c", "+2w"))))
    today, back, ahead = seen[0]
    assert (today - back, ahead - today) == (dt.timedelta(7), dt.timedelta(14))


def test_limits_are_ten_years_around_the_value(stage: Stage) -> None:
    stage.run(
        lambda: (st.date_input("a", dt.date(2024, 2, 29)), st.date_input("b", (MAY, JUNE), max_value=JUNE))
    )
    single, pair = stage.of("date_input")
    assert (single["minimum"], single["maximum"]) == ("2014-02-28", "2034-02-28")
    assert (pair["minimum"], pair["maximum"]) == ("2014-05-17", "2024-06-01")


def test_what_is_picked_reaches_the_script(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.date_input("Stay", (MAY, JUNE), key="k")))
    stage.run(k=["2024-05-20"])
    stage.run(k=["2024-05-20", "2024-05-25"])
    stage.run(k=[])
    twentieth, end = dt.date(2024, 5, 20), dt.date(2024, 5, 25)
    assert seen == [(MAY, JUNE), (twentieth,), (twentieth, end), ()]


@pytest.mark.parametrize(
    "nonsense", [["2024-02-31"], ["x"], ["1990-01-01"], ["2024-05-01", "2024-05-02"], "2024-05-18"]
)
def test_what_it_cannot_have_is_not_taken(stage: Stage, nonsense: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.date_input("Day", MAY, key="k")))
    stage.run(k=nonsense)
    assert seen == [MAY, MAY]


def test_the_script_sets_it(stage: Stage) -> None:
    def body() -> None:
        st.session_state.k = "2024-06-01"
        assert st.date_input("Day", MAY, key="k") == JUNE

    stage.run(body)
    assert stage.one("date_input")["value"] == ["2024-06-01"]


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        (
            (MAY, JUNE),
            StreamlitValueBelowMinError,
            "date_input 'Day': value 2024-05-17 is before min_value 2024-06-01",
        ),
        ((JUNE, None, MAY), StreamlitValueAboveMaxError, "value 2024-06-01 is after max_value 2024-05-17"),
        ((MAY, JUNE, MAY), StreamlitInvalidMinMaxError, "min_value 2024-06-01 is later than max_value"),
        (((JUNE, MAY),), StreamlitInvalidMinMaxError, "begins on 2024-06-01, after its end on 2024-05-17"),
        (("soon",), StreamlitAPIException, "'soon' is no date"),
        (([MAY, MAY, MAY],), StreamlitAPIException, "value has 3 dates"),
    ],
)
def test_misuse_is_named(stage: Stage, arguments: Any, error: type[Exception], words: str) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.date_input("Day", *arguments)

    stage.run(body)
    assert not stage.nodes


@pytest.mark.parametrize("format", ["YY/MM/DD", "YYYY/MM-DD", "MM/YYYY/DD", ""])
def test_a_wrong_format_is_named(stage: Stage, format: str) -> None:
    def body() -> None:
        with pytest.raises(StreamlitValueError, match="it must be YYYY/MM/DD, DD/MM/YYYY or MM/DD/YYYY"):
            st.date_input("Day", MAY, format=format)

    stage.run(body)
