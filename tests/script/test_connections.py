from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Literal

import pytest

from desktop_host import config
from desktop_host.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from desktop_host.script.cache import cache_data, cache_resource
from desktop_host.script.connect import connection
from desktop_host.script.connections import BaseConnection, SQLConnection
from desktop_host.script.context import Run, _NoOutlet, entered
from desktop_host.script.state import SessionStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

sqlalchemy = pytest.importorskip("sqlalchemy")


class Thing(BaseConnection[dict[str, Any]]):
    closed = 0

    def _connect(self, **kwargs: Any) -> dict[str, Any]:
        return {"settings": self._secrets.to_dict(), "kwargs": kwargs}

    @property
    def raw(self) -> dict[str, Any]:
        return self._instance

    def close(self) -> None:
        type(self).closed += 1


class OfSession(Thing):
    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        return "session"


class Other:
    """Be no connection at all."""


@pytest.fixture(autouse=True)
def _empty(secret_file: Path) -> Iterator[None]:
    cache_data.clear()
    cache_resource.clear()
    Thing.closed = 0
    yield
    if secret_file.exists() and "pets" in secret_file.read_text():
        connection("pets").close()
    cache_data.clear()
    cache_resource.clear()


@pytest.fixture
def pets(tmp_path: Path, secret_file: Path) -> Path:
    """Make a database that the secrets name."""
    path = tmp_path / "pets.db"
    with sqlite3.connect(path) as database:
        database.executescript(
            "create table pet(name text, age int); insert into pet values('Rex', 3), ('Tom', 5)"
        )
    database.close()
    secret_file.write_text(f'[connections.pets]\ntype = "sql"\nurl = "sqlite:///{path}"\n')
    return path


def test_a_query_gives_a_frame_and_is_remembered(pets: Path) -> None:
    found = connection("pets")
    assert isinstance(found, SQLConnection)
    assert found is connection("pets")
    count = "select count(*) as n from pet"
    assert found.query(count).n[0] == 2
    with sqlite3.connect(pets) as database:
        database.execute("insert into pet values('Kim', 1)")
    database.close()
    assert found.query(count).n[0] == 2
    assert found.query(count, ttl=0).n[0] == 3


def test_a_query_takes_what_pandas_takes(pets: Path) -> None:
    found = connection("pets")
    assert found.query("select * from pet", index_col="name").loc["Tom", "age"] == 5
    assert list(found.query("select name from pet where age > :a", params={"a": 4}).name) == ["Tom"]
    assert list(found.query("select name from pet where age < ?", params=[4]).name) == ["Rex"]
    chunks = found.query("select name from pet order by name", chunksize=1)
    assert [list(chunk.name) for chunk in chunks] == [["Rex"], ["Tom"]]
    assert pets.exists()


@pytest.mark.usefixtures("pets")
def test_a_session_writes() -> None:
    found = connection("pets")
    with found.session as session:
        session.execute(sqlalchemy.text("delete from pet where name = 'Rex'"))
        session.commit()
    assert list(found.query("select name from pet").name) == ["Tom"]
    with found.connect() as core:
        assert core.execute(sqlalchemy.text("select age from pet")).scalar() == 5
    assert (found.driver, found.engine.name) == ("pysqlite", "sqlite")
    found.reset()
    assert found.query("select 1 as one", ttl=0).one[0] == 1


def test_settings_come_from_the_call_in_whole_or_in_parts(pets: Path) -> None:
    by_url = connection("other", type="sql", url=f"sqlite:///{pets}")
    by_parts = connection("parts", type=SQLConnection, dialect="sqlite", database=str(pets), echo=False)
    for found in (by_url, by_parts):
        assert len(found.query("select * from pet")) == 2
        found.close()


def test_autocommit_and_options_of_the_engine_come_from_the_secrets(pets: Path, secret_file: Path) -> None:
    secret_file.write_text(
        f'[connections.pets]\ntype = "sql"\ndialect = "sqlite"\ndatabase = "{pets}"\nautocommit = true\n'
        '[connections.pets.create_engine_kwargs]\nlogging_name = "mine"\n'
    )
    found = connection("pets")
    assert found.engine.logging_name == "mine"
    with found.connect() as core:
        core.execute(sqlalchemy.text("insert into pet values('Kim', 1)"))
    assert len(found.query("select * from pet")) == 3


def test_changed_secrets_connect_anew(pets: Path, secret_file: Path, tmp_path: Path) -> None:
    found = connection("pets")
    assert len(found.query("select * from pet")) == 2
    text = secret_file.read_text()
    # An editor that saves may leave no file for a moment.
    secret_file.unlink()
    assert len(found.query("select * from pet", ttl=0)) == 2
    empty = tmp_path / "empty.db"
    secret_file.write_text(text.replace(str(pets), str(empty)))
    assert len(found.query("select name from sqlite_master")) == 0
    assert connection("pets") is found


# --- kinds ---


