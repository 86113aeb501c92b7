"""What a script's author sees of an exception: what, where in the script, and nothing of ours."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from desktop_host.script.context import Run
from desktop_host.script.report import message_of, trace_of
from desktop_host.script.runner import Outcome, Script, execute, run_once
from desktop_host.script.state import SessionStore
from tests.elements.conftest import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _own_main(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop("broken_module", None)


def shown(folder: Path, source: str) -> list[dict[str, Any]]:
    path = folder / "app.py"
    path.write_text(source)
    stage = Stage()
    stage.tree.begin(1)
    assert run_once(Run(stage, SessionStore()), partial(execute, Script(path))) is Outcome.DONE
    return stage.nodes


def failure(folder: Path, source: str) -> dict[str, Any]:
    (node,) = [node for node in shown(folder, source) if node["type"] == "exception"]
    return node


def test_only_the_script_s_lines_are_shown(tmp_path: Path) -> None:
    node = failure(tmp_path, "def f():\n    return 1 / 0\nf()\n")
    app = tmp_path / "app.py"
    assert (node["kind"], node["message"]) == ("ZeroDivisionError", "division by zero")
    assert node["trace"][0] == f'File "{app}", line 3, in <module>'
    assert node["trace"][1] == "  f()"
    assert f'File "{app}", line 2, in f' in node["trace"]
    assert not any("desktop_host" in line for line in node["trace"])


def test_an_error_inside_one_of_our_calls_points_at_the_script(tmp_path: Path) -> None:
    node = failure(tmp_path, "import desktop_host as st\nst.columns(0)\n")
    assert node["trace"][0].endswith("line 2, in <module>")
    assert node["trace"][1] == "  st.columns(0)"
    assert len(node["trace"]) <= 3


def test_a_syntax_error_shows_its_line_and_place(tmp_path: Path) -> None:
    node = failure(tmp_path, "x = 1\nprint('a' 'b' c)\n")
    assert node["kind"] == "SyntaxError"
    assert node["trace"][-3] == f'File "{tmp_path / "app.py"}", line 2'
    assert node["trace"][-2].strip() == "print('a' 'b' c)"
    assert set(node["trace"][-1].strip()) == {"^"}
    assert not any("runner.py" in line for line in node["trace"])


def test_a_syntax_error_in_a_module_shows_both_places(tmp_path: Path) -> None:
    (tmp_path / "broken_module.py").write_text("def f(:\n")
    trace = failure(tmp_path, "import broken_module\n")["trace"]
    assert trace[0] == f'File "{tmp_path / "app.py"}", line 1, in <module>'
    assert f'File "{tmp_path / "broken_module.py"}", line 1' in trace


def test_an_error_in_a_module_shows_both_places(tmp_path: Path) -> None:
    (tmp_path / "broken_module.py").write_text("raise ValueError('while importing')\n")
    node = failure(tmp_path, "import broken_module\n")
    assert node["message"] == "while importing"
    assert [line for line in node["trace"] if line.startswith("File")] == [
        f'File "{tmp_path / "app.py"}", line 1, in <module>',
        f'File "{tmp_path / "broken_module.py"}", line 1, in <module>',
    ]


def test_a_cause_is_shown_before_what_it_led_to(tmp_path: Path) -> None:
    source = "try:\n    {}['k']\nexcept KeyError as e:\n    raise ValueError('outer') from e\n"
    node = failure(tmp_path, source)
    trace = node["trace"]
    assert (node["kind"], node["message"]) == ("ValueError", "outer")
    first, second = trace.index("KeyError: 'k'"), trace.index("  raise ValueError('outer') from e")
    assert first < second
    assert "direct cause" in " ".join(trace[first:second])


def test_an_error_while_another_was_handled_shows_both(tmp_path: Path) -> None:
    trace = failure(tmp_path, "try:\n    {}['k']\nexcept KeyError:\n    1 / 0\n")["trace"]
    assert trace.index("KeyError: 'k'") < trace.index("  1 / 0")


def test_a_hidden_context_is_not_shown(tmp_path: Path) -> None:
    trace = failure(tmp_path, "try:\n    {}['k']\nexcept KeyError:\n    raise ValueError from None\n")[
        "trace"
    ]
    assert not any("KeyError" in line for line in trace if "except" not in line)


def test_endless_recursion_fits_a_page(tmp_path: Path) -> None:
    node = failure(tmp_path, "def f():\n    f()\nf()\n")
    assert node["kind"] == "RecursionError"
    assert len(node["trace"]) < 20
    assert any("more times" in line for line in node["trace"])


def test_a_group_shows_its_members(tmp_path: Path) -> None:
    node = failure(tmp_path, "raise ExceptionGroup('both', [ValueError('a'), KeyError('b')])\n")
    text = "\n".join(node["trace"])
    assert "ValueError: a" in text
    assert "KeyError: 'b'" in text


def test_notes_are_part_of_the_message() -> None:
    error = ValueError("wrong")
    error.add_note("try another")
    assert message_of(error) == "wrong\ntry another"


def test_an_exception_that_cannot_tell_its_text_is_shown_all_the_same(tmp_path: Path) -> None:
    node = failure(tmp_path, "class E(Exception):\n    def __str__(self): return 1 / 0\nraise E\n")
    assert node["kind"] == "E"
    assert "ZeroDivisionError" in node["message"]


def test_an_exception_that_was_never_raised_has_no_lines() -> None:
    assert trace_of(ValueError("a\nb")) == []


@pytest.mark.parametrize("code", ["", "0", "None"])
def test_sys_exit_ends_the_script_quietly(tmp_path: Path, code: str) -> None:
    nodes = shown(tmp_path, f"import sys, desktop_host as st\nst.text('a')\nsys.exit({code})\nst.text('b')\n")
    assert [node.get("body") for node in nodes] == ["a"]


@pytest.mark.parametrize(
    "raised", ["sys.exit(3)", "sys.exit([1])", "sys.exit('bad')", "raise KeyboardInterrupt"]
)
def test_another_way_out_is_shown(tmp_path: Path, raised: str) -> None:
    node = failure(tmp_path, f"import sys\n{raised}\n")
    assert node["kind"] in {"SystemExit", "KeyboardInterrupt"}
    assert node["trace"][-1].strip() in {raised, "^" * len(raised)}


def test_a_missing_script_is_named(tmp_path: Path) -> None:
    stage = Stage()
    stage.tree.begin(1)
    run_once(Run(stage, SessionStore()), partial(execute, Script(tmp_path / "none.py")))
    assert "none.py" in stage.one("exception")["message"]
