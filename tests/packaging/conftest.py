"""A small project with the real build set-up, to build without touching the checkout's own page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import build_page
import pytest

ROOT = Path(__file__).resolve().parents[2]
MAIN = """document.getElementById("root")!.textContent = "a page as small as can be";\n"""


def copy_files(names: list[str], target: Path) -> None:
    for name in names:
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target / name)


@pytest.fixture
def bare_project(tmp_path: Path) -> Path:
    """Lay out webui/ with the real configuration and lock, one tiny source, and no packages."""
    project = tmp_path / "project"
    settings = [
        "package.json",
        "package-lock.json",
        ".npmrc",
        "tsconfig.json",
        "vite.config.ts",
        "notices.ts",
        "index.html",
    ]
    copy_files(
        [
            "packaging/build_page.py",
            "icons/desktop-host-256.png",
            ".gitignore",
            *(f"webui/{name}" for name in settings),
        ],
        project,
    )
    (project / "webui" / "src").mkdir()
    (project / "webui" / "src" / "main.tsx").write_text(MAIN, encoding="utf-8")
    return project


@pytest.fixture
def project(bare_project: Path) -> Path:
    """Lend the bare project the checkout's installed packages."""
    build_page.npm(ROOT, "--version")  # has them installed
    (bare_project / "webui" / "node_modules").symlink_to(ROOT / "webui" / "node_modules")
    return bare_project


@pytest.fixture
def package(project: Path) -> Path:
    """Add to the project all that git knows of the Python package: it can be packed then."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "desktop_host"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    present = [name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]
    copy_files(["pyproject.toml", "README.md", "LICENSE", *present], project)
    return project
