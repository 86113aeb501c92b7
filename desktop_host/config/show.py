"""Write a configuration as TOML for people: every option, its value, and where the value is from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop_host.config import DEFAULT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_host.config import Config, Setting

# What they take, the section `theme` shows; they would fill five screens.
_SCOPES = ("theme.sidebar.", "theme.light.", "theme.dark.")


def as_toml(config: Config, *, every: bool = False) -> str:
    """Write the options that are set or that are honoured here; with `every`, all that are taken."""
    shown = [
        setting
        for setting in config.sources()
        if setting.where != DEFAULT
        or every
        or (setting.option.meaning and not setting.name.startswith(_SCOPES))
    ]
    sections = dict.fromkeys(setting.name.rpartition(".")[0] for setting in shown)
    return "\n\n".join("\n".join(_section(name, shown)) for name in sections)


def _section(section: str, shown: list[Setting]) -> Iterator[str]:
    yield f"[{section}]"
    if section == "theme":
        yield "# The sections theme.light, theme.dark and theme.sidebar take most of these, too."
    for setting in shown:
        prefix, _, name = setting.name.rpartition(".")
        if prefix != section:
            continue
        meaning = setting.option.meaning or "Taken, without effect here."
        if setting.where == DEFAULT and section.startswith("theme"):
            yield f"# {name} ="  # what most of them mean, their names say
            continue
        yield f"# {meaning} It must be {setting.option.kind.allowed}."
        if setting.where == DEFAULT:
            yield f"# {name} = {_value(setting.value)}".rstrip()
        else:
            yield f"{name} = {_value(setting.value)}  # from {setting.where}"


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_value(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)
