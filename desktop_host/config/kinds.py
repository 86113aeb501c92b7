"""Read the values of options, from TOML or from text, and say what is allowed where one is wrong."""

from __future__ import annotations

import math
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_TRUE = frozenset({"1", "true", "t", "yes", "y", "on"})
_FALSE = frozenset({"0", "false", "f", "no", "n", "off"})
# Powers of 1024, as memory is counted.
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", re.IGNORECASE)


class Kind(NamedTuple):
    """Say which values an option takes.

    `allowed` completes the sentence "must be ...". `read` takes a value of a TOML file, or the text of a
    command line or an environment variable, and returns the option's value; it raises ValueError for what is
    not allowed.
    """

    allowed: str
    read: Callable[[Any], Any]


def is_switch_word(text: str) -> bool:
    """Tell whether a text of the command line can be the value of a switch."""
    return text.lower() in _TRUE | _FALSE


def _read_switch(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and is_switch_word(value):
        return value.lower() in _TRUE
    raise ValueError


def _read_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    raise ValueError


def _read_number(value: Any) -> float:
    number = float(value) if isinstance(value, str) else value
    if isinstance(number, bool) or not isinstance(number, int | float) or not math.isfinite(number):
        raise ValueError
    return number


def _read_texts(value: Any) -> list[str]:
    if isinstance(value, str):
        is_json = value.lstrip().startswith("[")
        value = _read_json(value) if is_json else [part.strip() for part in value.split(",") if part.strip()]
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return list(value)
    raise ValueError


def _read_json(value: str) -> Any:
    # Few values are written as JSON, and its import costs as much as all other options together.
    import json

    return json.loads(value)


def _read_size(value: Any) -> int | None:
    match = _SIZE.fullmatch(str(value).strip())
    if match is None:
        raise ValueError
    # 0 is how a size is taken back that a source of lower rank has set.
    return int(float(match[1]) * 1024 ** " kmgt".index(match[2].lower() or " ")) or None


def whole(least: int | None = None, most: int | None = None) -> Kind:
    """Allow whole numbers between two limits, both included."""

    def read(value: Any) -> int:
        number = int(value) if isinstance(value, str) else value
        is_whole = isinstance(number, int) and not isinstance(number, bool)
        if is_whole and (least is None or number >= least) and (most is None or number <= most):
            return number
        raise ValueError

    limits = {
        (True, True): f" between {least} and {most}",
        (True, False): f" of at least {least}",
        (False, True): f" of at most {most}",
        (False, False): "",
    }
    return Kind("a whole number" + limits[least is not None, most is not None], read)


def one_of(*words: str | bool) -> Kind:
    """Allow a few words; `True` and `False` among them allow a switch's values too."""

    def read(value: Any) -> str | bool:
        if isinstance(value, str) and value in words:
            return value
        if True in words:
            return _read_switch(value)
        raise ValueError

    names = [str(word).lower() if isinstance(word, bool) else f'"{word}"' for word in words]
    return Kind(f"{', '.join(names[:-1])} or {names[-1]}", read)


def structured(allowed: str, *types: type) -> Kind:
    """Allow values of some types, which a text gives as JSON; a text that is no JSON stands for itself."""

    def read(value: Any) -> Any:
        candidates = [value]
        if isinstance(value, str):
            with suppress(ValueError):
                candidates.insert(0, _read_json(value))
        for candidate in candidates:
            if isinstance(candidate, types) and not isinstance(candidate, bool):
                return candidate
        raise ValueError

    return Kind(allowed, read)


switch = Kind("true or false", _read_switch)
text = Kind("a text", _read_text)
number = Kind("a number", _read_number)
texts = Kind("a list of texts", _read_texts)
size = Kind('a size such as "500mb" or "2gb", or 0', _read_size)
