"""Let the user enter a line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Bind, Key, OnChange

__all__ = ["text_input"]


class TextInput(Widget[str | None], kw_only=True):
    """Be a field for one line."""

    kind: Literal["default", "password"] = "default"
    max_chars: int | None = None
    autocomplete: str = ""
    placeholder: str = ""
    required: bool = False
    icon: str = ""
    validate: str = ""
    """A regular expression that the whole text must match."""
    live: bool = False
    """Whether each change is sent, not only the end of typing."""


def text_input(
    label: str,
    value: object = "",
    max_chars: int | None = None,
    key: Key = None,
    type: Literal["default", "password"] = "default",
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
    validate: str | None = None,
    live: bool = False,
    width: Width = "stretch",
    bind: Bind = None,
    persist_state: bool | None = None,
) -> str | None:
    """Show a field for one line of text, and return what stands in it.

    Args:
        label: What is asked for, as inline Markdown.
        value: What stands in it at first; with None it is empty, and None is returned until something is entered.
        max_chars: How many characters it takes.
        type: ``"default"``, or ``"password"`` to hide what is typed.
        autocomplete: HTML's attribute of that name; by default ``"new-password"`` for passwords.
        key, help, on_change, args, kwargs, disabled, label_visibility, width, bind, persist_state: As in every
            widget.
        placeholder: What shows while it is empty.
        required: Whether it is marked as needed.
        icon: An emoji or ``":material/name:"`` inside the field.
        validate: A regular expression (JavaScript's); other text is marked and not sent.
        live: Whether the script runs while the user types, not only at the end.
    """
    start = None if value is None else str(value)
    node = TextInput(
        label=label,
        default=start,
        value=start,
        kind=one_of("text_input", "type", type, ("default", "password")),
        max_chars=max_chars,
        autocomplete=autocomplete or ("new-password" if type == "password" else ""),
        placeholder=placeholder or "",
        required=required,
        icon=icon_of("text_input", icon),
        validate=validate or "",
        live=live,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )
    return draw_widget(
        node,
        call="text_input",
        key=key,
        decode=lambda wire: within(f"text_input {label!r}", wire, max_chars),
        encode=lambda given: within(
            f"text_input {label!r}", None if given is None else str(given), max_chars
        ),
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
