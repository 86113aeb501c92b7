"""Let a script read and set the app's options."""

from __future__ import annotations

from typing import Any

from desktop_host.config import current

__all__ = ["get_option", "set_option"]


def get_option(key: str) -> Any:
    """Return an option of the app, such as ``"server.maxUploadSize"``.

    Raises:
        RuntimeError: there is no such option; the message names the nearest.
    """
    return current().get(key)


def set_option(key: str, value: Any) -> None:
    """Set an option; few can be set while a script runs, and the message of the error names them.

    Raises:
        StreamlitAPIException: the option cannot be set now, or not to this value.
    """
    current().set_live(key, value)
