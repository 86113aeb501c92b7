from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench.__main__ import FIGURES
from tests.bench.figure import Figure, Row, Target
from tests.bench.screen import Screen
from tests.bench.table import Line, lines, text

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]


def measure_ours(folder: Path, figures: Sequence[str]) -> dict[str, float]:
    """Run the bench as `make bench` does, but quick and without peers; return our values by title."""
    output = folder / "bench.json"
    command = [sys.executable, "-m", "tests.bench", "--quick", "--peers", "ours", "--output", str(output)]
    run = subprocess.run(
        [*command, "--only", *figures], cwd=ROOT, capture_output=True, text=True, timeout=110, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
    found = json.loads(output.read_text())["figures"]
    assert all(f"| {line['title']}, {line['unit']} " in run.stdout for line in found)
    return {line["title"]: line["values"]["ours"] for line in found}


@pytest.mark.browser
def test_a_quick_run_fills_every_row_of_the_table(tmp_path: Path) -> None:
    figures = ["start", "click", "rerun", "placeholder", "upload", "million"]
    found = measure_ours(tmp_path, figures)
    assert len(found) == sum(len(figure.rows) for figure in FIGURES if figure.name in figures)
    assert all(value > 0 for title, value in found.items() if "growth" not in title)


@pytest.mark.window
@pytest.mark.skipif(not Screen.is_possible(), reason="no Xvfb here")
def test_a_quick_run_measures_the_window(tmp_path: Path) -> None:
    assert min(measure_ours(tmp_path, ["window"]).values()) > 0


class TestVerdict:
    def test_less_than_a_share_of_every_rival_passes(self) -> None:
        row = Row("time", "s", "seconds", Target(1 / 2, ("streamlit", "nicegui")))
        assert Line("f", row, {"ours": 1.0, "streamlit": 3.0, "nicegui": 2.0}).verdict() == "passes"
        assert Line("f", row, {"ours": 1.1, "streamlit": 3.0, "nicegui": 2.0}).verdict() == "falls short"

    def test_more_is_better_turns_the_comparison(self) -> None:
        row = Row("speed", "MB/s", "speed", Target(3, ("streamlit",)), more_is_better=True)
        assert Line("f", row, {"ours": 300.0, "streamlit": 100.0}).verdict() == "passes"
        assert Line("f", row, {"ours": 200.0, "streamlit": 100.0}).verdict() == "falls short"

    def test_a_plain_limit_needs_no_rival(self) -> None:
        row = Row("growth", "MB", "growth", Target(limit=20))
        assert Line("f", row, {"ours": 21.0}).verdict() == "falls short"

    def test_what_was_not_measured_is_not_judged(self) -> None:
        row = Row("time", "s", "seconds", Target(1, ("streamlit",)))
        assert not Line("f", row, {"ours": 1.0}).verdict()
        assert not Line("f", row, {"streamlit": 1.0}).verdict()


def test_the_table_shows_medians_ratios_and_targets() -> None:
    rows = (
        Row("time", "ms", "times", Target(1 / 8, ("streamlit",))),
        Row("tail", "ms", "times", statistic="p95"),
    )
    figure = Figure("f", (), rows, lambda _lab, _peer: {})
    samples = {("f", "ours", "times"): [1.0, 2.0, 9.0], ("f", "streamlit", "times"): [20.0] * 3}
    median, tail = text(lines([figure], samples)).splitlines()[2:]
    assert [cell.strip() for cell in median.split("|")] == [
        "", "time, ms", "2", "20 (0.1)", "", "", "≤ 1/8 of streamlit", "passes", "",
    ]  # fmt: skip
    assert "8.3" in tail
