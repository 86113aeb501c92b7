"""Read the command line, and start what it asks for.

Nothing heavy is imported here: what a command needs is imported when it runs, so that the window shows at once.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NoReturn

import click

from desktop_host.config import OPTIONS, Config, ConfigError, use
from desktop_host.config.kinds import is_switch_word, switch, texts
from desktop_host.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPTION = re.compile(r"--([A-Za-z]+(?:\.[\w-]+)+)(?:=(.*))?", re.DOTALL)
_LIKELY_SCRIPTS = ("app.py", "streamlit_app.py", "main.py")


class RefusedError(click.ClickException):
    """Raised with one line for a person when what was asked for cannot be."""

    exit_code = 2


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code: 2 when it was asked for what cannot be."""
    try:
        rest, given = split(list(sys.argv[1:] if arguments is None else arguments))
        code = cli.main(rest or ["--help"], prog_name="desktop-host", obj=given, standalone_mode=False)
    except click.ClickException as error:
        code = _refuse(error)
    except ConfigError as error:
        print(error, file=sys.stderr)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        code = 130
    sys.exit(code or 0)


def split(arguments: list[str]) -> tuple[list[str], dict[str, str]]:
    """Take the options of the configuration, `--section.option value`, out of the arguments before `--`."""
    rest: list[str] = []
    given: dict[str, str] = {}
    words = iter(range(len(arguments)))
    for at in words:
        word = arguments[at]
        if word == "--":
            return rest + arguments[at:], given
        match = _OPTION.fullmatch(word)
        if match is None:
            rest.append(word)
            continue
        name, value = match.groups()
        if value is None:
            value = _value(name, arguments[at + 1 : at + 2])
            if value is None:
                value = "true"
            else:
                next(words)
        repeated = name in given and name in OPTIONS and OPTIONS[name].kind is texts
        given[name] = f"{given[name]},{value}" if repeated else value
    return rest, given


def _value(name: str, following: list[str]) -> str | None:
    """Return the word after an option if it is the option's value; None for a switch that stands alone."""
    word = following[0] if following else None
    if name not in OPTIONS:
        # Nobody knows whether it takes a value. A script after it is more likely what to run.
        is_value = word is not None and not word.startswith("-") and not word.endswith(".py")
        return word if is_value else None
    if OPTIONS[name].kind is switch and (word is None or not is_switch_word(word)):
        return None
    if word is None or word.startswith("--"):
        raise RefusedError(f"--{name}: a value is missing; it must be {OPTIONS[name].kind.allowed}")
    return word


def _refuse(error: click.ClickException) -> int:
    line = error.format_message()
    if isinstance(error, click.UsageError) and error.ctx is not None:
        line += f" ('{error.ctx.command_path} --help' tells more.)"
    print(line, file=sys.stderr)
    return error.exit_code


# --- commands ---

_SCRIPT = click.argument("script")
_ARGUMENTS = click.argument("arguments", nargs=-1, type=click.UNPROCESSED)


