"""Find out what is missing here for a native window, and the command that mends it."""

from __future__ import annotations

import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from desktop_host.host.system_libraries import QT_LIBRARIES, Library, install_command

if TYPE_CHECKING:
    from collections.abc import Iterable


class Check(Struct, frozen=True, kw_only=True):
    """Be the answer to one question about this machine."""

    name: str
    passed: bool
    detail: str
    mend: str = ""
    """The command, or the sentence, that mends what failed."""
    needed: bool = True
    """Whether a window needs it; what it does not need is worth knowing."""


def examine() -> list[Check]:
    """Check everything that a window needs here."""
    if sys.platform == "win32":
        checks = [_webview2()]
    elif sys.platform == "darwin":
        checks = [_cocoa()]
    else:
        checks = [_display(), *_linux_back_ends(), _sandbox()]
    return checks


def can_show_window() -> str | None:
    """Say in one sentence why no window can be shown here; None when one can. Takes milliseconds."""
    for check in examine():
        if not check.passed and check.needed:
            return (
                f"{check.detail} `desktop-host doctor` tells how to mend it." if check.mend else check.detail
            )
    return None


def render(checks: Iterable[Check]) -> str:
    """Write the answers for a person at a terminal."""
    lines: list[str] = []
    checks = list(checks)
    width = max(len(check.name) for check in checks)
    for check in checks:
        state = "ok" if check.passed else "missing" if check.needed else "note"
        lines.append(f"{state:<7}  {check.name:<{width}}  {check.detail}")
        if check.mend and not check.passed:
            lines.append(f"{'':<{9 + width}}  Mend it: {check.mend}")
    is_possible = all(check.passed or not check.needed for check in checks)
    lines += ["", "A window can be shown here." if is_possible else "No window can be shown here."]
    return "\n".join(lines)


def _display() -> Check:
    if os.environ.get("WAYLAND_DISPLAY"):
        name = os.environ["WAYLAND_DISPLAY"]
        path = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name
        if path.exists():
            return Check(name="display", passed=True, detail=f"Wayland, {name}.")
    display = os.environ.get("DISPLAY")
    if not display:
        return Check(
            name="display",
            passed=False,
            detail="There is no display here (DISPLAY is not set).",
            mend="log in to a desktop, use `ssh -X`, or `desktop-host serve` and a browser",
        )
    if _answers(display):
        return Check(name="display", passed=True, detail=f"X11, {display}.")
    return Check(
        name="display",
        passed=False,
        detail=f"The display {display} does not answer.",
        mend="set DISPLAY to one that exists, and allow this user to use it (`xhost`)",
    )


def _answers(display: str) -> bool:
    """Connect to an X server as Qt would, which would end the process when that fails."""
    xcb = _load("libxcb.so.1")
    if xcb is None:
        return True  # the check of the libraries names it
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not failed


def _linux_back_ends() -> list[Check]:
    if find_spec("PyQt6") is not None and find_spec("PyQt6.QtWebEngineWidgets") is not None:
        checks = [Check(name="web view", passed=True, detail="Qt, with its own web engine.")]
        missing = _missing(QT_LIBRARIES)
        names = ", ".join(library.file for library in missing)
        checks.append(
            Check(
                name="Qt's libraries",
                passed=not missing,
                detail=f"Qt needs libraries that this system lacks: {names}." if missing else "All are here.",
                mend=install_command(missing, _os_release(), root=_is_root()) if missing else "",
            )
        )
        return checks
    if find_spec("gi") is not None:
        return [Check(name="web view", passed=True, detail="GTK, with the system's WebKit.")]
    return [
        Check(
            name="web view",
            passed=False,
            detail="There is no web view here: neither PyQt6-WebEngine nor PyGObject is installed.",
            mend=f"{sys.executable} -m pip install 'pywebview[qt]'",
        )
    ]


def _missing(libraries: Iterable[Library]) -> list[Library]:
    """Try to load each library, as Qt will in a moment."""
    return [library for library in libraries if _load(library.file) is None]


def _load(file: str) -> ctypes.CDLL | None:
    try:
        return ctypes.CDLL(file)
    except OSError:
        return None


def _os_release() -> str:
    for path in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            return Path(path).read_text("utf-8")
        except OSError:
            continue
    return ""


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _sandbox() -> Check:
    root = _is_root()
    return Check(
        name="sandbox",
        needed=False,
        passed=not root,
        detail="Chromium's sandbox is off, because this is root." if root else "Chromium's sandbox is on.",
        mend="run the app as an ordinary user" if root else "",
    )


def _cocoa() -> Check:
    """Look for the bridge to macOS's own web view. Not run on macOS yet."""
    found = find_spec("objc") is not None and find_spec("WebKit") is not None
    return Check(
        name="web view",
        passed=found,
        detail="WebKit, with PyObjC." if found else "PyObjC is not installed.",
        mend=f"{sys.executable} -m pip install pywebview",
    )


def _webview2() -> Check:
    """Look for the WebView2 runtime where its installer registers it. Not run on Windows yet."""
    key = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
    version = ""
    if sys.platform == "win32":
        import winreg

        for hive, path in (
            (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\WOW6432Node\{key}"),
            (winreg.HKEY_LOCAL_MACHINE, rf"SOFTWARE\{key}"),
            (winreg.HKEY_CURRENT_USER, rf"Software\{key}"),
        ):
            try:
                with winreg.OpenKey(hive, path) as opened:
                    version = str(winreg.QueryValueEx(opened, "pv")[0])
                    break
            except OSError:
                continue
    return Check(
        name="WebView2",
        passed=bool(version),
        detail=f"Version {version}." if version else "The WebView2 runtime is not installed.",
        mend="winget install Microsoft.EdgeWebView2Runtime",
    )
