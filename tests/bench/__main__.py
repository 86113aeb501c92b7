"""Measure this package and its peers in one interleaved run, and print one table.

A round measures every figure with every peer in turn, so that a change of the machine's mood meets all of them.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import platform
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import environment, table
from tests.bench.click import CLICK
from tests.bench.lab import QUICK, Lab, Sizes
from tests.bench.million import MILLION
from tests.bench.placeholder import PLACEHOLDER
from tests.bench.rerun import RERUN
from tests.bench.screen import Screen
from tests.bench.start import START
from tests.bench.upload import UPLOAD
from tests.bench.window import WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.bench.figure import Figure
    from tests.bench.peers import Peer

FIGURES = (START, CLICK, RERUN, PLACEHOLDER, UPLOAD, MILLION, WINDOW)


class Run:
    """What was measured so far, and what could not be."""

    def __init__(self, lab: Lab, figures: list[Figure], columns: set[str]) -> None:
        self.lab = lab
        self.figures = figures
        self.columns = columns
        self.samples: dict[tuple[str, str, str], list[float]] = {}
        self.failures: dict[tuple[str, str], str] = {}

    def warm_up(self) -> None:
        """Bring every program and page into the system's caches, and compile what is compiled once."""
        self.lab.sizes, sizes = QUICK, self.lab.sizes
        self.round("warming up")
        self.lab.sizes = sizes
        self.samples.clear()
        self.failures.clear()

    def round(self, title: str) -> None:
        for figure, peer in self.measured():
            print(f"{title}: {figure.name}, {peer.column}", file=sys.stderr)
            try:
                found = figure.measure(self.lab, peer)
            except Exception as failure:  # one that fails must not end the run of the others
                self.failures[figure.name, peer.column] = f"{type(failure).__name__}: {failure}"
                continue
            for name, values in found.items():
                self.samples.setdefault((figure.name, peer.column, name), []).extend(values)

    def measured(self) -> Iterator[tuple[Figure, Peer]]:
        for figure in self.figures:
            for peer in figure.peers:
                if peer.column in self.columns:
                    yield figure, peer


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    names = [figure.name for figure in FIGURES]
    parser.add_argument("--only", nargs="+", choices=names, default=names, help="measure only these figures")
    parser.add_argument("--peers", nargs="+", choices=list(table.COLUMNS), default=list(table.COLUMNS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--quick", action="store_true", help="one round, little of everything: does the bench work?"
    )
    parser.add_argument("--output", type=Path, default=environment.OUTPUT / "bench.json")
    return parser.parse_args()


def main() -> int:
    given = arguments()
    figures = [figure for figure in FIGURES if figure.name in given.only]
    if WINDOW in figures and not Screen.is_possible():
        print("no Xvfb here: the window is not measured", file=sys.stderr)
        figures.remove(WINDOW)
    if set(given.peers) != {"ours"}:
        environment.make()
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.closing(Lab(QUICK if given.quick else Sizes(), Path(folder))) as lab,
    ):
        run = Run(lab, figures, set(given.peers))
        if not given.quick:
            run.warm_up()
        for at in range(1 if given.quick else given.rounds):
            run.round(f"round {at + 1}")
    report(run, given.output)
    return 1 if run.failures else 0


def report(run: Run, output: Path) -> None:
    found = table.lines(run.figures, run.samples)
    print(table.text(found))
    if run.lab.sizes == QUICK:
        print("quick: little of everything was measured, once; the figures mean nothing")
    for (figure, column), failure in run.failures.items():
        print(f"not measured: {figure} of {column}: {failure}")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text(
        json.dumps(
            {
                "machine": f"{platform.platform()}, Python {platform.python_version()}",
                "figures": [
                    {
                        "figure": line.figure,
                        "title": line.row.title,
                        "unit": line.row.unit,
                        "values": line.values,
                        "target": line.target(),
                        "verdict": line.verdict(),
                    }
                    for line in found
                ],
                "samples": {" ".join(key): values for key, values in run.samples.items()},
                "failures": {" ".join(key): failure for key, failure in run.failures.items()},
            },
            indent=1,
        )
    )


if __name__ == "__main__":
    sys.exit(main())
