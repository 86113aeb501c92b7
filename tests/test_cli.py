"""The command line, as a terminal uses it: real processes, their exit codes and what they print."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from desktop_host.cli import RefusedError, split
from desktop_host.version import __version__

ROOT = Path(__file__).parents[1]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty home, which is also the working directory of `call`."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "app.py").write_text("import streamlit as st\nst.title('Hi')\n", encoding="utf-8")
    return home


def call(home: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop_host", *arguments],
        cwd=home,
        env={
            **os.environ,
            "HOME": str(home),
            "USERPROFILE": str(home),
            "PYTHONPATH": str(ROOT),
            **environment,
        },
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_version(home: Path) -> None:
    done = call(home, "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"desktop-host {__version__}\n", "")


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_help_names_every_command(home: Path, arguments: list[str]) -> None:
    done = call(home, *arguments)
    assert done.returncode == 0
    for command in ("run", "serve", "hello", "doctor", "config"):
        assert f"\n  {command} " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["run", "nosuch.py"], "run nosuch.py: there is no such file in {home}"),
        (["run", "app"], "run app: there is no such file in {home}; did you mean app.py?"),
        (["serve", "/nosuch.py"], "serve /nosuch.py: there is no such file"),
        (["run", "."], "run .: is a folder; give the script in it, such as app.py"),
        (["run", "notes.txt"], "run notes.txt: is no Python script; its name must end in .py"),
        (
            ["run", "https://x.org/app.py"],
            "run https://x.org/app.py: a script is a file on this machine; download it, read it, give its path",
        ),
        (["run"], "Missing argument 'SCRIPT'. ('desktop-host run --help' tells more.)"),
        (["fly"], "No such command 'fly'. ('desktop-host --help' tells more.)"),
        (["config"], "Missing command. ('desktop-host config --help' tells more.)"),
        (
            ["run", "app.py", "--server.port", "many"],
            "command line: server.port is 'many', but must be a whole number between 0 and 65535",
        ),
        (
            ["run", "app.py", "--theme.base"],
            "--theme.base: a value is missing; it must be a text",
        ),
    ],
)
def test_what_cannot_be_done_costs_one_line(home: Path, arguments: list[str], line: str) -> None:
    (home / "notes.txt").touch()
    done = call(home, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", line.format(home=home) + "\n")


def test_no_authentication_is_for_this_machine_only(home: Path) -> None:
    everyone = "0.0.0.0"  # noqa: S104 - it is refused
    done = call(home, "serve", "app.py", "--auth", "none", "--address", everyone, "--port", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("--auth none --address 0.0.0.0:")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("given", ["--port={}", "--server.port={}"])
def test_a_port_in_use_is_named(home: Path, given: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = call(home, "serve", "app.py", given.format(port))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{port}: already in use" in done.stderr
    assert done.stderr.count("\n") == 1


def test_config_show_writes_toml_that_says_where_values_are_from(home: Path) -> None:
    folder = home / ".streamlit"
    folder.mkdir()
    (folder / "config.toml").write_text('[theme]\nbase = "dark"\n[server]\nport = "high"\n', encoding="utf-8")
    done = call(
        home,
        *(
            "config",
            "show",
            "app.py",
            "--server.maxUploadSize=5",
            "--no.such",
            "1",
            "--server.allowedHosts",
            "a",
        ),
        STREAMLIT_LOGGER_LEVEL="debug",
    )
    assert done.returncode == 0
    assert tomllib.loads(done.stdout) == {
        "logger": {"level": "debug"},
        "server": {"maxUploadSize": 5, "allowedHosts": ["a"]},
        "theme": {"base": "dark"},
    } | {name: {} for name in ("global", "client", "runner", "magic", "secrets", "desktop")}
    assert 'level = "debug"  # from STREAMLIT_LOGGER_LEVEL\n' in done.stdout
    assert f'base = "dark"  # from {folder / "config.toml"}\n' in done.stdout
    assert "maxUploadSize = 5  # from command line\n" in done.stdout
    whole = "a whole number between 0 and 65535"
    assert done.stderr.splitlines() == [
        f"{folder / 'config.toml'}: server.port is 'high', but must be {whole}; it is left out",
        "command line: unknown option --no.such",
    ]


def test_doctor_says_that_a_display_is_missing(home: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("other systems always have a display")
    done = call(home, "doctor", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert "DISPLAY is not set" in done.stdout


def test_nothing_heavy_is_imported_before_a_command_runs() -> None:
    heavy = ["tornado", "webview", "msgspec", "asyncio", "narwhals", "watchfiles", "desktop_host.host"]
    code = f"import sys, desktop_host.cli; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, encoding="utf-8") == "[]\n"


@pytest.mark.parametrize(
    ("typed", "rest", "given"),
    [
        ("run a.py --server.port 80 x", "run a.py x", {"server.port": "80"}),
        ("--server.port=80 run a.py", "run a.py", {"server.port": "80"}),
        ("run a.py -- --server.port 80", "run a.py -- --server.port 80", {}),
        # A switch may stand alone; what follows it is its value only if it can be.
        ("run --server.runOnSave a.py", "run a.py", {"server.runOnSave": "true"}),
        ("run --server.runOnSave off a.py", "run a.py", {"server.runOnSave": "off"}),
        ("run a.py --server.runOnSave", "run a.py", {"server.runOnSave": "true"}),
        # An unknown option takes what follows, unless that is more likely the script.
        ("run --no.such a.py", "run a.py", {"no.such": "true"}),
        ("run --no.such 1 a.py", "run a.py", {"no.such": "1"}),
        ("run --no.such --theme.base dark a.py", "run a.py", {"no.such": "true", "theme.base": "dark"}),
        ("run a.py --runner.cacheHashSeed -1", "run a.py", {"runner.cacheHashSeed": "-1"}),
        ("run a.py --theme.base dark --theme.base light", "run a.py", {"theme.base": "light"}),
        (
            "run a.py --server.allowedHosts a --server.allowedHosts b",
            "run a.py",
            {"server.allowedHosts": "a,b"},
        ),
        ("run a.py --theme.dark.sidebar.font=x=y", "run a.py", {"theme.dark.sidebar.font": "x=y"}),
    ],
)
def test_options_of_the_configuration_stand_anywhere_before_two_dashes(
    typed: str, rest: str, given: dict[str, str]
) -> None:
    assert split(typed.split()) == (rest.split(), given)


@pytest.mark.parametrize("typed", ["run a.py --server.port", "run a.py --server.port --theme.base dark"])
def test_an_option_without_its_value_is_refused(typed: str) -> None:
    with pytest.raises(RefusedError, match=r"--server\.port: a value is missing"):
        split(typed.split())
