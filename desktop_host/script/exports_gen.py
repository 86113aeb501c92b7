"""Name the API's modules. Written by packaging/generate; do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_host.elements.checkbox import checkbox as checkbox, toggle as toggle
    from desktop_host.elements.empty import empty as empty
    from desktop_host.script.flow import rerun as rerun, stop as stop
    from desktop_host.script.session_state import session_state as session_state

MODULES = {
    "checkbox": "desktop_host.elements.checkbox",
    "empty": "desktop_host.elements.empty",
    "rerun": "desktop_host.script.flow",
    "session_state": "desktop_host.script.session_state",
    "stop": "desktop_host.script.flow",
    "toggle": "desktop_host.elements.checkbox",
}
