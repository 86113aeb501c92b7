"""Let the user start something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitInvalidLayoutContextError,
    StreamlitValueError,
)
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of, width_of
from desktop_host.script.container import form_of_place, is_row
from desktop_host.script.shortcut import shortcut_of
from desktop_host.script.widgets import draw_widget, same

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import Width
    from desktop_host.script.widgets import Key

__all__ = ["button", "form_submit_button"]

ButtonType = Literal["primary", "secondary", "tertiary"]
BUTTON_TYPES = ("primary", "secondary", "tertiary")
IconPosition = Literal["left", "right"]
ICON_POSITIONS = ("left", "right")


class Button(Widget[bool], kw_only=True):
    """Be a button; its value is True in the run that its click starts."""

    kind: ButtonType = "secondary"
    icon: str = ""
    icon_position: IconPosition = "left"
    shortcut: str = ""
    """Keys that press it, such as ``"Ctrl+K"``."""
    wrap: bool = True
    submits: bool = False
    """Whether it submits its form."""


def button(
    label: str,
    key: Key = None,
    help: str | None = None,
    on_click: Callable[..., object] | None = None,
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    type: ButtonType = "secondary",
    icon: str | None = None,
    icon_position: IconPosition = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: Width = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool:
    """Show a button and return whether its click started this run.

    Args:
        label: Inline Markdown.
        key, help, args, kwargs, disabled, width: As in every widget.
        on_click: Called before the script runs.
        type: ``"primary"`` for what matters most on the page, ``"secondary"``, or ``"tertiary"`` without a frame.
        icon: An emoji or ``":material/name:"`` beside the label.
        icon_position: ``"left"`` or ``"right"`` of it.
        use_container_width: The older way to say ``width="stretch"``.
        shortcut: Keys that press it, such as ``"Ctrl+K"``; C and R are the page's own.
        wrap: Whether a long label goes on in further lines; by default unless others stand in the same row.

    Raises:
        StreamlitInvalidLayoutContextError: it stands in a form, which has submit buttons of its own.
        StreamlitValueError: ``type``, ``icon_position`` or ``on_click`` is not what it may be.
        StreamlitAPIException: ``icon`` or ``shortcut`` cannot be read.
    """
    if form_of_place():
        raise StreamlitInvalidLayoutContextError(
            f"button {label!r}: a form has st.form_submit_button for this; use that, or move the button out of the form"
        )
    node = Button(
        label=label,
        default=False,
        value=False,
        help=help,
        disabled=disabled,
        kind=type,
        icon=icon or "",
        icon_position=icon_position,
        width=width_of("button", width, use_container_width=use_container_width),
        shortcut=shortcut_of("button", shortcut),
        wrap=not is_row() if wrap is None else wrap,
    )
    return _draw("button", node, key, on_click, args, kwargs)


def form_submit_button(
    label: str = "Submit",
    help: str | None = None,
    on_click: Callable[..., object] | None = None,
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    key: Key = None,
    type: ButtonType = "secondary",
    icon: str | None = None,
    icon_position: IconPosition = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: Width = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool:
    """Show the button that sends a form's values, and return whether its click started this run.

    The parameters are those of :func:`button`.

    Raises:
        StreamlitInvalidLayoutContextError: it stands in no form.
    """
    call = "form_submit_button"
    form = form_of_place()
    if not form:
        raise StreamlitInvalidLayoutContextError(
            f"{call} {label!r}: it stands in no form; put it inside `with st.form(...)`"
        )
    node = Button(
        label=label,
        default=False,
        value=False,
        help=help,
        disabled=disabled,
        kind=type,
        icon=icon or "",
        icon_position=icon_position,
        width=width_of(call, width, use_container_width=use_container_width),
        shortcut=shortcut_of(call, shortcut),
        wrap=not is_row() if wrap is None else wrap,
        submits=True,
    )
    name = f"FormSubmitter-{form}-{label}" if key is None else key
    return _draw(call, node, name, on_click, args, kwargs)


def _draw(
    call: str,
    node: Button,
    key: Key,
    on_click: Callable[..., object] | None,
    args: Iterable[Any] | None,
    kwargs: Mapping[str, Any] | None,
) -> bool:
    one_of(call, "type", node.kind, BUTTON_TYPES)
    one_of(call, "icon_position", node.icon_position, ICON_POSITIONS)
    node.icon = icon_of(call, node.icon)
    if isinstance(on_click, str):
        raise StreamlitAPIException(
            f"{call} {node.label!r}: on_click is {on_click!r}; a click always runs the script, give a function or None"
        )
    if on_click is not None and not callable(on_click):
        raise StreamlitValueError(
            f"{call} {node.label!r}: on_click is {on_click!r}; it must be a function or None"
        )
    return draw_widget(
        node,
        call=call,
        key=key,
        decode=same,
        encode=None,
        on_change=on_click,
        args=args,
        kwargs=kwargs,
        trigger=True,
    )