def test_a_class_of_the_script(secret_file: Path) -> None:
    secret_file.write_text('[connections.mine]\nhost = "here"\n')
    found = connection("mine", type=Thing, extra=1)
    assert found.raw == {"settings": {"host": "here"}, "kwargs": {"extra": 1}}
    assert connection("mine", type=Thing, extra=1) is found
    assert connection("mine", type=Thing, extra=2) is not found
    assert connection("without", type=Thing).raw["settings"] == {}
    before = found.raw
    found.reset()
    assert found.raw == before
    assert found.raw is not before
    assert Thing.scope() == "global"


def test_a_class_that_a_rerun_defines_anew_is_the_same_until_it_is_edited() -> None:
    source = "class Mine(BaseConnection):\n    def _connect(self, **kwargs): return {}\n    answer = {}"

    def define(answer: str) -> Any:
        names: dict[str, Any] = {"BaseConnection": BaseConnection, "__name__": "__main__"}
        exec(source.format("dict()", answer), names)  # noqa: S102 - as the runner does it
        return names["Mine"]

    first = connection("mine", type=define("lambda self: 1"))
    assert connection("mine", type=define("lambda self: 1")) is first
    assert connection("mine", type=define("lambda self: 2")).answer() == 2


def test_a_path_names_a_class(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my_connections.py").write_text(
        "from streamlit.connections import BaseConnection\n"
        "class Mine(BaseConnection[int]):\n    def _connect(self): return 7\n    def get(self): return self._instance\n"
    )
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from desktop_host.script import alias; alias.install()\n"
        "import streamlit as st\n"
        "assert st.connection('x', type='my_connections.Mine').get() == 7\n"
        "assert issubclass(st.connections.SQLConnection, st.connections.BaseConnection)\n"
        "print([name for name in ('sqlalchemy', 'pandas') if name in sys.modules])\n"
    )
    monkeypatch.setenv("HOME", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    # Neither is loaded for a connection that does not use it.
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_a_name_may_come_from_the_environment(pets: Path) -> None:
    os.environ["CHOSEN"] = "pets"
    assert connection("env:CHOSEN").engine.url.database == str(pets)
    with pytest.raises(KeyError, match="no environment variable MISSING"):
        connection("env:MISSING")


def test_one_kind_that_keeps_few_ends_none_of_another(pets: Path) -> None:
    database = connection("pets")
    first = connection("a", type=Thing, max_entries=1)
    assert connection("a", type=Thing, max_entries=1) is first
    connection("b", type=Thing, max_entries=1)
    assert Thing.closed == 1
    assert connection("a", type=Thing, max_entries=1) is not first
    assert connection("pets") is database
    assert pets.exists()


def test_a_class_may_give_each_session_its_own() -> None:
    found = []
    for run in (Run(_NoOutlet(), SessionStore()), Run(_NoOutlet(), SessionStore())):
        with entered(run):
            found.append(connection("a", type=OfSession))
            assert connection("a", type=OfSession) is found[-1]
    assert found[0] is not found[1]


def test_an_option_says_how_long_connections_last() -> None:
    config.current().set("runner.connectionDefaultTTL", 0)
    assert connection("a", type=Thing) is not connection("a", type=Thing)
    assert Thing.closed == 1
    assert connection("a", type=Thing, ttl=None) is connection("a", type=Thing, ttl=None)


# --- errors ---


@pytest.mark.parametrize(
    ("arguments", "error", "told"),
    [
        (
            {},
            StreamlitMissingRequiredParameterError,
            r"type is missing; add \[connections\.nope\].*secrets\.toml",
        ),
        ({"type": "sql"}, StreamlitAPIException, r"no settings; add \[connections\.nope\].*secrets\.toml"),
        ({"type": "sql", "host": "h"}, StreamlitMissingRequiredParameterError, "dialect is missing"),
        ({"type": "nope"}, StreamlitAPIException, "no type 'nope'; give 'sql', 'snowflake'"),
        ({"type": "os.nope"}, StreamlitAPIException, "module os has no nope"),
        ({"type": Other}, StreamlitAPIException, "Other is no subclass of"),
        ({"type": "snowflake"}, ModuleNotFoundError, "pip install snowflake-connector-python"),
        ({"type": "sql", "url": "mssql+pymssql://h/d"}, ModuleNotFoundError, "pip install pymssql"),
    ],
)
def test_an_error_says_what_to_do(arguments: dict[str, Any], error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told) as caught:
        connection("nope", **arguments)
    assert "'nope'" in str(caught.value)


def test_a_missing_library_is_named_with_how_to_get_it(tmp_path: Path) -> None:
    # A process in which it cannot be imported, as on a machine that has it not.
    script = (
        "import sys; sys.modules['sqlalchemy'] = None\n"
        "import desktop_host as st\n"
        "try: st.connection('x', type='sql', url='sqlite://')\n"
        "except ModuleNotFoundError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    assert "pip install sqlalchemy" in done.stdout
