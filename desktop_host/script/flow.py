"""Let a script end its run, or start it again."""

from __future__ import annotations

from typing import Literal, NoReturn

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.context import running

__all__ = ["rerun", "stop"]


class Halt(BaseException):
    """End the run here; what it has written stays."""


class Again(BaseException):
    """End the run here and start the next."""


def stop() -> NoReturn:
    """End the run here. Nothing below this call runs, and what it would have drawn leaves the page."""
    raise Halt


def rerun(scope: Literal["app", "fragment"] = "app") -> None:
    """End the run here and start the script again from its top.

    In a callback it ends the callback, and no other one is called. Outside a run (``python app.py``) it does nothing.

    Args:
        scope: ``"app"`` runs the whole script.

    Raises:
        StreamlitAPIException: ``scope`` is neither ``"app"`` nor ``"fragment"``, or there is no fragment to run.
    """
    if scope not in {"app", "fragment"}:
        msg = f"rerun: scope is {scope!r}; it must be 'app' or 'fragment'"
        raise StreamlitAPIException(msg)
    if scope == "fragment":
        msg = "rerun: scope='fragment' works only inside a fragment while that fragment reruns; use scope='app' here"
        raise StreamlitAPIException(msg)
    if running() is not None:
        raise Again
