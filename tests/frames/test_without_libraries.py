"""Lists and dicts need no library, and nothing imports one that the script has not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LIBRARIES = ("pandas", "pyarrow", "polars", "numpy", "narwhals", "duckdb")

EVERYTHING = """
from desktop_host.frames import columnar, frame_of, table_cells
frame = frame_of(DATA)
names = [column.name for column in frame.columns]
text, other = names.index("s"), names.index("n")
view = frame.view([(text, True), (other, False)], "a")
assert frame.rows(view, 0, 1, [text]) == [[max(value for value in TEXTS if "a" in value)]]
frame.cell(view, 0, 0), frame.column_width_hints(view), list(frame.csv(view)), frame.tsv(view, 0, 2, [text, other])
frame.profile(other), frame.fingerprint(), columnar(DATA, buffers=True), table_cells(DATA)
"""


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_lists_work_where_no_library_is_installed() -> None:
    blocked = f"import sys\nfor name in {LIBRARIES}: sys.modules[name] = None\n"
    data = 'DATA = {"s": ["ba", "ca", "x"], "n": [None, {"a": 1}, 2]}\nTEXTS = DATA["s"]\n'
    run(blocked + data + EVERYTHING)


@pytest.mark.parametrize(
    ("bring", "data", "stays_away"),
    [
        ("", '{"s": ["a", "b"], "n": [1, 2]}', LIBRARIES),
        (
            "import numpy",
            'numpy.array([("a", 1)], dtype=[("s", "U1"), ("n", "f4")])',
            ("pandas", "pyarrow", "polars"),
        ),
        ("import polars", 'polars.DataFrame({"s": ["a", "b"], "n": [1.5, 2]})', ("pandas", "pyarrow")),
        (
            "import io, pyarrow.csv",
            'pyarrow.csv.read_csv(io.BytesIO(b"s,n\\na,1.5\\nb,2\\na,1e-9\\n"))',
            ("polars",),  # pyarrow imports pandas on its own
        ),
        ("import pandas", 'pandas.DataFrame({"s": ["a", "b"], "n": [1.5, 2]})', ("polars",)),
    ],
    ids=["lists", "numpy", "polars", "pyarrow", "pandas"],
)
def test_only_what_the_script_brings_is_imported(bring: str, data: str, stays_away: tuple[str, ...]) -> None:
    code = f"import sys\n{bring}\nTEXTS = ['a', 'b']\nDATA = {data}\n{EVERYTHING}\n"
    came = run(code + f"print([name for name in {stays_away} if name in sys.modules])")
    assert came.strip() == "[]"
