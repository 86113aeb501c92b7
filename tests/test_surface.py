"""Compare what the package offers with a table of facts: the public names of Streamlit 1.67 and their parameters.

The table's second list names what is still to come: whoever adds one of those takes it from the list.
"""

from __future__ import annotations

import ast
import inspect
import json
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

import desktop_host as st
from desktop_host.script.container import DeltaGenerator
from desktop_host.script.exports_gen import MODULES

TABLE = json.loads(Path(__file__).with_name("surface.json").read_text(encoding="utf-8"))
OFFERED: dict[str, str] = TABLE["offered"]
TO_COME: list[str] = TABLE["to come"]
METHODS: list[str] = TABLE["methods of containers"]
FUNCTIONS = sorted(name for name, parameters in OFFERED.items() if parameters)
REQUIRED = inspect.Parameter.empty


def expected(parameters: str) -> list[tuple[str, Any, Any]]:
    """Read ``(a, b=1, *, c=None)``: names, kinds and defaults."""
    definition = ast.parse(f"def f{parameters.replace('<unset>', '...')}: ...").body[0]
    assert isinstance(definition, ast.FunctionDef)
    arguments = definition.args
    plain = [REQUIRED] * (len(arguments.args) - len(arguments.defaults)) + [
        _value(default) for default in arguments.defaults
    ]
    found: list[tuple[str, Any, Any]] = [
        (a.arg, inspect.Parameter.POSITIONAL_OR_KEYWORD, default)
        for a, default in zip(arguments.args, plain, strict=True)
    ]
    if arguments.vararg:
        found.append((arguments.vararg.arg, inspect.Parameter.VAR_POSITIONAL, REQUIRED))
    for a, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        value = REQUIRED if default is None else _value(default)
        found.append((a.arg, inspect.Parameter.KEYWORD_ONLY, value))
    if arguments.kwarg:
        found.append((arguments.kwarg.arg, inspect.Parameter.VAR_KEYWORD, REQUIRED))
    return found


def _value(default: ast.expr) -> Any:
    # A function as default (format_func=str) is told by its name.
    return default.id if isinstance(default, ast.Name) else ast.literal_eval(default)


def offered(function: Any) -> list[tuple[str, Any, Any]]:
    return [(p.name, p.kind, _plain(p.default)) for p in inspect.signature(function).parameters.values()]


def _plain(default: Any) -> Any:
    return default.__name__ if default is str else default


@pytest.mark.parametrize("name", FUNCTIONS)
def test_parameters_are_those_that_scripts_use(name: str) -> None:
    for ours, theirs in zip_longest(offered(attrgetter(name)(st)), expected(OFFERED[name])):
        # An ellipsis stands for a default that nothing but the call itself can tell.
        assert ours == theirs or (theirs is not None and theirs[2] is ... and ours[:2] == theirs[:2])


@pytest.mark.parametrize("name", [name for name in METHODS if name in OFFERED])
def test_containers_have_it_with_the_same_parameters(name: str) -> None:
    method = offered(getattr(DeltaGenerator, name))
    assert method[0][0] == "self"
    assert method[1:] == offered(getattr(st, name))


@pytest.mark.parametrize("name", sorted(MODULES))
def test_everything_offered_is_explained(name: str) -> None:
    found = getattr(st, name)
    told = inspect.getdoc(found if inspect.isfunction(found) or inspect.isclass(found) else type(found))
    assert told
    assert told.splitlines()[0].endswith((".", "`")), told.splitlines()[0]


def test_the_table_names_all_that_is_offered_and_all_that_is_to_come() -> None:
    assert set(MODULES) == {name.partition(".")[0] for name in OFFERED}, (
        "what is offered moves from `to come` to `offered` in tests/surface.json"
    )
    assert not set(MODULES) & set(TO_COME)
    assert set(METHODS) <= {*OFFERED, *TO_COME}


def test_a_name_that_is_not_there_says_so() -> None:
    with pytest.raises(AttributeError, match=r"st\.no_such_thing is not part of desktop-host"):
        st.no_such_thing  # noqa: B018
