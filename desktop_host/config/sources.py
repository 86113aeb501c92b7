"""Read options from where people write them: TOML files, a project's pyproject.toml, the environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_host.config.options import OPTIONS, nearest, variable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


class Source(NamedTuple):
    """Hold what one place says: values by the option's full name, and what is wrong with the place itself."""

    where: str
    values: dict[str, Any]
    problem: str = ""


def files(script: Path | None, home: Path, folder: Path) -> Iterator[Source]:
    """Read the configuration files for a script, by rising precedence.

    As with Streamlit, the script's own folder outranks the folder that the app is started in, so that an app
    keeps its settings wherever it is started from.
    """
    folders = [home, folder]
    if script is not None:
        folders.append(script.parent)
    for place in dict.fromkeys(place.resolve() for place in folders):
        yield from _read(place / ".streamlit" / "config.toml")
    if script is not None:
        for place in script.resolve().parents:
            if (place / "pyproject.toml").is_file():
                yield from _read_project(place / "pyproject.toml")
                return


def _read(path: Path) -> Iterator[Source]:
    document, problem = _parse(path)
    if document is not None:
        yield Source(str(path), dict(_flatten(document)), problem)


def _read_project(path: Path) -> Iterator[Source]:
    # Most projects say nothing to us: their files are not parsed, and their mistakes are not our business.
    document, problem = _parse(path, only_with="desktop-host")
    if document is not None:
        ours = document["tool"]["desktop-host"] if "desktop-host" in document.get("tool", ()) else {}
        yield Source(str(path), dict(_flatten({"desktop": ours})), problem)


def _parse(path: Path, only_with: str = "") -> tuple[dict[str, Any] | None, str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None, ""
    except (OSError, UnicodeDecodeError) as error:
        return {}, f"{path}: cannot be read, and is left out: {error}"
    if only_with not in text:
        return None, ""
    # Its import takes some milliseconds, which an app without a file need not wait for.
    import tomllib

    try:
        return tomllib.loads(text), ""
    except tomllib.TOMLDecodeError as error:
        # A broken file that forbids connections is taken at its word: the mistake must not open them.
        kept = {"network": "local-only"} if "local-only" in text else {}
        document = {"tool": {"desktop-host": kept}} if only_with else {"desktop": kept}
        return document, f"{path}: is no valid TOML, and is left out: {error}"


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        name = prefix + key
        if isinstance(value, dict) and name not in OPTIONS:
            yield from _flatten(value, f"{name}.")
        else:
            yield name, value


def environment(environ: Mapping[str, str]) -> Iterator[Source]:
    """Read the options that environment variables give, each a source of its own."""
    ours = {key: value for key, value in environ.items() if key.startswith(("STREAMLIT_", "DESKTOP_HOST_"))}
    if not ours:
        return
    names = {variable(name): name for name in OPTIONS}
    for key, value in ours.items():
        if key in names:
            yield Source(key, {names[key]: value})
        elif (meant := _meant(key)) is not None:
            # Other programs use these prefixes too, so only a near miss is worth a word.
            yield Source(key, {}, f"{key}: no option has this variable; did you mean {variable(meant)}?")


def _meant(key: str) -> str | None:
    return nearest(key.removeprefix("STREAMLIT_").replace("DESKTOP_HOST_", "DESKTOP_", 1).replace("_", "."))
