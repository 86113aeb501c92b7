from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any

import pytest

from desktop_host.script.redaction import learn, redact
from desktop_host.script.report import message_of, trace_of
from tests.session.driving import Drive, drive

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("forgotten")


def raised(call: Callable[[], object]) -> BaseException:
    try:
        call()
    except Exception as error:
        return error
    raise AssertionError


def test_an_exception_is_told_without_secrets() -> None:
    learn({"api": {"key": "xyzzy-12345", "pin": 987654, "list": ["in-a-list"]}})

    def connect() -> None:
        raise KeyError("xyzzy-12345")  # the line of the source has it, too

    error = raised(connect)
    assert message_of(error) == "[secret]"
    trace = "\n".join(trace_of(error))
    assert "raise KeyError" in trace
    assert "xyzzy-12345" not in trace
    assert (
        message_of(ValueError("pin 987654 of in-a-list, not 1987654"))
        == "pin [secret] of [secret], not 1987654"
    )
    assert "xyzzy" not in "\n".join(trace_of(SyntaxError("no", ("a.py", 1, 1, "key = 'xyzzy-12345'"))))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("spaces and ümlauts&", "https://x/?q=spaces+and+%C3%BCmlauts%26"),
        ("two\nlines of it", r"error: 'two\nlines of it'"),
        ("first line\nsecond line", "a trace\n  second line"),
        ("postgresql://joe:p%40ssw%C3%B6rd@host/db", "password p@sswörd is wrong"),
    ],
)
def test_a_value_is_found_as_texts_have_it(value: str, shown: str) -> None:
    learn({"value": value})
    assert "[secret]" in redact(shown)
    assert not any(part in redact(shown) for part in ("ümlaut", "C3%BC", "lines of", "second", "p@ss"))


def test_what_is_no_secret_stays() -> None:
    learn(
        {
            "short": "abc",
            "on": True,
            "blank": "     ",
            "connections": {"db": {"dialect": "postgresql", "port": 5432}},
        }
    )
    text = "abc True      postgresql at port 5432"
    assert redact(text) == text


def test_a_secret_that_has_changed_stays_secret() -> None:
    learn({"password": "the-old-one"})
    learn({"password": "the-new-one"})
    assert redact("the-old-one, the-new-one") == "[secret], [secret]"


@pytest.mark.logs
def test_a_log_shows_no_secret(caplog: pytest.LogCaptureFixture) -> None:
    learn({"token": "logged-token"})
    log = logging.getLogger("test")
    log.error("token is %s", "logged-token")
    try:
        raise ValueError("logged-token")
    except ValueError:
        log.exception("failed")
    assert "token is [secret]" in caplog.text
    assert "ValueError: [secret]" in caplog.text
    assert "logged-token" not in caplog.text


def test_a_thread_that_fails_shows_no_secret(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    learn({"token": "threaded-token"})
    for text in ("threaded-token", "harmless"):

        def fail(text: str = text) -> None:
            raise ValueError(text)

        thread = threading.Thread(target=fail, name="worker")
        thread.start()
        thread.join()
    shown = capsys.readouterr().err
    assert "Exception in thread worker" in shown
    assert "ValueError: [secret]" in shown
    assert "threaded-token" not in shown
    assert [str(failed.exc_value) for failed in told] == ["harmless"]


def test_the_page_shows_no_secret(tmp_path: Path, secret_file: Path) -> None:
    secret_file.write_text('[api]\nkey = "a-key-on-no-page"\n')
    source = """
def ask(key):
    raise ConnectionError(f"refused: https://host/?key={key}")
ask(st.secrets.api.key)
"""

    async def scene(it: Drive) -> None:
        await it.quiet()
        (shown,) = (node for node in it.page.nodes if node["type"] == "exception")
        assert shown["message"] == "refused: https://host/?key=[secret]"
        assert "ask(st.secrets.api.key)" in "\n".join(shown["trace"])
        assert "a-key-on-no-page" not in str(it.page.messages)

    drive(tmp_path, source, scene)
