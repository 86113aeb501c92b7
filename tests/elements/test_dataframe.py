from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import polars as pl
import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitDataframeConversionError,
    StreamlitInvalidHeightError,
    StreamlitValueError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.elements.grid_selection import Mode
    from tests.elements.conftest import Stage

CITIES = pd.DataFrame({"city": ["Oslo", "Rome", "Kyiv"], "size": [0.7, None, 2.9]})


def node_of(stage: Stage, call: Callable[[], object]) -> dict[str, Any]:
    stage.run(call)
    assert stage.error is None
    return stage.one("dataframe")


def titles(node: dict[str, Any]) -> list[str]:
    return [node["columns"][place]["name"] for place in node["order"]]


def test_rows_in_view_come_along(stage: Stage) -> None:
    node = node_of(stage, lambda: st.dataframe(pd.DataFrame({"n": range(1_000)})))
    assert node["length"] == 1_000
    assert [len(column) for column in node["first"]["columns"]] == [50, 50]
    assert node["columns"][0]["index"] is True
    assert "id" not in node, "a table that nobody selects in is no widget"


def test_of_a_wide_table_few_rows_come_along(stage: Stage) -> None:
    node = node_of(stage, lambda: st.dataframe(np.zeros((100, 1_000))))
    assert len(node["first"]["columns"]) == 1_000
    assert len(node["first"]["columns"][0]) == 5


@pytest.mark.parametrize(
    "data", [None, [], {"a": [1]}, [1, 2], CITIES, CITIES["city"], pl.DataFrame({"a": [1]}), np.eye(2)]
)
def test_any_table_is_shown(stage: Stage, data: Any) -> None:
    assert "frame" in node_of(stage, lambda: st.dataframe(data))


def test_what_is_no_table_is_refused() -> None:
    with pytest.raises(StreamlitDataframeConversionError, match="object"):
        st.dataframe(object())


def test_the_same_data_has_the_same_node(stage: Stage) -> None:
    def body() -> None:
        st.dataframe(CITIES.copy())

    assert node_of(stage, body) == node_of(stage, body)
    changed = CITIES.assign(size=[0.7, 1, 2.9])
    assert node_of(stage, lambda: st.dataframe(changed))["frame"] != node_of(stage, body)["frame"]


def test_the_index_is_shown_unless_rows_can_be_selected_or_it_is_hidden(stage: Stage) -> None:
    assert titles(node_of(stage, lambda: st.dataframe(CITIES))) == ["", "city", "size"]
    assert titles(node_of(stage, lambda: st.dataframe(CITIES, on_select="rerun"))) == ["city", "size"]
    assert titles(node_of(stage, lambda: st.dataframe(CITIES, hide_index=True))) == ["city", "size"]
    named = CITIES.set_index("city")
    assert titles(node_of(stage, lambda: st.dataframe(named, on_select="rerun"))) == ["city", "size"]


def test_columns_are_ordered_and_left_out(stage: Stage) -> None:
    node = node_of(stage, lambda: st.dataframe(CITIES, column_order=["size", "no such", "city"]))
    assert titles(node) == ["", "size", "city"]
    node = node_of(stage, lambda: st.dataframe(CITIES, column_config={"city": None}))
    assert titles(node) == ["", "size"]
    assert node["columns"][1]["hidden"] is True, "the reader can still show it"


def test_columns_are_configured_by_name_place_or_as_the_index(stage: Stage) -> None:
    config = {
        "city": "City",
        2: st.column_config.NumberColumn("Size", format="%.1f"),
        "_index": {"label": "No."},
    }
    node = node_of(stage, lambda: st.dataframe(CITIES, column_config=config))
    assert [column["config"]["label"] for column in node["columns"]] == ["No.", "City", "Size"]
    assert node["columns"][2]["config"]["format"] == "%.1f"


def test_a_selection_names_columns_and_counts_rows_in_the_data(stage: Stage) -> None:
    seen: list[Any] = []

    def body() -> None:
        modes: list[Mode] = ["multi-row", "multi-column", "multi-cell"]
        seen.append(st.dataframe(CITIES, key="t", on_select="rerun", selection_mode=modes))

    stage.run(body)
    assert seen[-1] == {"selection": {"rows": [], "columns": [], "cells": []}}
    stage.run(t={"rows": [[0, 2], [1, 3]], "columns": [2], "cells": [[1, 1], [9, 1], [0, 0]]})
    event = seen[-1]
    assert event.selection.rows == [0, 1, 2]
    assert event["selection"]["columns"] == ["size"]
    assert event.selection.cells == [(1, "city")], "no row 9, and the index is no column"


def test_a_selection_can_be_given_and_set(stage: Stage) -> None:
    seen: list[Any] = []

    def body() -> None:
        default = {"selection": {"rows": [1, 2]}}
        seen.append(st.dataframe(CITIES, key="t", on_select="rerun", selection_default=default))

    def setting() -> None:
        st.session_state["t"] = {"selection": {"rows": [2]}}
        body()

    stage.run(body)
    assert seen[-1].selection.rows == [1, 2]
    stage.run(setting)
    assert seen[-1].selection.rows == [2]
    assert stage.one("dataframe")["value"]["rows"] == [[2, 3]]


