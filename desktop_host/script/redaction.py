"""Keep the values of secrets out of what people read when something fails: the page, and the log."""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SHOWN = "[secret]"
"""What stands in a secret's place."""
LEAST = 4
"""Characters that a value has at least: shorter ones are parts of every other word."""
_ORDINARY = {"type", "dialect", "driver", "port"}
"""Settings of a connection that are no secret, and without which its errors could not be understood."""

_lock = threading.Lock()
_texts: set[str] = set()
_numbers: set[str] = set()
_pattern: re.Pattern[str] | None = None


def redact(text: str) -> str:
    """Return the text without the secrets that this process has read, also those that changed since."""
    return text if _pattern is None else _pattern.sub(SHOWN, text)


def learn(values: Mapping[str, Any]) -> None:
    """Take the values of secrets, nested as they may be, to be redacted from now on."""
    global _pattern  # noqa: PLW0603 - a process has one log, and one set of secrets to keep out of it
    with _lock:
        known = len(_texts) + len(_numbers)
        for value in _leaves(values):
            if isinstance(value, str):
                _texts.update(form for form in _forms(value) if len(form.strip()) >= LEAST)
            elif len(str(value)) >= LEAST:
                _numbers.add(str(value))
        if len(_texts) + len(_numbers) == known:
            return
        # The longest first, so that no part of one stays behind a shorter one.
        parts = [re.escape(text) for text in sorted(_texts, key=len, reverse=True)]
        parts += [rf"(?<![\w.]){re.escape(number)}(?![\w.])" for number in _numbers]
        if _pattern is None:
            _guard_logs()
            _guard_threads()
        _pattern = re.compile("|".join(parts))


def _leaves(value: Any, *path: str) -> Iterator[str | float]:
    if isinstance(value, dict):
        for key, item in value.items():
            if not (len(path) == 2 and path[0] == "connections" and key in _ORDINARY):
                yield from _leaves(item, *path, key)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _leaves(item, *path)
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield value


def _forms(value: str) -> Iterator[str]:
    """Tell how a value may stand in a text: as it is, line by line, escaped, in a URL; and a URL's password."""
    yield value
    yield value.strip()
    yield from value.splitlines()
    yield repr(value)[1:-1]
    yield json.dumps(value)[1:-1]
    yield quote(value, safe="")
    yield quote_plus(value)
    if "://" in value:
        try:
            password = urlsplit(value).password or ""
        except ValueError:
            return
        yield password
        yield unquote(password)


def _guard_logs() -> None:
    make = logging.getLogRecordFactory()

    def make_without_secrets(*args: Any, **kwargs: Any) -> logging.LogRecord:
        record = make(*args, **kwargs)
        try:
            message = record.getMessage()
        except Exception:
            # Whatever is wrong with its arguments, logging itself reports it best.
            return record
        if (clean := redact(message)) != message:
            record.msg, record.args = clean, ()
        if record.exc_info and record.exc_info[0] is not None:
            trace = "".join(traceback.format_exception(*record.exc_info)).rstrip("\n")
            if (clean := redact(trace)) != trace:
                # Formatters take this where it is there, and format the exception where it is not.
                record.exc_text = clean
        if record.stack_info:
            record.stack_info = redact(record.stack_info)
        return record

    logging.setLogRecordFactory(make_without_secrets)


def _guard_threads() -> None:
    tell = threading.excepthook

    def tell_without_secrets(failed: threading.ExceptHookArgs, /) -> None:
        trace = "".join(traceback.format_exception(failed.exc_type, failed.exc_value, failed.exc_traceback))
        # A thread may end itself by SystemExit; that is no news.
        if (clean := redact(trace)) == trace or issubclass(failed.exc_type, SystemExit):
            tell(failed)
        elif sys.stderr is not None:
            name = failed.thread.name if failed.thread is not None else ""
            sys.stderr.write(f"Exception in thread {name}:\n{clean}")

    threading.excepthook = tell_without_secrets
