"""``cache_data`` and ``cache_resource``: what is kept, for how long, for whom, and what is refused."""

from __future__ import annotations

import asyncio
import datetime as dt
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException
from desktop_host.script.cache import seconds_of
from desktop_host.script.context import Run, StopSignal, entered
from desktop_host.script.hashing import UnhashableParamError
from desktop_host.script.runner import Script, execute, run_once
from desktop_host.script.state import SessionStore
from tests.elements.conftest import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def calls() -> list[Any]:
    return []


def test_equal_arguments_are_computed_once(calls: list[Any]) -> None:
    @st.cache_data
    def double(n: int, *, by: int = 2) -> int:
        calls.append(n)
        return n * by

    assert [double(1), double(n=1), double(1, by=2), double(2), double(1)] == [2, 2, 2, 4, 2]
    assert calls == [1, 2]


def test_a_caller_cannot_change_what_is_kept() -> None:
    @st.cache_data
    def rows() -> list[int]:
        return [1, 2]

    first = rows()
    first.append(3)
    rows().append(4)
    assert rows() == [1, 2]


def test_a_resource_is_shared() -> None:
    @st.cache_resource
    def model() -> object:
        return object()

    assert model() is model()


def test_values_outlast_their_time_not(calls: list[Any]) -> None:
    @st.cache_data(ttl=0)
    def now() -> None:
        calls.append(1)

    now()
    now()
    assert calls == [1, 1]


@pytest.mark.parametrize(
    ("ttl", "seconds"),
    [
        (None, float("inf")),
        (90, 90),
        (dt.timedelta(minutes=2), 120),
        ("15m", 900),
        ("1h30m", 5400),
        ("2 days", 172800),
        ("1 hour 30 minutes", 5400),
        ("100ms", 0.1),
        ("0.5s", 0.5),
    ],
    ids=str,
)
def test_a_time_to_live_is_read(ttl: Any, seconds: float) -> None:
    assert seconds_of("cache_data", ttl) == pytest.approx(seconds)


@pytest.mark.parametrize("ttl", ["soon", "15", "5 parsecs", "h", "1h later", True])
def test_a_time_to_live_that_makes_no_sense_is_named(ttl: Any) -> None:
    with pytest.raises(StreamlitAPIException, match=rf"cache_data: ttl is {ttl!r}"):
        st.cache_data(ttl=ttl)


def test_what_was_not_asked_for_the_longest_goes_first(calls: list[Any]) -> None:
    @st.cache_data(max_entries=2)
    def f(n: int) -> int:
        calls.append(n)
        return n

    for n in (1, 2, 1, 3, 1, 2):
        f(n)
    assert calls == [1, 2, 3, 2]


def test_one_value_or_all_can_be_cleared(calls: list[Any]) -> None:
    @st.cache_data
    def f(n: int) -> int:
        calls.append(n)
        return n

    f(1), f(2)
    f.clear(1)
    f(1), f(2)
    assert calls == [1, 2, 1]
    f.clear()
    f(2)
    st.cache_data.clear()
    f(2)
    assert calls == [1, 2, 1, 2, 2]


def test_what_is_let_go_is_released() -> None:
    released: list[str] = []

    @st.cache_resource(max_entries=1, on_release=released.append)
    def connect(name: str) -> str:
        return name

    connect("a"), connect("b")
    assert released == ["a"]
    st.cache_resource.clear()
    assert released == ["a", "b"]


def test_an_invalid_resource_is_made_again(calls: list[Any]) -> None:
    @st.cache_resource(validate=lambda connection: connection["open"])
    def connect() -> dict[str, bool]:
        calls.append(1)
        return {"open": True}

    connect()["open"] = False
    assert connect()["open"]
    assert calls == [1, 1]


def test_arguments_with_an_underscore_are_no_part_of_the_key(calls: list[Any]) -> None:
    @st.cache_data
    def f(_connection: object, n: int) -> int:
        calls.append(n)
        return n

    f(object(), 1), f(object(), 1)
    assert calls == [1]


def test_an_argument_that_cannot_be_hashed_is_named() -> None:
    @st.cache_data
    def f(lock: object) -> None: ...

    with pytest.raises(
        UnhashableParamError, match=r"cache_data f: the argument 'lock' holds a _thread\.lock"
    ):
        f(threading.Lock())


def test_hash_funcs_hash_what_we_cannot(calls: list[Any]) -> None:
    class Client:
        def __init__(self, name: str) -> None:
            self.name, self.lock = name, threading.Lock()

    @st.cache_data(hash_funcs={Client: lambda client: client.name})
    def f(client: Client) -> str:
        calls.append(client.name)
        return client.name

    f(Client("a")), f(Client("a")), f(Client("b"))
    assert calls == ["a", "b"]


def test_methods_are_cached_by_their_object(calls: list[Any]) -> None:
    class Shop:
        def __init__(self, name: str) -> None:
            self.name = name

        @st.cache_data
        def price(self, n: int) -> int:
            calls.append((self.name, n))
            return n

    Shop("a").price(1), Shop("a").price(1), Shop("b").price(1)
    assert calls == [("a", 1), ("b", 1)]
    Shop("a").price.clear(1)  # type: ignore[attr-defined]
    Shop("a").price(1), Shop("b").price(1)
    assert calls == [("a", 1), ("b", 1), ("a", 1)]


