"""Simple charts: which column goes where, for tables of every kind, and what is said when one cannot be drawn."""

from __future__ import annotations

import json
from array import array
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidColorError, StreamlitValueError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.elements.conftest import Stage

WIDE = {"k": ["a", "b", "c"], "u": [1, 2, 3], "v": [3.5, None, 1.5]}


class Drawn:
    """Be a chart that was drawn: its spec, and its table as the page reads it."""

    def __init__(self, stage: Stage, draw: Callable[[], object]) -> None:
        stage.run(draw)
        assert stage.error is None
        node = stage.one("vega_lite_chart")
        self.spec: dict[str, Any] = json.loads(node["spec"])
        self.encoding: dict[str, Any] = self.spec["encoding"]
        table = node["data"]["source"]
        self.columns = {
            name: list(array("d", values)) if isinstance(values, bytes) else values
            for name, values in zip(table["names"], table["columns"], strict=True)
        }

    def along(self, channel: str) -> list[Any]:
        """Return the values that a channel shows."""
        return self.columns[self.encoding[channel]["field"]]

    @property
    def series(self) -> dict[str, list[Any]]:
        """Return the columns that are folded into one, by the name that the legend gives them."""
        fold, calculate = self.spec["transform"]
        names: dict[str, str] = json.loads(calculate["calculate"].removesuffix("[datum.series]"))
        return {names[field]: self.columns[field] for field in fold["fold"]}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(WIDE, id="dict"),
        pytest.param(pd.DataFrame(WIDE), id="pandas"),
        pytest.param(pl.DataFrame(WIDE), id="polars"),
        pytest.param(pl.DataFrame(WIDE).lazy(), id="lazy"),
        pytest.param(pa.table(WIDE), id="arrow"),
    ],
)
def test_tables_of_every_kind_draw_the_same(stage: Stage, data: Any) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(data, x="k", y=["u", "v"]))
    assert drawn.along("x") == ["a", "b", "c"]
    assert drawn.series["u"] == [1, 2, 3]
    assert np.isnan(drawn.series["v"][1])


def test_columns_that_hold_no_numbers_are_left_out(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.line_chart({**WIDE, "flag": [True, False, True]}, x="u"))
    assert list(drawn.series) == ["v", "flag"]


@pytest.mark.parametrize("data", [[1, 5, 2], np.array([1, 5, 2]), pd.Series([1, 5, 2]), pl.Series([1, 5, 2])])
def test_without_a_column_for_it_rows_are_counted(stage: Stage, data: Any) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(data))
    assert drawn.along("x") == [0, 1, 2]
    assert drawn.along("y") == [1, 5, 2]


def test_the_index_is_along_the_axis(stage: Stage) -> None:
    frame = pd.DataFrame({"n": [1, 2]}, index=pd.date_range("2024-05-01", periods=2, name="day"))
    drawn = Drawn(stage, lambda: st.area_chart(frame))
    assert drawn.encoding["x"]["type"] == "temporal"
    assert drawn.along("x") == ["2024-05-01T00:00:00", "2024-05-02T00:00:00"]


def test_of_several_index_levels_the_first_is_along_the_axis(stage: Stage) -> None:
    index = pd.MultiIndex.from_product([["a", "b"], [1, 2]], names=["outer", "inner"])
    drawn = Drawn(stage, lambda: st.bar_chart(pd.DataFrame({"n": [1, 2, 3, 4]}, index=index)))
    assert drawn.along("x") == ["a", "a", "b", "b"]


def test_names_with_dots_and_brackets_are_names(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(pd.DataFrame({"a.b": [1, 2], "c[0]": [3, 4]})))
    assert drawn.series == {"a.b": [1, 2], "c[0]": [3, 4]}


@pytest.mark.parametrize("data", [None, [], {}, pd.DataFrame(), pl.DataFrame({"a": []}), np.array([])])
def test_a_chart_of_nothing_is_empty(stage: Stage, data: Any) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(data))
    assert all(len(values) == 0 for values in drawn.columns.values())


def test_titles_are_shown_for_what_the_script_names(stage: Stage) -> None:
    def titles(draw: Callable[[], object]) -> tuple[str | None, str | None]:
        encoding = Drawn(stage, draw).encoding
        return encoding["x"]["title"], encoding["y"]["title"]

    assert titles(lambda: st.line_chart(pd.DataFrame({"n": [1, 2]}))) == (None, None)
    assert titles(lambda: st.line_chart(WIDE, x="k", y="u")) == ("k", "u")
    assert titles(lambda: st.line_chart(WIDE, x="k", y="u", x_label="Kind", y_label="")) == ("Kind", None)


def test_a_column_colours_its_values(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.scatter_chart(WIDE, x="u", y="v", color="k", size="u"))
    assert drawn.along("color") == ["a", "b", "c"]
    assert drawn.along("size") == [1, 2, 3]
    assert drawn.encoding["color"]["type"] == "nominal"


