"""``import streamlit`` in a script finds this package, in a process of its own, with the real one present or not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

INSTALL = "from desktop_host.script import alias; alias.install(); alias.install()\n"


def run(code: str, path: Path | None = None) -> str:
    """Execute code in a fresh interpreter; ``path`` goes first on its import path."""
    before = f"import sys; sys.path.insert(0, {str(path)!r})\n" if path else ""
    done = subprocess.run(
        [sys.executable, "-c", before + INSTALL + code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Install what stands in for the real package."""
    (tmp_path / "streamlit").mkdir()
    (tmp_path / "streamlit" / "__init__.py").write_text("raise AssertionError('the real one was imported')\n")
    return tmp_path


def test_the_name_is_this_package(real: Path) -> None:
    assert run("import streamlit as st, desktop_host; print(st is desktop_host)", real) == "True"
    assert run("import streamlit as st, desktop_host; print(st is desktop_host)") == "True"


def test_names_can_be_imported_from_it() -> None:
    code = "from streamlit import text, session_state, cache_data as c; import desktop_host as d"
    assert run(f"{code}; print(text is d.text, session_state is d.session_state, c is d.cache_data)") == (
        "True True True"
    )


@pytest.mark.parametrize(
    "line",
    [
        "from streamlit.delta_generator import DeltaGenerator",
        "from streamlit.errors import StreamlitAPIException",
        "import streamlit.errors",
        "from streamlit.runtime.scriptrunner import get_script_run_ctx, add_script_run_ctx",
        "from streamlit.runtime.scriptrunner import RerunException, StopException",
        "from streamlit.runtime.scriptrunner.script_run_context import get_script_run_ctx",
        "from streamlit.runtime.scriptrunner_utils.script_run_context import add_script_run_ctx",
        "from streamlit.runtime.uploaded_file_manager import UploadedFile",
        "from streamlit.runtime.caching import cache_data",
        "import streamlit.column_config",
        "from streamlit.connections import BaseConnection",
    ],
)
def test_the_usual_paths_are_there(real: Path, line: str) -> None:
    assert run(line + "; print('there')", real) == "there"


def test_a_module_is_the_same_under_both_names_and_keeps_its_own() -> None:
    code = """
import streamlit.errors, desktop_host.errors, importlib
print(streamlit.errors is desktop_host.errors, desktop_host.errors.__spec__.name, desktop_host.errors.__name__)
print(desktop_host.__spec__.name, importlib.reload(desktop_host.errors) is desktop_host.errors)
"""
    assert run(code).splitlines() == ["True desktop_host.errors desktop_host.errors", "desktop_host True"]


def test_what_is_not_there_says_what_to_do(real: Path) -> None:
    code = """
try:
    import streamlit.components.v2
except ModuleNotFoundError as error:
    print(error.name, "|", error)
"""
    told = run(code, real)
    assert told.startswith("streamlit.components")
    assert "not part of desktop-host" in told


def test_other_packages_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "streamlit_extras.py").write_text("here = True\n")
    assert run("import streamlit_extras; print(streamlit_extras.here)", tmp_path) == "True"
