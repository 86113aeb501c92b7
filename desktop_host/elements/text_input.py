"""Let the user enter a line of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitBadTimeStringError,
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
)
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange, Persist

__all__ = ["text_input"]


Kind = Literal["default", "password", "email", "url", "phone", "search"]

_PAUSE = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|m)?$")
_USUAL_PAUSE = 250
_LONGEST_PAUSE = 60_000


class _Habits(NamedTuple):
    """Say what a field of some kind has unless the script says otherwise."""

    autocomplete: str = ""
    icon: str = ""
    placeholder: str = ""
    pattern: str = ""
    message: str = ""


_HABITS: dict[str, _Habits] = {
    "default": _Habits(),
    "password": _Habits("new-password"),
    "email": _Habits(
        "email",
        ":material/mail:",
        "you@example.com",
        r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$",
        "Enter an e-mail address such as you@example.com.",
    ),
    "url": _Habits(
        "url",
        ":material/link:",
        "https://example.com",
        r"^https?://[^\s/]+(/\S*)?$",
        "Enter an address such as https://example.com.",
    ),
    "phone": _Habits(
        "tel",
        ":material/call:",
        "+1 234 567 8900",
        r"^\+?[\d\s().-]{4,}$",
        "Enter a telephone number such as +1 234 567 8900.",
    ),
    "search": _Habits("off", ":material/search:", "Search"),
}


class TextInput(Widget[str | None], kw_only=True):
    """Be a field for one line."""

    kind: Kind = "default"
    max_chars: int | None = None
    autocomplete: str = ""
    placeholder: str = ""
    required: bool = False
    icon: str = ""
    validate: str = ""
    """A regular expression, of JavaScript, that must be found in a text that is not empty."""
    message: str = ""
    """What the page says about a text in which it is not."""
    live: int = -1
    """After how many milliseconds without another letter a change is sent; -1: at the end of typing only."""


def text_input(
    label: str,
    value: object = "",
    max_chars: int | None = None,
    key: Key = None,
    type: Kind = "default",
    help: str | None = None,
    autocomplete: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    placeholder: str | None = None,
    disabled: bool = False,
    required: bool = False,
    label_visibility: LabelVisibility = "visible",
    icon: str | None = None,
    validate: str | tuple[str, str] | None = None,
    live: bool | str = False,
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: Persist = None,
) -> str | None:
    """Show a field for one line of text, and return what stands in it.

    Args:
        label: What is asked for, as inline Markdown.
        value: What stands in it at first; with None it is empty, and None is returned until something is entered.
        max_chars: How many characters it takes.
        type: ``"default"``, ``"password"`` to hide what is typed, or ``"email"``, ``"url"``, ``"phone"``, ``"search"``:
            those bring an icon, a placeholder and a check of their own, which the other parameters replace.
        autocomplete: HTML's attribute of that name; by default after the type.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        placeholder: What shows while it is empty.
        required: Whether it is marked as needed: it cannot be emptied, and a form waits for text.
        icon: An emoji or ``":material/name:"`` inside the field.
        validate: A regular expression (JavaScript's), alone or with a message: text in which it is not found is
            marked and not sent. Empty text is always sent, unless ``required``.
        live: Whether the script runs while the user types: True (after a pause of 250 ms), or a pause such as
            ``"500ms"`` or ``"1s"``.

    Raises:
        StreamlitInvalidParameterTypeError: ``validate`` is neither text nor a pair of texts.
        StreamlitBadTimeStringError: ``live`` is no length of time, or one above a minute.
        StreamlitIncompatibleParametersError: a password is to be kept in the page's address.
    """
    name = f"text_input {label!r}"
    habits = _HABITS[one_of("text_input", "type", type, get_args(Kind))]
    pattern, message = _rule(name, validate, habits)
    if type == "password" and bind is not None:
        raise StreamlitIncompatibleParametersError(
            f"{name}: type='password' cannot be bound to the address, where everyone could read it; drop bind"
        )
    start = None if value is None else str(value)
    node = TextInput(
        label=label,
        default=start,
        value=start,
        kind=type,
        max_chars=max_chars,
        autocomplete=habits.autocomplete if autocomplete is None else autocomplete,
        placeholder=habits.placeholder if placeholder is None else placeholder,
        required=required,
        icon=icon_of("text_input", habits.icon if icon is None else icon),
        validate=pattern,
        message=message,
        live=_pause(name, live),
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="text_input",
        key=key,
        decode=lambda wire: within(name, wire, max_chars),
        encode=lambda given: within(name, None if given is None else str(given), max_chars),
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
        persist_state=persist_state,
    )


def within(name: str, text: str | None, max_chars: int | None) -> str | None:
    """Return a text that is not too long.

    Raises:
        StreamlitAPIException: it has more than ``max_chars`` characters.
    """
    if text is not None and max_chars is not None and len(text) > max_chars:
        raise StreamlitAPIException(
            f"{name}: the text has {len(text)} characters; at most {max_chars} are taken"
        )
    return text


def _rule(name: str, validate: Any, habits: _Habits) -> tuple[str, str]:
    if validate is None:
        return habits.pattern, habits.message
    if isinstance(validate, str):
        return validate, ""
    if isinstance(validate, tuple) and len(validate) == 2 and all(isinstance(part, str) for part in validate):
        return validate
    raise StreamlitInvalidParameterTypeError(
        f"{name}: validate is {validate!r}; it must be a regular expression, or a pair of one and a message"
    )


def _pause(name: str, live: Any) -> int:
    if isinstance(live, bool):
        return _USUAL_PAUSE if live else -1
    found = _PAUSE.match(live.strip()) if isinstance(live, str) else None
    if found and (found[2] or float(found[1]) == 0):
        pause = round(float(found[1]) * {"ms": 1, "s": 1000, "m": 60_000}[found[2] or "ms"])
        if pause <= _LONGEST_PAUSE:
            return pause
    raise StreamlitBadTimeStringError(
        f"{name}: live is {live!r}; it must be True, False or a pause of at most a minute, such as '500ms' or '1s'"
    )