@click.group(
    epilog="Any option of .streamlit/config.toml can be given as --section.option value; "
    "'desktop-host config show' lists them."
)
@click.version_option(__version__, prog_name="desktop-host", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a Streamlit-style script into a desktop app whose data stays on this machine."""


@cli.command(short_help="Open a script in a window.")
@_SCRIPT
@_ARGUMENTS
@click.pass_obj
def run(given: dict[str, str], script: str, arguments: tuple[str, ...]) -> int:
    """Open SCRIPT in a window of its own. ARGUMENTS reach its sys.argv; write -- before those with a dash."""
    return _run(_checked("run", script), arguments, given)


@cli.command(short_help="Serve a script to a browser.")
@_SCRIPT
@_ARGUMENTS
@click.option("--port", type=click.IntRange(0, 65535), help="Port to listen on; 0 takes a free one. [8501]")
@click.option("--address", help="IP address to listen on. [127.0.0.1]")
@click.option(
    "--auth",
    type=click.Choice(["token", "none"]),
    default="token",
    help="Who may use the app: who has the address with its token, or, on this machine only, everyone.",
)
@click.pass_obj
def serve(
    given: dict[str, str],
    script: str,
    arguments: tuple[str, ...],
    port: int | None,
    address: str | None,
    auth: Literal["token", "none"],
) -> int:
    """Serve SCRIPT without a window, for a browser or for others on the network."""
    path = _checked("serve", script)
    config = _configure(path, given)
    from desktop_host.host.options import LOOPBACK, LaunchOptions
    from desktop_host.host.serving import serve as serve_app

    return serve_app(
        LaunchOptions(
            script=path,
            argv=arguments,
            port=config.get("server.port") if port is None else port,
            address=address or config.get("server.address") or LOOPBACK,
            auth=auth,
            config=dict(given),
        )
    )


@cli.command(short_help="Open the app that comes with this package.")
@click.pass_obj
def hello(given: dict[str, str]) -> int:
    """Open the data explorer that comes with this package."""
    return _run(Path(__file__).with_name("hello") / "app.py", (), given)


@cli.command(short_help="Tell what is missing for a window here.")
def doctor() -> int:
    """Tell what is missing on this machine for a window, and the command that mends it."""
    from desktop_host.host.doctor import examine, render

    checks = examine()
    print(render(checks))
    return 0 if all(check.passed or not check.needed for check in checks) else 1


@cli.group(short_help="Look at the configuration.", no_args_is_help=False)
def config() -> None:
    """Look at the configuration."""


@config.command(short_help="List the options, and where their values are from.")
@click.argument("script", required=False)
@click.option("--all", "every", is_flag=True, help="Also list the options that are taken and have no effect.")
@click.pass_obj
def show(given: dict[str, str], script: str | None, every: bool) -> None:
    """List the options of SCRIPT, or of a script in this folder, as TOML, with where each value is from."""
    from desktop_host.config.show import as_toml

    path = Path("app.py").absolute() if script is None else _checked("config show", script)
    click.echo(as_toml(_configure(path, given), every=every))


# --- what they share ---


def _run(script: Path, arguments: tuple[str, ...], given: dict[str, str]) -> int:
    config = _configure(script, given)
    from desktop_host.host.launcher import run_app
    from desktop_host.host.options import LaunchOptions

    # A port in a file is meant for a server. A window takes a free one, so that two apps can be open at once.
    port = config.get("server.port") if "server.port" in given else 0
    debug = config.get("desktop.devtools")
    return run_app(LaunchOptions(script=script, argv=arguments, port=port, config=dict(given), debug=debug))


def _configure(script: Path, given: dict[str, str]) -> Config:
    """Read the configuration, say what is wrong with it, and make it this process's own."""
    config = Config.load(script, given)
    for problem in config.problems:
        print(problem, file=sys.stderr)
    use(config)
    return config


def _checked(command: str, script: str) -> Path:
    """Return the script's absolute path, or refuse with the reason why it cannot be run."""
    path = Path(script)
    if "://" in script:
        reason = "a script is a file on this machine; download it, read it, give its path"
    elif path.is_dir():
        found = next((name for name in _LIKELY_SCRIPTS if (path / name).is_file()), "")
        reason = f"is a folder; give the script in it{f', such as {path / found}' if found else ''}"
    elif not path.exists():
        other = path.with_name(f"{path.name}.py")
        reason = (
            f"there is no such file in {Path.cwd()}" if not path.is_absolute() else "there is no such file"
        )
        reason += f"; did you mean {other}?" if other.is_file() else ""
    elif path.suffix.lower() != ".py":
        reason = "is no Python script; its name must end in .py"
    elif not os.access(path, os.R_OK):
        reason = "may not be read by this user"
    else:
        return path.absolute()
    raise RefusedError(f"{command} {script}: {reason}")
