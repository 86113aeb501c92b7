"""Write what follows from the Structs and the API's functions; with ``--check``, tell what is out of date.

Run it after every change of a Struct, a message or a public signature: ``python packaging/generate``.
"""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_host"
sys.path.insert(0, str(ROOT))


def formatted(text: str) -> str:
    """Format Python as the rest of the tree is."""
    for command in (["check", "--fix", "--quiet", "--select", "I"], ["format"]):
        line = [sys.executable, "-m", "ruff", *command, "--stdin-filename", "generated_gen.py", "-"]
        text = subprocess.run(line, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return text


def write(check: bool) -> list[str]:
    """Write the generated files, and return those that differed."""
    import python

    different = []

    def put(path: Path, text: str) -> None:
        if not path.exists() or path.read_text() != text:
            different.append(str(path.relative_to(ROOT)))
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)

    # These two come first: the elements import them.
    put(PACKAGE / "script/exports_gen.py", formatted(python.exports(PACKAGE)))
    put(PACKAGE / "script/methods_gen.py", formatted(python.methods(PACKAGE)))
    for path in sorted((PACKAGE / "elements").glob("*.py")):
        importlib.import_module(f"desktop_host.elements.{path.stem}")
    import typescript

    page = ROOT / "webui/src"
    text = typescript.protocol()
    put(page / "protocol.gen.ts", text)
    put(page / "elements/registry.gen.ts", typescript.registry())
    number = text.split('VERSION = "')[1].split('"')[0]
    about = '"""Name this protocol by its content. Written by packaging/generate; do not edit."""'
    put(PACKAGE / "protocol/version_gen.py", f'{about}\n\nVERSION = "{number}"\n')
    return different


if __name__ == "__main__":
    checking = "--check" in sys.argv[1:]
    changed = write(checking)
    for name in changed:
        sys.stdout.write(f"{'out of date' if checking else 'written'}: {name}\n")
    if checking and changed:
        sys.exit("run: python packaging/generate")
