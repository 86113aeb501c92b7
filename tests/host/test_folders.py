from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING

import pytest

from desktop_host.host.folders import LOCK, SETTLING_SECONDS, RunFolder, sweep

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def grow_old(folder: Path) -> None:
    then = time.time() - SETTLING_SECONDS - 1
    os.utime(folder, (then, then))


def test_only_this_user_can_look_into_it(tmp_path: Path) -> None:
    folder = RunFolder.create()
    assert folder.path.is_relative_to(tmp_path)
    assert stat.S_IMODE(folder.path.stat().st_mode) == 0o700
    folder.remove()


def test_both_halves_remove_it_in_any_order() -> None:
    launcher = RunFolder.create()
    server = RunFolder(launcher.path)
    (server.path / "uploads").mkdir()
    launcher.remove()
    server.remove()
    assert not launcher.path.exists()


def test_the_next_start_sweeps_away_what_a_dead_run_left() -> None:
    dead = RunFolder.create()
    os.close(dead._lock)  # as the system does for a process that is killed
    grow_old(dead.path)
    alive = RunFolder.create()
    assert not dead.path.exists()
    alive.remove()


def test_a_run_is_alive_as_long_as_one_half_is() -> None:
    launcher = RunFolder.create()
    server = RunFolder(launcher.path)
    os.close(launcher._lock)
    grow_old(launcher.path)
    sweep(launcher.path.parent)
    assert launcher.path.exists()
    server.remove()


def test_a_folder_that_was_just_made_is_left_alone() -> None:
    folder = RunFolder.create()
    folder.path.joinpath(LOCK).unlink()
    sweep(folder.path.parent)
    assert folder.path.exists()
    folder.remove()


def test_a_place_that_others_can_write_to_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "desktop-host" / "runs"
    shared.mkdir(parents=True)
    shared.chmod(0o777)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "elsewhere"))
    (tmp_path / "elsewhere").mkdir()
    folder = RunFolder.create()
    assert folder.path.is_relative_to(tmp_path / "elsewhere")
    folder.remove()