def test_rows_that_went_away_are_not_selected_any_more(stage: Stage) -> None:
    seen: list[Any] = []

    def show(data: pd.DataFrame) -> Callable[[], object]:
        return lambda: seen.append(st.dataframe(data, key="t", on_select="rerun"))

    stage.run(show(CITIES))
    stage.run(t={"rows": [[0, 3]], "columns": [], "cells": []})
    assert seen[-1].selection.rows == [0, 1, 2]
    stage.run(show(CITIES.head(1)))
    assert seen[-1].selection.rows == [0]


def test_a_selection_in_a_lazy_frame_lasts_without_a_key(stage: Stage) -> None:
    seen: list[Any] = []
    lazy = pl.LazyFrame({"a": [1, 2, 3]})
    stage.run(lambda: seen.append(st.dataframe(lazy, on_select="rerun", alt="Lazy")))
    stage.run(Lazy={"rows": [[1, 2]], "columns": [], "cells": []})
    assert seen[-1].selection.rows == [1]


@pytest.mark.parametrize(
    ("mode", "value"),
    [
        pytest.param("single-row", {"rows": [[0, 2]], "columns": [], "cells": []}, id="two rows of one"),
        pytest.param("multi-row", {"rows": [], "columns": [1], "cells": []}, id="a column of rows"),
        pytest.param(
            "single-cell", {"rows": [], "columns": [], "cells": [[0, 1], [1, 1]]}, id="two cells of one"
        ),
    ],
)
def test_a_selection_beyond_the_modes_is_dropped(stage: Stage, mode: Any, value: Any) -> None:
    seen: list[Any] = []
    stage.run(lambda: seen.append(st.dataframe(CITIES, key="t", on_select="rerun", selection_mode=mode)))
    stage.run(t=value)
    assert seen[-1] == {"selection": {"rows": [], "columns": [], "cells": []}}


def test_one_row_is_always_selected_where_one_is_required(stage: Stage) -> None:
    seen: list[Any] = []
    stage.run(
        lambda: seen.append(
            st.dataframe(CITIES, key="t", on_select="rerun", selection_mode="single-row-required")
        )
    )
    assert seen[-1].selection.rows == [0]


def test_a_callback_is_called(stage: Stage) -> None:
    calls: list[Any] = []

    def note() -> None:
        calls.append(st.session_state["t"].selection.rows)

    stage.run(lambda: st.dataframe(CITIES, key="t", on_select=note))
    stage.run(t={"rows": [[1, 2]], "columns": [], "cells": []})
    assert calls == [[1]]


def test_a_styler_adds_texts_and_colours_of_the_first_rows(stage: Stage) -> None:
    style = CITIES.style.format({"size": "{:.1f} M"}, na_rep="-").highlight_max(subset=["size"], color="gold")
    first = node_of(stage, lambda: st.dataframe(style))["first"]
    assert first["texts"][2] == ["0.7 M", "-", "2.9 M"]
    assert first["styles"][2] == ["", "", "background-color: gold"]


def test_a_styler_hides_and_asks_for_nothing_outside(stage: Stage) -> None:
    style = CITIES.style.hide(axis="index").hide(["size"], axis="columns")
    style = style.set_properties(background="url(//evil)", position="fixed", color="red")
    node = node_of(stage, lambda: st.dataframe(style))
    assert titles(node) == ["city"]
    assert node["first"]["styles"][1] == ["color: red"] * 3


@pytest.mark.parametrize(
    ("error", "arguments", "says"),
    [
        (StreamlitValueError, {"selection_mode": "rows", "on_select": "rerun"}, "multi-row"),
        (StreamlitValueError, {"selection_mode": [], "on_select": "rerun"}, "at least one"),
        (
            StreamlitValueError,
            {"selection_mode": ["single-row", "multi-row"], "on_select": "rerun"},
            "one of them",
        ),
        (StreamlitValueError, {"on_select": "yes"}, "'rerun'"),
        (StreamlitValueError, {"row_height": 3}, "15"),
        (StreamlitValueError, {"column_order": "city"}, "list"),
        (StreamlitInvalidHeightError, {"height": "big"}, "'auto'"),
        (StreamlitAPIException, {"column_config": {"city": 3}}, "'city'"),
        (StreamlitValueError, {"selection_default": [1], "on_select": "rerun"}, "rows"),
    ],
)
def test_misuse_is_told(error: type[Exception], arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(error, match=says):
        st.dataframe(CITIES, **arguments)


def test_column_config_is_a_module_too() -> None:
    import importlib

    from desktop_host.script.alias import install

    install()
    found = importlib.import_module("streamlit.column_config")
    assert found.TextColumn is st.column_config.TextColumn


def test_options_have_labels_and_colours() -> None:
    config = st.column_config.MultiselectColumn(
        options=["a", "b"], color=["red", "blue"], format_func=str.upper
    )
    assert config.options is not None
    assert [(one.value, one.label, one.color) for one in config.options] == [
        ("a", "A", "red"),
        ("b", "B", "blue"),
    ]


def test_a_wrong_width_of_a_column_is_told() -> None:
    with pytest.raises(StreamlitValueError, match=r"NumberColumn.*'small'"):
        st.column_config.NumberColumn(width="huge")  # type: ignore[arg-type]
