"""Set up the environment in which a web view runs, and keep the one in which other programs are started."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_original: dict[str, str] | None = None

_FLAGS = (
    # The page is on this machine, and so is all that it loads: a proxy must never catch it.
    "--proxy-bypass-list=127.0.0.1;[::1];localhost",
    # One page needs one renderer; a spare one kept warm costs tens of megabytes.
    "--disable-features=SpareRendererForSitePerProcess,BackForwardCache",
    # What a browser does of its own accord an app does not: updates, field trials, crash reports, default apps.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-breakpad",
    # A terminal belongs to the script's output.
    "--log-level=3",
)


def prepare(folder: Path, *, debug: bool) -> None:
    """Set what Qt and its web engine read from the environment; call it before either is imported.

    `folder` is private to this run and removed after it: what the engine would leave in /tmp goes there.
    """
    global _original  # noqa: PLW0603 - the environment is global, and so is what it was before
    if _original is None:
        _original = dict(os.environ)
    if sys.platform == "linux":
        _prepare_qt(folder, debug=debug)


def _prepare_qt(folder: Path, *, debug: bool) -> None:
    os.environ["QT_API"] = "pyqt6"
    os.environ["TMPDIR"] = str(folder)
    # Qt would otherwise make a folder in /tmp, say so in the terminal, and leave it there.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    if sys.platform != "win32" and os.geteuid() == 0:
        # Chromium's sandbox refuses root. As any other user it stays on.
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    if not _has_graphics_card():
        # Both would compute every picture; Qt's own way takes half the time to start and 40 MB less than OpenGL's.
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    flags = _FLAGS[:-1] if debug else _FLAGS
    given = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join((*flags, given)).strip()
    if not debug:
        os.environ.setdefault("QT_LOGGING_RULES", "*.debug=false;*.info=false;*.warning=false")


def _has_graphics_card() -> bool:
    """Look for the devices of a driver: those of the kernel's own, of NVIDIA's, and of Windows's for WSL."""
    return any(Path("/dev/dri").glob("render*")) or Path("/dev/nvidia0").exists() or Path("/dev/dxg").exists()


def outside_environment() -> dict[str, str]:
    """Return the environment for a program that is not part of the app.

    A frozen app finds its libraries by LD_LIBRARY_PATH; the system's programs would break on them. PyInstaller
    keeps what the variable was before under the same name with `_ORIG`.
    """
    environment = dict(os.environ if _original is None else _original)
    if getattr(sys, "frozen", False):
        for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH"):
            before = environment.pop(name + "_ORIG", None)
            environment.pop(name, None)
            if before is not None:
                environment[name] = before
    return environment
