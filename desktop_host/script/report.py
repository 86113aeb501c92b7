"""Tell an exception as its reader needs it: what, where in the script, and nothing of our own frames."""

from __future__ import annotations

import traceback
from pathlib import Path

from desktop_host.script.redaction import redact

_OURS = str(Path(__file__).resolve().parent.parent)
_HEADER = "Traceback (most recent call last):"
_HELLO = str(Path(_OURS) / "hello")


def type_name(error: BaseException) -> str:
    """Return the name of the exception's class, with its module unless that is built in."""
    kind = type(error)
    if kind.__module__ in {"builtins", "__main__"} or kind.__module__.startswith("desktop_host"):
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def message_of(error: BaseException) -> str:
    """Return what the exception says, with its notes and without the secrets in it."""
    try:
        if isinstance(error, SyntaxError):
            text = error.msg or "invalid syntax"
        elif isinstance(error, KeyError) and len(error.args) == 1:
            text = str(error.args[0])
        else:
            text = str(error)
    except Exception as failure:  # a script's own __str__
        text = f"its text cannot be told: {type(failure).__qualname__}"
    return redact("\n".join([text, *map(str, getattr(error, "__notes__", ()))]))


def trace_of(error: BaseException) -> list[str]:
    """Return the traceback's lines from the script's first frame on, innermost last; causes come before."""
    told = traceback.TracebackException.from_exception(error)
    _leave_out_ours(told, lonely=not isinstance(error, SyntaxError))
    lines = "".join(told.format()).splitlines()
    if isinstance(error, SyntaxError):
        # What it says last stands in the message already; where it points to does not.
        lines = lines[: -len((error.msg or "").splitlines()) or None]
    elif not isinstance(error, BaseExceptionGroup):
        lines = lines[: -len("".join(told.format_exception_only()).splitlines())]
    lines = [line.removeprefix("  ") for line in lines if line.strip() != _HEADER]
    return redact("\n".join(lines)).splitlines()


def _leave_out_ours(told: traceback.TracebackException, *, lonely: bool = True) -> None:
    """Leave out our own frames, unless there are no others and they say where it was (``lonely``)."""
    own = [frame for frame in told.stack if not _is_ours(frame.filename)]
    told.stack[:] = own or (told.stack if lonely else [])
    for earlier in (told.__cause__, told.__context__, *(told.exceptions or ())):
        if earlier is not None:
            _leave_out_ours(earlier)


def _is_ours(filename: str) -> bool:
    return (filename.startswith(_OURS) and not filename.startswith(_HELLO)) or filename.startswith("<frozen")
