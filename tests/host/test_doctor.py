from __future__ import annotations

import subprocess
import sys

import pytest

from desktop_host.host.doctor import Check, can_show_window, examine, render
from desktop_host.host.system_libraries import QT_LIBRARIES, install_command, installer_of

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = "ID=fedora\n"
ARCH = "ID=arch\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what Linux needs")


@pytest.mark.parametrize(
    ("os_release", "installer"),
    [(DEBIAN, "apt"), (MINT, "apt"), (FEDORA, "dnf"), (ARCH, "pacman"), ("ID=slackware", ""), ("", "")],
)
def test_knows_the_installer_of_a_distribution(os_release: str, installer: str) -> None:
    assert installer_of(os_release) == installer


def test_writes_the_command_that_mends_it() -> None:
    missing = [library for library in QT_LIBRARIES if library.file in {"libxcb-cursor.so.0", "libnss3.so"}]
    assert install_command(missing, DEBIAN, root=True) == "apt-get install -y libxcb-cursor0 libnss3"
    assert install_command(missing, FEDORA, root=False) == "sudo dnf install -y xcb-util-cursor nss"
    assert "libxcb-cursor.so.0" in install_command(missing, "", root=True)


def test_says_that_there_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert str(can_show_window()).startswith("There is no display here (DISPLAY is not set).")


def test_says_that_a_display_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert str(can_show_window()).startswith("The display :4711 does not answer.")


def test_names_a_library_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    missing = QT_LIBRARIES[0]._replace(file="libdoes-not-exist.so.9")
    monkeypatch.setattr("desktop_host.host.doctor.QT_LIBRARIES", (missing,))
    check = next(check for check in examine() if check.name == "Qt's libraries")
    assert not check.passed
    assert "libdoes-not-exist.so.9" in check.detail
    assert check.mend


def test_tells_a_person_what_is_missing_and_what_is_only_worth_knowing() -> None:
    text = render(
        [
            Check(name="display", passed=False, detail="There is none.", mend="get one"),
            Check(name="sandbox", passed=False, detail="It is off.", needed=False),
            Check(name="web view", passed=True, detail="Qt."),
        ]
    )
    lines = [line.split() for line in text.splitlines()]
    assert [line[0] for line in lines if line] == ["missing", "Mend", "note", "ok", "No"]


def test_asking_whether_a_window_can_be_shown_imports_no_web_view() -> None:
    code = (
        "import sys; from desktop_host.host.doctor import can_show_window; can_show_window();"
        "print([m for m in ('webview', 'PyQt6.QtCore', 'tornado', 'asyncio') if m in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
