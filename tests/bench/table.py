"""Make one table of all that was measured: medians, ratios, targets, and whether they are met."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.bench.figure import Figure, Row

COLUMNS = {
    "ours": "desktop_host",
    "streamlit": "Streamlit 1.67",
    "nicegui": "NiceGUI 3.18",
    "bare": "bare window",
}


@dataclass
class Line:
    """A row with its values by column, and what they say about the target."""

    figure: str
    row: Row
    values: dict[str, float]

    def ratio(self, rival: str) -> float | None:
        if "ours" not in self.values or not self.values.get(rival):
            return None
        return self.values["ours"] / self.values[rival]

    def target(self) -> str:
        target, sign = self.row.target, "≥" if self.row.more_is_better else "≤"
        if target.limit is not None:
            return f"{sign} {target.limit:g} {self.row.unit}"
        if target.share is None:
            return ""
        share = (
            str(Fraction(target.share).limit_denominator(1000))
            if target.share < 1 / 2
            else f"{target.share:g}"
        )
        return f"{sign} {share} of {' and '.join(target.rivals)}"

    def verdict(self) -> str:
        """Judge as "passes" or "falls short"; say nothing where there is no target or something is missing."""
        target = self.row.target
        if "ours" not in self.values:
            return ""
        if target.limit is not None:
            return self._judge([target.limit])
        if target.share is None or any(rival not in self.values for rival in target.rivals):
            return ""
        return self._judge([target.share * self.values[rival] for rival in target.rivals])

    def _judge(self, bounds: list[float]) -> str:
        ours = self.values["ours"]
        met = all(ours >= bound if self.row.more_is_better else ours <= bound for bound in bounds)
        return "passes" if met else "falls short"


def lines(figures: list[Figure], samples: dict[tuple[str, str, str], list[float]]) -> list[Line]:
    """Boil down what was measured, by figure, column and name of the samples."""
    return [
        Line(figure.name, row, values)
        for figure in figures
        for row in figure.rows
        if (
            values := {
                column: statistic(row, found)
                for column in COLUMNS
                if (found := samples.get((figure.name, column, row.samples)))
            }
        )
    ]


def statistic(row: Row, found: list[float]) -> float:
    if row.statistic == "median" or len(found) == 1:
        return statistics.median(found)
    return statistics.quantiles(found, n=20, method="inclusive")[-1]


def text(of: list[Line]) -> str:
    """Write the table so that it reads well as text and is Markdown as well."""
    head = ["figure", *COLUMNS.values(), "target", ""]
    body = [[*cells(line), line.target(), line.verdict()] for line in of]
    widths = [max(len(row[at]) for row in [head, *body]) for at in range(len(head))]
    rule = ["-" * width for width in widths]
    rows = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in [head, rule, *body]
    ]
    return "\n".join(rows)


def cells(line: Line) -> list[str]:
    shown = [f"{line.row.title}, {line.row.unit}"]
    for column in COLUMNS:
        if column not in line.values:
            shown.append("")
            continue
        ratio = line.ratio(column) if column != "ours" else None
        shown.append(number(line.values[column]) + (f" ({number(ratio)})" if ratio is not None else ""))
    return shown


def number(value: float) -> str:
    """Show three figures."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"