def test_a_function_may_call_itself() -> None:
    @st.cache_data
    def factorial(n: int) -> int:
        return 1 if n < 2 else n * factorial(n - 1)

    assert factorial(20) == 2432902008176640000


def test_a_function_that_calls_itself_without_end_says_so() -> None:
    @st.cache_data(show_spinner=False)
    def forever() -> None:
        forever()

    with pytest.raises(RecursionError):
        forever()


def test_a_generator_is_refused_in_words() -> None:
    with pytest.raises(StreamlitAPIException, match=r"numbers is a generator function.*return a list"):

        @st.cache_data
        def numbers() -> Iterator[int]:
            yield 1


def test_a_coroutine_is_awaited_and_kept(calls: list[Any]) -> None:
    @st.cache_data
    async def fetch(n: int) -> int:
        calls.append(n)
        return n

    async def twice() -> list[Any]:
        return [await fetch(1), await fetch(1)]

    assert asyncio.run(twice()) == [1, 1]
    assert calls == [1]


def test_what_cannot_be_copied_is_named() -> None:
    @st.cache_data
    def lock() -> object:
        return threading.Lock()

    with pytest.raises(StreamlitAPIException, match=r"lock returned a lock.*use st.cache_resource"):
        lock()


def test_a_failure_is_not_kept(calls: list[Any]) -> None:
    @st.cache_data
    def f() -> int:
        calls.append(1)
        if len(calls) == 1:
            raise ValueError("no")
        return 5

    with pytest.raises(ValueError, match="no"):
        f()
    assert f() == 5


def test_others_wait_for_the_one_that_computes(calls: list[Any]) -> None:
    begun, go = threading.Event(), threading.Event()

    @st.cache_data
    def slow() -> int:
        calls.append(1)
        begun.set()
        assert go.wait(10)
        return 7

    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(slow())) for _ in range(4)]
    for thread in threads:
        thread.start()
    assert begun.wait(10)
    go.set()
    for thread in threads:
        thread.join(10)
    assert found == [7] * 4
    assert calls == [1]


def test_a_run_that_was_stopped_waits_no_longer() -> None:
    begun, go = threading.Event(), threading.Event()

    @st.cache_data(show_spinner=False)
    def slow() -> None:
        begun.set()
        assert go.wait(10)

    thread = threading.Thread(target=slow)
    thread.start()
    assert begun.wait(10)
    run = Run(Stage(), SessionStore())
    run.stop.set()
    with entered(run), pytest.raises(StopSignal):
        slow()
    go.set()
    thread.join(10)


def test_a_spinner_shows_while_a_run_waits(stage: Stage) -> None:
    seen = []

    @st.cache_data
    def load() -> None:
        seen.append([node["text"] for node in stage.of("spinner")])

    @st.cache_data(show_spinner="Loading")
    def load_named() -> None:
        seen.append([node["text"] for node in stage.of("spinner")])

    @st.cache_data(show_spinner=False)
    def load_quietly() -> None:
        seen.append([node["text"] for node in stage.of("spinner")])

    stage.run(lambda: (load(), load_named(), load_quietly()))
    assert seen == [["Running `load(...)`."], ["Loading"], []]
    assert stage.of("spinner") == []


def test_a_session_s_own_cache_is_seen_by_no_other(calls: list[Any]) -> None:
    @st.cache_data(scope="session")
    def mine() -> None:
        calls.append(1)

    one, other = Stage(), Stage()
    for stage in (one, one, other):
        stage.run(mine)
    assert calls == [1, 1]


def test_functions_of_one_name_that_do_different_things_are_kept_apart() -> None:
    def make(source: str) -> Any:
        scope: dict[str, Any] = {"st": st, "__name__": "app"}
        exec(f"@st.cache_data\ndef f(): return {source}", scope)  # noqa: S102 - as a script is run
        return scope["f"]

    assert make("1")() == 1
    assert make("2")() == 2


def test_a_script_s_own_classes_are_copied_though_another_session_runs_it_too(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(
        """import desktop_host as st, sys
class Point:
    def __init__(self, x): self.x = x
sys.modules["__main__"] = sys  # as if another session had begun meanwhile
@st.cache_data
def f(point): return Point(point.x + 1)
for _ in range(2):
    found = f(Point(1))
st.text(f"{found.x} {type(found) is Point}")
"""
    )
    main = sys.modules["__main__"]
    stage = Stage()
    try:
        for _ in range(2):
            stage.tree.begin(1)
            run_once(Run(stage, SessionStore()), lambda: execute(Script(path)))
            assert stage.one("text")["body"] == "2 True"
    finally:
        sys.modules["__main__"] = main


@pytest.mark.parametrize(
    "options", [{"max_entries": 0}, {"scope": "planet"}, {"refresh_mode": "never"}], ids=str
)
def test_misuse_is_named(options: dict[str, Any]) -> None:
    name = next(iter(options))
    with pytest.raises(StreamlitAPIException, match=f"cache_data: {name} is"):
        st.cache_data(**options)
