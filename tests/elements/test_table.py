from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage

DATA = pd.DataFrame(
    {
        "f": [1.5, None],
        "i": [42857, 1],
        "b": [True, False],
        "d": [pd.Timestamp("2024-01-01")] * 2,
        "s": ["*x*", None],
    }
)


def shown(stage: Stage, data: Any, **arguments: Any) -> dict[str, Any]:
    stage.run(lambda: st.table(data, **arguments))
    assert stage.error is None
    return stage.one("table")


def test_cells_are_texts_with_four_decimals(stage: Stage) -> None:
    columns = shown(stage, DATA)["columns"]
    assert [column["title"] for column in columns] == ["f", "i", "b", "d", "s"], "the plain index is left out"
    assert [column["cells"] for column in columns] == [
        ["1.5000", ""],
        ["42857", "1"],
        ["true", "false"],
        ["2024-01-01 00:00:00"] * 2,
        ["*x*", ""],
    ]
    assert [column.get("right", False) for column in columns] == [True, True, False, False, False]


def test_an_index_of_its_own_is_shown(stage: Stage) -> None:
    named = DATA.set_index(pd.Index(["a", "b"], name="row"))
    assert shown(stage, named)["columns"][0] == {"title": "row", "cells": ["a", "b"], "index": True}
    assert shown(stage, named, hide_index=True)["columns"][0]["title"] == "f"
    assert shown(stage, DATA, hide_index=False)["columns"][0]["cells"] == ["0", "1"]


@pytest.mark.parametrize(
    ("data", "has_header"),
    [
        ({"key": "value", "other": 1}, False),
        ({"a": [1, 2], "b": [3, 4]}, True),
        ([1, 2], False),
        ([[1, 2], [3, 4]], False),
        ([{"a": 1}], True),
        (DATA, True),
    ],
)
def test_a_header_is_shown_where_the_data_names_its_columns(
    stage: Stage, data: Any, has_header: bool
) -> None:
    assert shown(stage, data).get("header", True) is has_header
    assert shown(stage, data, hide_header=has_header).get("header", True) is not has_header


def test_a_dict_of_values_makes_rows_of_key_and_value(stage: Stage) -> None:
    columns = shown(stage, {"**Name**": "Ada", "Born": 1815})["columns"]
    assert [column["cells"] for column in columns] == [["**Name**", "Born"], ["Ada", "1815"]]
    assert columns[0]["index"] is True


def test_a_styler_adds_texts_and_colours(stage: Stage) -> None:
    style = DATA[["i"]].style.format("{:,}").map(lambda value: "color: red" if value > 1 else "")
    (column,) = shown(stage, style)["columns"]
    assert column["cells"] == ["42,857", "1"]
    assert column["styles"] == ["color: red", ""]


def test_nested_headers_keep_their_levels(stage: Stage) -> None:
    nested = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("x", "a"), ("x", "b")]))
    assert [(column["group"], column["title"]) for column in shown(stage, nested)["columns"]] == [
        (["x"], "a"),
        (["x"], "b"),
    ]


def test_a_wrong_border_is_told() -> None:
    with pytest.raises(StreamlitValueError, match="'horizontal'"):
        st.table(DATA, border="vertical")  # type: ignore[arg-type]
