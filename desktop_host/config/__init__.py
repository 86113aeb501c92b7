"""Configure an app: Streamlit's options and our own section `desktop`, each with where its value is from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_host.config.options import NOT_YET, OPTIONS, Option, nearest
from desktop_host.config.sources import Source, environment, files
from desktop_host.errors import StreamlitAPIException

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["OPTIONS", "Config", "ConfigError", "Setting", "current", "get_option", "set_option", "use"]

DEFAULT = "default"
COMMAND_LINE = "command line"


class ConfigError(StreamlitAPIException):
    """Raised when an option that was just typed has a wrong value or cannot be set."""


class Setting(NamedTuple):
    name: str
    value: Any
    where: str
    option: Option


class Config:
    """Hold the options of one app.

    `problems` are lines for people about files and variables that are wrong. What is wrong is left out and
    the app starts: it may have no terminal, and who opens it is seldom the one who wrote the file.
    """

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._values: dict[str, tuple[Any, str]] = {}

    @classmethod
    def load(
        cls,
        script: Path | None = None,
        command_line: Mapping[str, str] | None = None,
        *,
        environ: Mapping[str, str] | None = None,
        home: Path | None = None,
        folder: Path | None = None,
    ) -> Config:
        """Read all sources for a script, by rising precedence: files, environment, command line.

        `home` and `folder` default to the user's home and the working directory. Raises ConfigError for a
        wrong value of the command line.
        """
        config = cls()
        home, folder = home or Path.home(), folder or Path.cwd()
        secrets = dict.fromkeys([home, folder] + ([script.resolve().parent] if script else []))
        config._values["secrets.files"] = (
            [str(place / ".streamlit" / "secrets.toml") for place in secrets],
            DEFAULT,
        )
        for source in (
            *files(script, home, folder),
            *environment(os.environ if environ is None else environ),
        ):
            config._take(source)
        for name, value in (command_line or {}).items():
            if name in OPTIONS:
                config.set(name, value, COMMAND_LINE)
            else:
                config._report_unknown(COMMAND_LINE, f"--{name}", name)
        for name in NOT_YET:
            if name in config._values:
                config.problems.append(f"{name}: this version takes it, and does not act on it yet")
        return config

    def get(self, name: str) -> Any:
        """Return an option's value, as `server.maxUploadSize`."""
        if name in self._values:
            return self._values[name][0]
        if name in OPTIONS:
            return OPTIONS[name].default
        # RuntimeError is what scripts catch to find out whether an option exists.
        raise RuntimeError(f"get_option {name!r}: there is no such option{_hint(name)}")

    def set(self, name: str, value: Any, where: str = "set_option") -> None:
        """Set an option to a value, which is checked; None takes it back to its default."""
        if name not in OPTIONS:
            raise ConfigError(f"{where} {name!r}: there is no such option{_hint(name)}")
        if value is None:
            self._values.pop(name, None)
            return
        try:
            self._values[name] = (OPTIONS[name].kind.read(value), where)
        except ValueError:
            raise ConfigError(_wrong(where, name, value)) from None

    def set_live(self, name: str, value: Any) -> None:
        """Set an option from a running script, which is possible for few of them."""
        if name in OPTIONS and not OPTIONS[name].live:
            can = ", ".join(known for known, option in OPTIONS.items() if option.live)
            raise ConfigError(
                f"set_option {name!r}: a running script can set only {can}; "
                "give this one in .streamlit/config.toml or on the command line"
            )
        self.set(name, value)

    def section(self, name: str) -> dict[str, Any]:
        """Return what is set in a section: `theme` gives `{"base": ..., "sidebar.font": ...}`."""
        prefix = f"{name}."
        return {
            key.removeprefix(prefix): value
            for key, (value, _) in self._values.items()
            if key.startswith(prefix)
        }

    def theme(self) -> dict[str, Any]:
        """Return what is set of the theme, its parts nested: `{"base": "dark", "sidebar": {"font": ...}}`."""
        nested: dict[str, Any] = {}
        for key, value in self.section("theme").items():
            part = nested
            *sections, name = key.split(".")
            for section in sections:
                part = part.setdefault(section, {})
            part[name] = value
        return nested

    def sources(self) -> list[Setting]:
        """List every option with its value and where that is from."""
        return [
            Setting(name, *self._values.get(name, (option.default, DEFAULT)), option)
            for name, option in OPTIONS.items()
        ]

    def _take(self, source: Source) -> None:
        if source.problem:
            self.problems.append(source.problem)
        for name, value in source.values.items():
            if name not in OPTIONS:
                self._report_unknown(source.where, name, name)
                continue
            try:
                self.set(name, value, source.where)
            except ConfigError as error:
                self.problems.append(f"{error}; it is left out")
                if name == "desktop.network":
                    # Whoever wrote it meant to forbid something: a slip must not open the app to the network.
                    self._values[name] = ("local-only", source.where)
                    self.problems[-1] = f"{error}; until then the app is local-only"

    def _report_unknown(self, where: str, shown: str, name: str) -> None:
        self.problems.append(f"{where}: unknown option {shown}{_hint(name)}")


def _hint(name: str) -> str:
    meant = nearest(name)
    return f"; did you mean {meant}?" if meant else ""


def _wrong(where: str, name: str, value: Any) -> str:
    return f"{where}: {name} is {value!r}, but must be {OPTIONS[name].kind.allowed}"


# --- the app of this process ---

_current: Config | None = None


def use(config: Config) -> None:
    """Make a configuration the one of this process."""
    global _current  # noqa: PLW0603 - a process runs one app
    _current = config


def current() -> Config:
    """Return the configuration of this process, read afresh where nobody has set one."""
    if _current is None:
        use(Config.load())
    assert _current is not None
    return _current


def get_option(name: str) -> Any:
    """Return the value of an option of this app."""
    return current().get(name)


def set_option(name: str, value: Any) -> None:
    """Set any option of this app, as `streamlit.config.set_option` does."""
    current().set(name, value)
