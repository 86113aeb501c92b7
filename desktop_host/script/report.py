"""Tell an exception as its reader needs it: what, where in the script, and nothing of our own frames."""

from __future__ import annotations

import traceback
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from desktop_host.script.redaction import redact

if TYPE_CHECKING:
    from types import TracebackType

_OURS = str(Path(__file__).resolve().parent.parent)
_HELLO = str(Path(_OURS) / "hello")


def type_name(error: BaseException) -> str:
    """Return the name of the exception's class, with its module unless that is built in."""
    kind = type(error)
    if kind.__module__ in {"builtins", "__main__"} or kind.__module__.startswith("desktop_host"):
        return kind.__qualname__
    return f"{kind.__module__}.{kind.__qualname__}"


def message_of(error: BaseException) -> str:
    """Return what the exception says, without the secrets in it."""
    if isinstance(error, SyntaxError):
        return error.msg or "invalid syntax"
    if isinstance(error, KeyError) and len(error.args) == 1:
        return redact(str(error.args[0]))
    return redact(str(error))


def trace_of(error: BaseException) -> list[str]:
    """Return the traceback's lines from the script's first frame on, innermost last."""
    if isinstance(error, SyntaxError) and error.filename:
        lines = [f'File "{error.filename}", line {error.lineno}']
        if error.text:
            lines.append("    " + error.text.rstrip().lstrip())
            indent = len(error.text) - len(error.text.lstrip())
            lines.append("    " + " " * max((error.offset or 1) - 1 - indent, 0) + "^")
        return [redact(line) for line in lines]
    return redact(dedent("".join(traceback.format_list(_frames(error.__traceback__))))).splitlines()


def _frames(trace: TracebackType | None) -> traceback.StackSummary:
    frames = traceback.extract_tb(trace)
    own = [frame for frame in frames if not _is_ours(frame.filename)]
    return traceback.StackSummary.from_list(own or frames)


def _is_ours(filename: str) -> bool:
    return (filename.startswith(_OURS) and not filename.startswith(_HELLO)) or filename.startswith("<frozen")
