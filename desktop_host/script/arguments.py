"""Check the arguments that many calls share, and say what is wrong with them in words."""

from __future__ import annotations

import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any, get_args

from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitValueError,
)
from desktop_host.protocol.element import Gap, Height, LabelVisibility, TextAlignment, Width

if TYPE_CHECKING:
    from collections.abc import Iterable

_ICON = re.compile(r":material/[a-z0-9_]+:$")
_ALIGNMENTS = get_args(TextAlignment)
_VISIBILITIES = get_args(LabelVisibility)
_SHORTCODE = re.compile(r":[a-z0-9_+\-]+:$")


def width_of(
    call: str, width: Any, *, content: bool = True, use_container_width: bool | None = None
) -> Width:
    """Check ``width``; the older ``use_container_width`` wins where a script still gives it."""
    if use_container_width is not None:
        return "stretch" if use_container_width else ("content" if content else width)
    words = ("stretch", "content") if content else ("stretch",)
    found: Width = _size(call, "width", width, words, StreamlitInvalidWidthError)
    return found


def height_of(call: str, height: Any, *words: str) -> Height:
    """Check ``height``; ``words`` are those allowed beside a number of pixels."""
    found: Height = _size(
        call, "height", height, words or ("stretch", "content"), StreamlitInvalidHeightError
    )
    return found


def _size(call: str, name: str, value: Any, words: tuple[str, ...], error: type[Exception]) -> Any:
    if isinstance(value, str) and value in words:
        return value
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    allowed = ", ".join(repr(word) for word in words)
    msg = f"{call}: {name} is {value!r}; it must be {allowed} or a positive whole number of pixels"
    raise error(msg)


def gap_of(call: str, gap: Any) -> Gap:
    """Check ``gap``; None means none."""
    if gap is None:
        return "none"
    if isinstance(gap, int) and not isinstance(gap, bool) and gap >= 0:
        return gap
    found: Gap = one_of(call, "gap", gap, get_args(get_args(Gap)[1]))
    return found


def one_of(call: str, name: str, value: Any, choices: Iterable[Any]) -> Any:
    """Return ``value`` if it is one of ``choices``."""
    choices = tuple(choices)
    if value not in choices:
        allowed = ", ".join(repr(choice) for choice in choices)
        raise StreamlitValueError(f"{call}: {name} is {value!r}; it must be one of {allowed}")
    return value


def label_of(call: str, label: Any) -> str:
    """Check a widget's label, which is also what assistive technology reads; a number becomes its text."""
    if label is None:
        raise StreamlitInvalidParameterTypeError(f"{call}: label is None; it must be a text")
    return str(label)


def visibility_of(call: str, label_visibility: Any) -> LabelVisibility:
    """Check ``label_visibility``."""
    found: LabelVisibility = one_of(call, "label_visibility", label_visibility, _VISIBILITIES)
    return found


def alignment_of(call: str, text_alignment: Any) -> TextAlignment:
    """Check ``text_alignment``."""
    found: TextAlignment = one_of(call, "text_alignment", text_alignment, _ALIGNMENTS)
    return found


def icon_of(call: str, icon: str | None) -> str:
    """Check an icon: one emoji, an emoji's shortcode, or ``":material/name:"``."""
    if icon is None or icon == "":
        return ""
    text = str(icon).strip()
    if _ICON.match(text) or _SHORTCODE.match(text) or text == "spinner" or not text.isascii():
        return text
    msg = f"{call}: icon is {icon!r}; it must be an emoji, an emoji shortcode or ':material/icon_name:'"
    raise StreamlitAPIException(msg)


def help_of(help: object) -> str | None:
    """Return a tooltip's text; an empty one is none."""
    return None if help is None else text_of(help) or None


def text_of(body: object) -> str:
    """Return what a script gave as text, without the indentation that a triple-quoted string has in code."""
    text = str(body)
    return dedent(text).strip() if "\n" in text else text.strip()
