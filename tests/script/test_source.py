"""A script is compiled once for each time it is saved, and executed as ``__main__``."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.runner import Script, execute, prepare_process
from desktop_host.script.source import code_of

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_compiled_once_until_it_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text("x = 1\n")
    first = code_of(path)
    assert code_of(path) is first
    path.write_text("x = 2\n")
    os.utime(path, ns=(1, 1))
    assert code_of(path) is not first


def test_its_encoding_is_what_it_says(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_bytes("# -*- coding: latin-1 -*-\nx = 'é'\n".encode("latin-1"))
    scope: dict[str, str] = {}
    exec(code_of(path), scope)  # noqa: S102 - as a script is run
    assert scope["x"] == "é"


def test_our_own_future_imports_do_not_reach_it(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text("def f(a: 1 + 1): ...\nassert f.__annotations__ == {'a': 2}\n")
    exec(code_of(path), {})  # noqa: S102 - as a script is run


def test_it_is_the_main_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "__main__", sys.modules["__main__"])
    path = tmp_path / "app.py"
    path.write_text(
        "import pickle, sys\nclass A: pass\nassert type(pickle.loads(pickle.dumps(A()))) is A\n"
        "assert __name__ == '__main__' and __file__.endswith('app.py')\nran = True\n"
    )
    execute(Script(path))
    assert sys.modules["__main__"].ran


def test_a_process_has_the_script_s_arguments_and_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["before"])
    monkeypatch.setattr(sys, "path", list(sys.path))
    before = sys.getswitchinterval()
    try:
        prepare_process(Script(tmp_path / "app.py", ("--fast", "x")))
        assert sys.getswitchinterval() == pytest.approx(0.001)
    finally:
        sys.setswitchinterval(before)
    assert sys.argv == [str(tmp_path / "app.py"), "--fast", "x"]
    assert sys.path[0] == str(tmp_path)
