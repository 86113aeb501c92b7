"""Turn a Streamlit-style script into a desktop app whose data stays on the machine.

``import desktop_host as st`` (or ``import streamlit as st`` in a script that this package runs) offers the API.
Names are imported at their first use: a window process, or ``desktop-host --version``, loads none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop_host.version import __version__ as __version__

if TYPE_CHECKING:
    from desktop_host.script.exports_gen import *  # noqa: F403


def __getattr__(name: str) -> object:
    from desktop_host.script.exports_gen import MODULES

    if name in MODULES:
        found = getattr(import_module(MODULES[name]), name)
        globals()[name] = found
        return found
    if name.startswith("__"):
        raise AttributeError(name)
    msg = f"st.{name} is not part of desktop-host {__version__}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    from desktop_host.script.exports_gen import MODULES

    return sorted({*globals(), *MODULES})
