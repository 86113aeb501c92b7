"""Make the peers an environment of their own: none of them is a dependency of this project."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

OUTPUT = Path(__file__).parents[2] / "build-output"
FOLDER = OUTPUT / "bench-venv"
PYTHON = str(FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))
PEERS = ("streamlit==1.67.0", "nicegui==3.18.0", "streamlit-desktop-app==0.3.4", "pywebview[qt]", "tornado")


def make() -> None:
    """Install the peers, once; a changed list of peers installs anew."""
    stamp = FOLDER / "peers.txt"
    wanted = "\n".join(PEERS)
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print("installing the peers into", FOLDER, file=sys.stderr)
    venv.create(FOLDER, with_pip=True, clear=True)
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", *PEERS], check=True)
    # Whoever is measured starts from compiled modules, as after its first run.
    subprocess.run([PYTHON, "-m", "compileall", "-q", str(FOLDER)], check=False, stdout=subprocess.DEVNULL)
    stamp.write_text(wanted)
