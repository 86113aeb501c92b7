"""Read keyboard shortcuts as scripts write them: ``"K"``, ``"Ctrl+K"``, ``"Cmd+Shift+O"``."""

from __future__ import annotations

import re

from desktop_host.errors import StreamlitAPIException

_MODIFIERS = frozenset({"alt", "cmd", "ctrl", "meta", "mod", "option", "shift"})
_NAMED = frozenset(
    {
        *("backspace", "delete", "down", "end", "enter", "esc", "escape", "home", "left"),
        *("pagedown", "pageup", "right", "space", "tab", "up"),
    }
)
_FUNCTION = re.compile(r"f[1-9]\d?$")
_RESERVED = frozenset({"c", "r"})
"""The page's own: clear the cache, run again."""


def shortcut_of(call: str, shortcut: object) -> str:
    """Check a shortcut: any number of modifiers and one key; None means none."""
    if shortcut is None:
        return ""
    parts = [part.strip() for part in str(shortcut).split("+")]
    keys = [part.lower() for part in parts if part.lower() not in _MODIFIERS]
    if len(keys) != 1 or not _is_key(keys[0]):
        raise StreamlitAPIException(
            f"{call}: shortcut is {shortcut!r}; it must be one letter, digit, function key or a name like "
            "'Enter', with any of Ctrl, Cmd, Alt and Shift before it: 'Ctrl+K'"
        )
    if keys[0] in _RESERVED:
        raise StreamlitAPIException(
            f"{call}: shortcut is {shortcut!r}; the page itself uses C and R, so take another key"
        )
    return "+".join(parts)


def _is_key(name: str) -> bool:
    return (len(name) == 1 and name.isalnum()) or name in _NAMED or _FUNCTION.match(name) is not None
