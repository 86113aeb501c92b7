"""A saved source: the page is told or the script runs again, and edited modules are imported anew."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

import pytest

from desktop_host.protocol import messages as wire
from desktop_host.session.watch import forget, watch
from tests.session.driving import Drive, drive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MODULES = ("watched_leaf", "watched_user", "watched_other")


@pytest.fixture(autouse=True)
def _importable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.syspath_prepend(str(tmp_path))
    # A file that is saved twice within a second has the same time in its compiled form.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield
    for name in MODULES:
        sys.modules.pop(name, None)


async def save_until(it: Drive, path: Path, text: str, condition: Callable[[], object]) -> None:
    """Watch, and save a file, again and again: the watcher gives no sign when it begins."""
    watching = asyncio.create_task(watch(it.script, it.sessions.source_changed))
    deadline = asyncio.get_running_loop().time() + 10
    while not condition():
        assert asyncio.get_running_loop().time() < deadline, "the saved file was not noticed"
        await asyncio.to_thread(path.write_text, text)
        for _ in range(40):
            await asyncio.sleep(0.01)
            if condition():
                break
    watching.cancel()


def test_a_saved_script_is_told_to_the_page_and_the_next_run_is_the_new_one(tmp_path: Path) -> None:
    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts == ["old"])
        new = "import desktop_host as st\nst.text('new')\n"
        await save_until(it, it.script, new, lambda: it.page.of(wire.SourceChanged))
        assert it.page.texts == ["old"]
        await it.rerun()
        assert it.page.texts == ["new"]

    drive(tmp_path, "st.text('old')\n", scene)


def test_it_runs_again_by_itself_where_that_is_chosen(tmp_path: Path) -> None:
    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts == ["old"])
        it.session.receive(wire.AlwaysRerun(on=True))
        new = "import desktop_host as st\nst.text('new')\n"
        await save_until(it, it.script, new, lambda: it.page.texts == ["new"])

    drive(tmp_path, "st.text('old')\n", scene)


def test_an_edited_module_and_those_that_use_it_are_imported_anew(tmp_path: Path) -> None:
    (tmp_path / "watched_leaf.py").write_text("def word(): return 'old'\n")
    (tmp_path / "watched_user.py").write_text("from watched_leaf import word\n")
    source = "import watched_user\nst.text(watched_user.word())\n"

    async def scene(it: Drive) -> None:
        await it.until(lambda: it.page.texts == ["old"])
        it.session.receive(wire.AlwaysRerun(on=True))
        leaf = tmp_path / "watched_leaf.py"
        await save_until(it, leaf, "def word(): return 'new'\n", lambda: it.page.texts == ["new"])

    drive(tmp_path, source, scene)


def test_modules_that_do_not_use_the_edited_one_keep_their_state(tmp_path: Path) -> None:
    (tmp_path / "watched_leaf.py").write_text("x = 1\n")
    (tmp_path / "watched_user.py").write_text("import watched_leaf\n")
    (tmp_path / "watched_other.py").write_text("import json\n")
    for name in MODULES:
        __import__(name)
    assert forget({(tmp_path / "watched_leaf.py").resolve()}, tmp_path.resolve())
    assert [name for name in MODULES if name in sys.modules] == ["watched_other"]
    assert not forget({(tmp_path / "unknown.py").resolve()}, tmp_path.resolve())


def test_what_is_installed_in_an_environment_of_the_folder_is_kept(tmp_path: Path) -> None:
    packages = tmp_path / ".venv" / "lib" / "site-packages"
    packages.mkdir(parents=True)
    (tmp_path / "watched_leaf.py").write_text("x = 1\n")
    (packages / "watched_user.py").write_text("import watched_leaf\n")
    sys.path.insert(0, str(packages))
    try:
        for name in MODULES[:2]:
            __import__(name)
        forget({(tmp_path / "watched_leaf.py").resolve()}, tmp_path.resolve())
        assert "watched_user" in sys.modules
        assert "watched_leaf" not in sys.modules
    finally:
        sys.path.remove(str(packages))
