"""Know which libraries of the system Qt's web engine needs on Linux, and which package brings each."""

from __future__ import annotations

from typing import NamedTuple


class Library(NamedTuple):
    """Be one shared library, and the package of it for each kind of distribution."""

    file: str
    apt: str
    dnf: str
    pacman: str


# PyQt6's wheels bring Qt itself; these are what `ldd` names beyond that for the web engine and the xcb plugin.
QT_LIBRARIES = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libOpenGL.so.0", "libopengl0", "libglvnd-opengl", "libglvnd"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libfreetype.so.6", "libfreetype6", "freetype", "freetype2"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libnss3.so", "libnss3", "nss", "nss"),
    Library("libnspr4.so", "libnspr4", "nspr", "nspr"),
    Library("libasound.so.2", "libasound2", "alsa-lib", "alsa-lib"),
    Library("libgbm.so.1", "libgbm1", "mesa-libgbm", "mesa"),
    Library("libexpat.so.1", "libexpat1", "expat", "expat"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Library("libxcb-dri3.so.0", "libxcb-dri3-0", "libxcb", "libxcb"),
    Library("libXcomposite.so.1", "libxcomposite1", "libXcomposite", "libxcomposite"),
    Library("libXdamage.so.1", "libxdamage1", "libXdamage", "libxdamage"),
    Library("libXrandr.so.2", "libxrandr2", "libXrandr", "libxrandr"),
    Library("libXtst.so.6", "libxtst6", "libXtst", "libxtst"),
    Library("libxkbfile.so.1", "libxkbfile1", "libxkbfile", "libxkbfile"),
)

INSTALL = {
    "apt": "apt-get install -y",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed",
}

_FAMILIES = {
    "apt": ("debian", "ubuntu", "linuxmint", "pop", "raspbian"),
    "dnf": ("fedora", "rhel", "centos", "rocky", "almalinux"),
    "pacman": ("arch", "manjaro", "endeavouros"),
}


def installer_of(os_release: str) -> str:
    """Name the installer of a distribution by the text of its os-release file; empty when it is unknown."""
    values = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".replace('"', "").split()
    for installer, family in _FAMILIES.items():
        if any(name in family for name in names):
            return installer
    return ""


def install_command(libraries: list[Library], os_release: str, *, root: bool) -> str:
    """Write the command that installs what is missing."""
    installer = installer_of(os_release)
    if not installer:
        return "Install what your distribution calls these: " + " ".join(
            library.file for library in libraries
        )
    packages = []
    for library in libraries:
        package: str = getattr(library, installer)
        # Since Ubuntu 24.04 and Debian 13 some carry a mark for 64-bit time; apt finds them by a pattern.
        packages.append(f"'^{package}(t64)?$'" if package in {"libasound2", "libglib2.0-0"} else package)
    command = f"{INSTALL[installer]} {' '.join(dict.fromkeys(packages))}"
    return command if root else f"sudo {command}"
