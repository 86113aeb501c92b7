"""The house rules that can be counted: sizes of files, names that say nothing, places that no checkout should name."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[1]
WRITTEN = {".py", ".ts", ".tsx", ".css"}
NOTHING_SAID = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc"}


@cache
def written() -> list[Path]:
    """List the sources that people write: of git's files, neither the generated ones nor data."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    paths = [ROOT / name for name in listed.stdout.splitlines()]
    return [
        path
        for path in paths
        if path.is_file() and path.suffix in WRITTEN and ".gen." not in path.name and "_gen." not in path.name
    ]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_files_stay_small() -> None:
    sizes = {path: lines(path) for path in written()}
    assert {path: size for path, size in sizes.items() if size > 500} == {}
    assert median(sizes.values()) <= 120
    long = [path for path, size in sizes.items() if size > 300]
    assert len(long) <= len(sizes) / 10, f"split some of {sorted(map(str, long))}"


def test_names_of_files_say_something() -> None:
    # The foundation of a style sheet is called base.css everywhere.
    assert [path for path in written() if path.stem in NOTHING_SAID and path.suffix != ".css"] == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"registry\.npmjs|files\.pythonhosted|pypi\.org/simple", id="a registry's address"),
        pytest.param(r"/(home|root|work|Users)/[\w-]+/(?!\.\.)\w+\.\w+", id="a path of one machine"),
    ],
)
def test_no_file_names(pattern: str) -> None:
    here = Path(__file__).resolve()
    found = [
        path for path in written() if path != here and re.search(pattern, path.read_text(encoding="utf-8"))
    ]
    assert found == []
