"""Charts by their spec: the table beside it, the selections in it, and Altair's way of saying both."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd
import polars as pl
import pytest

import desktop_host as st
from desktop_host.config import current
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from desktop_host.script.context import Services
from desktop_host.script.media import MediaStore
from desktop_host.script.uploads import Uploads

if TYPE_CHECKING:
    from pathlib import Path

    from tests.elements.conftest import Stage

TABLE = {"x": [1, 2], "y": [3, 4], "g": ["a", "b"]}
POINTS: dict[str, Any] = {
    "mark": "point",
    "encoding": {"x": {"field": "x", "type": "quantitative"}, "color": {"field": "g", "type": "nominal"}},
    "params": [{"name": "point", "select": "point"}, {"name": "brush", "select": {"type": "interval"}}],
}
CHART = alt.Chart(pd.DataFrame(TABLE)).mark_point().encode(x="x", y="y", color="g")


def spec_of(stage: Stage) -> dict[str, Any]:
    spec: dict[str, Any] = json.loads(stage.one("vega_lite_chart")["spec"])
    return spec


class TestData:
    def test_the_table_crosses_beside_the_spec(self, stage: Stage) -> None:
        stage.run(lambda: st.vega_lite_chart(TABLE, {"mark": "bar"}))
        assert spec_of(stage)["data"] == {"name": "source"}
        assert stage.one("vega_lite_chart")["data"]["source"]["names"] == ["x", "y", "g"]

    def test_a_spec_may_have_its_data_inside(self, stage: Stage) -> None:
        spec = {"mark": "bar", "data": {"values": [{"a": 1}]}}
        stage.run(lambda: st.vega_lite_chart(spec))
        assert spec_of(stage) == spec
        assert stage.one("vega_lite_chart")["data"] == {}

    def test_one_table_of_several_charts_crosses_once(self, stage: Stage) -> None:
        stage.run(lambda: st.altair_chart(CHART | CHART.mark_bar()))
        assert len(stage.one("vega_lite_chart")["data"]) == 1

    def test_altair_reads_polars_too(self, stage: Stage) -> None:
        stage.run(
            lambda: st.altair_chart(alt.Chart(pl.DataFrame(TABLE)).mark_bar().encode(x="x", y="sum(y)"))
        )
        [table] = stage.one("vega_lite_chart")["data"].values()
        assert table["names"] == ["x", "y", "g"]

    def test_there_is_no_limit_of_rows(self, stage: Stage) -> None:
        frame = pd.DataFrame({"x": range(20_000)})
        stage.run(lambda: st.altair_chart(alt.Chart(frame).mark_point().encode(x="x")))
        [table] = stage.one("vega_lite_chart")["data"].values()
        assert len(table["columns"][0]) == 20_000 * 8

    def test_a_large_table_has_an_address_that_equal_ones_share(self, stage: Stage, tmp_path: Path) -> None:
        stage.services = Services("secret", MediaStore(), Uploads(tmp_path), current())

        def body() -> None:
            st.line_chart(list(range(10_000)), height=100)
            st.line_chart(list(range(10_000)), height=200)
            st.line_chart([1, 2, 3])

        stage.run(body)
        first, second, small = [node["data"]["source"] for node in stage.of("vega_lite_chart")]
        assert first == second
        assert first.startswith("/media/")
        assert isinstance(small, dict)


class TestSize:
    @pytest.mark.parametrize(
        ("spec", "width"),
        [
            ({"mark": "bar"}, None),
            ({"mark": "bar", "width": 300}, "content"),
            ({"hconcat": [{"mark": "bar"}]}, "content"),
        ],
    )
    def test_it_fills_its_column_unless_the_spec_says_a_width(
        self, stage: Stage, spec: dict[str, Any], width: str | None
    ) -> None:
        stage.run(lambda: st.vega_lite_chart(TABLE, spec))
        assert stage.one("vega_lite_chart").get("width") == width

    def test_the_script_has_the_last_word(self, stage: Stage) -> None:
        stage.run(
            lambda: st.vega_lite_chart(TABLE, {"mark": "bar", "width": 300}, width="stretch", height=120)
        )
        node = stage.one("vega_lite_chart")
        assert (node.get("width"), node["height"]) == (None, 120)


class TestSelections:
    def test_nothing_is_selected_at_first(self, stage: Stage) -> None:
        events = []
        stage.run(lambda: events.append(st.vega_lite_chart(TABLE, POINTS, on_select="rerun", key="c")))
        assert events == [{"selection": {"point": {}, "brush": {}}}]

    def test_what_is_selected_reaches_the_script_by_item_and_attribute(self, stage: Stage) -> None:
        events: list[Any] = []
        stage.run(lambda: events.append(st.vega_lite_chart(TABLE, POINTS, on_select="rerun", key="c")))
        stage.run(c={"point": [{"x": 2, "g": "b"}], "brush": {"x": [0.5, 1.5]}})
        assert events[-1].selection.point == [{"x": 2, "g": "b"}]
        assert events[-1]["selection"]["brush"].x == [0.5, 1.5]

    def test_a_callback_is_called(self, stage: Stage) -> None:
        seen = []

        def note() -> None:
            seen.append(st.session_state.c.selection.point)

        stage.run(lambda: st.vega_lite_chart(TABLE, POINTS, on_select=note, key="c"))
        stage.run(c={"point": [{"x": 1}]})
        assert seen == [[{"x": 1}]]

    def test_only_the_wanted_ones_are_told(self, stage: Stage) -> None:
        events: list[Any] = []
        body = lambda: events.append(  # noqa: E731
            st.vega_lite_chart(TABLE, POINTS, on_select="rerun", selection_mode="brush", key="c")
        )
        stage.run(body)
        assert stage.one("vega_lite_chart")["selects"] == ["brush"]
        stage.run(c={"point": [{"x": 1}], "brush": {"x": [0, 1]}})
        assert events[-1] == {"selection": {"brush": {"x": [0, 1]}}}

    def test_a_point_is_told_by_what_the_axes_show_of_it(self, stage: Stage) -> None:
        stage.run(lambda: st.vega_lite_chart(TABLE, POINTS, on_select="rerun", key="c"))
        point, brush = spec_of(stage)["params"]
        assert point["select"] == {"type": "point", "encodings": ["x", "color"]}
        assert brush["select"] == {"type": "interval"}

    def test_fields_that_the_script_chose_stay(self, stage: Stage) -> None:
        chart = CHART.add_params(alt.selection_point(name="p", fields=["g"]))
        stage.run(lambda: st.altair_chart(chart, on_select="rerun", key="c"))
        [param] = spec_of(stage)["params"]
        assert param["select"] == {"type": "point", "fields": ["g"]}

    def test_selections_inside_of_layers_are_found(self, stage: Stage) -> None:
        layered = {
            "layer": [{"mark": "line"}, {"mark": "point", "params": [{"name": "p", "select": "point"}]}]
        }
        stage.run(lambda: st.vega_lite_chart(TABLE, layered, on_select="rerun", key="c"))
        assert stage.one("vega_lite_chart")["selects"] == ["p"]

    def test_without_on_select_the_chart_is_no_widget(self, stage: Stage) -> None:
        returned = []
        stage.run(lambda: returned.append(st.vega_lite_chart(TABLE, POINTS)))
        assert stage.one("vega_lite_chart").get("id", "") == ""
        assert hasattr(returned[0], "empty")


class TestMisuse:
    def test_a_spec_is_needed(self) -> None:
        with pytest.raises(StreamlitMissingRequiredParameterError, match="no spec"):
            st.vega_lite_chart(pd.DataFrame(TABLE))

    def test_a_chart_is_needed(self) -> None:
        with pytest.raises(StreamlitAPIException, match="a dict is no chart of Altair's"):
            st.altair_chart({"mark": "bar"})

    def test_a_selection_is_needed(self) -> None:
        with pytest.raises(StreamlitAPIException, match="no selection"):
            st.vega_lite_chart(TABLE, {"mark": "bar"}, on_select="rerun")
        with pytest.raises(StreamlitAPIException, match=r"no selection 'other'; it has \['point', 'brush'\]"):
            st.vega_lite_chart(TABLE, POINTS, on_select="rerun", selection_mode="other")

    def test_on_select_has_its_words(self) -> None:
        with pytest.raises(StreamlitValueError, match="on_select"):
            st.vega_lite_chart(TABLE, POINTS, on_select="always")
