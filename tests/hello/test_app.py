"""The explorer over its own data: what it shows, what a filter changes, what is left when nothing passes."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.hello.conftest import APP

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.elements.conftest import Stage

    App = Callable[[], None]

DATA = APP.with_name("data") / "weather.csv"


def days() -> list[dict[str, str]]:
    with DATA.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def shown(stage: Stage) -> dict[str, str]:
    """Return the cards: what each says, by its label."""
    return {node["label"]: node["value"] for node in stage.of("metric")}


def label_of(stage: Stage, kind: str, beginning: str) -> str:
    [label] = [node["label"] for node in stage.of(kind) if node["label"].startswith(beginning)]
    return str(label)


def test_it_opens_with_its_own_data(stage: Stage, app: App) -> None:
    stage.run(app)
    average = sum(float(day["High °C"]) for day in days()) / len(days())
    assert stage.error is None
    assert shown(stage)["Rows"] == f"{len(days()):,}"
    assert shown(stage)["Average High °C"] == f"{average:.1f}"
    assert stage.one("dataframe")
    assert stage.one("vega_lite_chart")


def test_each_kind_of_column_has_its_filter(stage: Stage, app: App) -> None:
    stage.run(app)
    assert [node["label"] for node in stage.of("multiselect")] == ["City", "Weather"]
    assert [n["label"] for n in stage.of("slider")] == ["Date", "High °C", "Low °C", "Rain mm", "Wind m/s"]


def test_a_filter_leaves_fewer_rows_everywhere(stage: Stage, app: App) -> None:
    stage.run(app)
    stage.run(Weather=[3])
    assert shown(stage)["Rows"] == "119"
    assert label_of(stage, "download_button", "Save") == "Save 119 rows as CSV"


def test_filters_add_up_and_can_be_put_back(stage: Stage, app: App) -> None:
    stage.run(app)
    stage.run(City=[1])
    stage.run(Weather=[3])
    passing = [day for day in days() if (day["City"], day["Weather"]) == ("Seattle", "snow")]
    assert shown(stage)["Rows"] == str(len(passing))
    stage.run(app, **{"Reset filters": True})
    assert shown(stage)["Rows"] == "2,922"
    assert stage.widget("City")["value"] == []


def test_nothing_left_is_said_with_a_way_back(stage: Stage, app: App) -> None:
    stage.run(app)
    stage.run(Weather=[3])
    stage.run(app, **{"High °C": [30.0, 37.8]})
    assert stage.error is None
    assert shown(stage)["Rows"] == "0"
    assert "No row passes" in stage.of("alert")[0]["body"]
    assert stage.of("vega_lite_chart") == []
    stage.run(app, **{"reset in chart": True})
    assert shown(stage)["Rows"] == "2,922"


def test_every_kind_of_chart_draws_every_column(stage: Stage, app: App) -> None:
    stage.run(app)
    for kind in range(3):
        stage.run(Chart=kind)
        for label in ("Along", "Average of", "For each", "Show", "Across", "Up", "Colour", "Each"):
            found = [n for n in stage.of("selectbox") if n["label"] == label]
            for option in range(len(found[0]["options"]) if found else 0):
                stage.run(app, **{label: option})
                assert stage.error is None, (kind, label, option)
                assert len(stage.of("vega_lite_chart")) == 1
            if found:
                stage.run(app, **{label: 0})


def test_the_source_of_the_data_is_told(stage: Stage, app: App) -> None:
    stage.run(app)
    told = " ".join(node["body"] for node in stage.of("text"))
    assert "NOAA" in told
    assert "public domain" in told