@pytest.mark.parametrize(
    ("color", "expected"),
    [
        ("#ff8800", "#ff8800"),
        ((255, 136, 0), "#ff8800"),
        ((1.0, 0.5, 0.0, 0.5), "#ff800080"),
        ([0, 0, 255], "#0000ff"),
    ],
)
def test_a_colour_is_written_in_many_ways(stage: Stage, color: Any, expected: str) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(WIDE, x="k", y="u", color=color))
    assert drawn.encoding["color"] == {"value": expected}


def test_each_line_gets_its_colour(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(WIDE, x="k", y=["u", "v"], color=["#ff0000", (0, 255, 0)]))
    assert drawn.encoding["color"]["scale"] == {"domain": ["u", "v"], "range": ["#ff0000", "#00ff00"]}


def test_a_column_of_colours_is_taken_as_they_are(stage: Stage) -> None:
    data = {"x": [1, 2], "y": [1, 2], "c": ["#ff0000", "#00ff00"]}
    drawn = Drawn(stage, lambda: st.scatter_chart(data, x="x", y="y", color="c"))
    assert drawn.encoding["color"]["scale"] is None


def test_years_are_written_without_commas(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.line_chart({"year": [1990, 2024], "n": [1, 2]}, x="year", y="n"))
    assert drawn.encoding["x"]["axis"]["format"] == "d"


def test_a_line_of_one_point_is_seen(stage: Stage) -> None:
    data = {"x": [1, 2, 3], "y": [1, 2, 3], "g": ["a", "a", "b"]}
    assert Drawn(stage, lambda: st.line_chart(data, x="x", y="y", color="g")).spec["mark"]["point"] is True
    assert "point" not in Drawn(stage, lambda: st.line_chart(data, x="x", y="y")).spec["mark"]


class TestBars:
    def test_few_numbers_are_places(self, stage: Stage) -> None:
        drawn = Drawn(stage, lambda: st.bar_chart({"n": [1, 2, 10], "v": [1, 2, 3]}, x="n", y="v"))
        assert drawn.encoding["x"]["type"] == "ordinal"

    def test_days_have_bars_of_their_width(self, stage: Stage) -> None:
        days = [date(2024, 5, day) for day in (1, 2, 5)]
        drawn = Drawn(stage, lambda: st.bar_chart({"day": days, "n": [1, 2, 3]}, x="day"))
        assert "scale('x', 86400000.0)" in drawn.spec["mark"]["width"]["expr"]

    @pytest.mark.parametrize(
        ("stack", "expected"), [(None, "zero"), ("normalize", "normalize"), (False, False)]
    )
    def test_they_stack_as_said(self, stage: Stage, stack: Any, expected: Any) -> None:
        drawn = Drawn(stage, lambda: st.bar_chart(WIDE, x="k", y=["u", "v"], stack=stack))
        assert drawn.encoding["y"]["stack"] == expected
        assert ("xOffset" in drawn.encoding) is (stack is False)

    def test_they_lie_and_are_ordered_by_a_column(self, stage: Stage) -> None:
        drawn = Drawn(stage, lambda: st.bar_chart(WIDE, x="k", y="u", horizontal=True, sort="-v"))
        assert drawn.along("y") == ["a", "b", "c"]
        sort = drawn.encoding["y"]["sort"]
        assert sort["order"] == "descending"
        assert drawn.columns[sort["field"]][0] == 3.5


def test_only_what_is_drawn_crosses(stage: Stage) -> None:
    drawn = Drawn(stage, lambda: st.line_chart(WIDE, x="k", y="u"))
    assert list(drawn.columns.values()) == [["a", "b", "c"], [1, 2, 3]]


def test_a_chart_with_other_numbers_has_the_same_spec(stage: Stage) -> None:
    one, other = ({"x": list(range(n)), "y": [n] * n} for n in (50, 60))
    assert (
        Drawn(stage, lambda: st.line_chart(one, x="x")).spec
        == Drawn(stage, lambda: st.line_chart(other, x="x")).spec
    )


class TestMisuse:
    def test_a_missing_column_is_named_with_those_there_are(self) -> None:
        with pytest.raises(
            StreamlitAPIException, match="line_chart: there is no column 'w'; there are 'k', 'u', 'v'"
        ):
            st.line_chart(WIDE, x="k", y="w")

    def test_texts_alone_cannot_be_drawn(self) -> None:
        with pytest.raises(StreamlitAPIException, match="no column of numbers"):
            st.line_chart({"k": ["a", "b"]})

    @pytest.mark.parametrize("color", ["nocolour", (1, 2), (300, 0, 0), 7])
    def test_what_is_no_colour_is_refused(self, color: Any) -> None:
        with pytest.raises(StreamlitInvalidColorError, match="is no colour"):
            st.line_chart(WIDE, x="k", y="u", color=color)

    def test_there_must_be_a_colour_for_each_line(self) -> None:
        with pytest.raises(StreamlitInvalidColorError, match="1 colours for 2 columns"):
            st.line_chart(WIDE, x="k", y=["u", "v"], color="#ff0000")

    def test_stacking_has_its_words(self) -> None:
        with pytest.raises(StreamlitValueError, match="stack"):
            st.bar_chart(WIDE, stack="above")  # type: ignore[arg-type]
