"""Use a real PostgreSQL through `st.connection`, on machines that have one."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.cache import cache_data, cache_resource
from desktop_host.script.connect import connection
from desktop_host.script.report import message_of, trace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

sqlalchemy = pytest.importorskip("sqlalchemy")
pytest.importorskip("psycopg")

PASSWORD = "p@ss/word-of-joe"


def programs() -> Path:
    """Find the folder of PostgreSQL's programs, or skip."""
    places = [Path(found).resolve().parent] if (found := shutil.which("pg_ctl")) else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "pg_ctl").exists():
            return place
    pytest.skip("there is no PostgreSQL here (initdb and pg_ctl)")


class Postgres:
    """Be a server of its own, reached by a socket in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._programs = programs()
        # It refuses to run as root.
        self._user = "postgres" if os.name == "posix" and os.getuid() == 0 else None
        self._data = str(folder / "data")

    def start(self) -> None:
        word = self.folder / "word"
        word.write_text(PASSWORD)
        if self._user is not None:
            for path in (self.folder, word):
                shutil.chown(path, self._user)
        self._run(
            "initdb", "--no-sync", "--username=joe", f"--pwfile={word}", "--auth=scram-sha-256", "-E", "UTF8"
        )
        options = f"-c fsync=off -c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self._run("pg_ctl", "start", "--wait", "-o", options, "-l", str(self.folder / "log"))

    def restart(self) -> None:
        self._run("pg_ctl", "restart", "--wait", "-m", "fast", "-l", str(self.folder / "log"))

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "-m", "immediate")

    def _run(self, program: str, *arguments: str) -> None:
        line = [str(self._programs / program), "-D", self._data, *arguments]
        done = subprocess.run(
            line,
            user=self._user,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # the server keeps it open
            stderr=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, f"{program} failed"


@pytest.fixture(scope="module")
def postgres() -> Iterator[Postgres]:
    # Not below pytest's folder, which nobody but its owner may enter.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    server = Postgres(folder)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def settings(postgres: Postgres, secret_file: Path) -> Iterator[str]:
    text = (
        '[connections.db]\ntype = "sql"\ndialect = "postgresql"\ndriver = "psycopg"\ndatabase = "postgres"\n'
        f'host = "{postgres.folder}"\nusername = "joe"\npassword = "{PASSWORD}"\n'
    )
    secret_file.write_text(text)
    cache_resource.clear()
    yield text
    connection("db").close()
    cache_resource.clear()
    cache_data.clear()


@pytest.mark.usefixtures("settings")
def test_write_and_read() -> None:
    db = connection("db")
    with db.session as session:
        session.execute(sqlalchemy.text("create table pet (name text, age int)"))
        session.execute(
            sqlalchemy.text("insert into pet values (:n, :a)"), [{"n": "Rex", "a": 3}, {"n": "Tom", "a": 5}]
        )
        session.commit()
    assert list(db.query("select name from pet where age > :a", params={"a": 4}).name) == ["Tom"]
    assert list(db.query("select name from pet where age < %s", params=(4,)).name) == ["Rex"]
    assert db.driver == "psycopg"


@pytest.mark.usefixtures("settings")
def test_a_server_that_was_restarted_costs_no_error(postgres: Postgres) -> None:
    db = connection("db")
    assert db.query("select 1 as one", ttl=0).one[0] == 1
    postgres.restart()
    assert db.query("select 1 as one", ttl=0).one[0] == 1


def test_a_refused_password_is_not_shown(settings: str, secret_file: Path) -> None:
    secret_file.write_text(settings.replace(PASSWORD, "not-the-password"))
    db = connection("db")
    with pytest.raises(Exception, match="password authentication failed") as caught:
        db.query("select 1")
    shown = message_of(caught.value) + "\n".join(trace_of(caught.value))
    assert "not-the-password" not in shown
    assert "authentication failed" in shown
    secret_file.write_text(settings)
    assert len(db.query("select 1")) == 1
