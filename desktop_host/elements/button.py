"""Let the user start something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitInvalidLayoutContextError
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of, width_of
from desktop_host.script.container import form_of_place, submit_form
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
        shortcut: Keys that press it, such as ``"Ctrl+K"``.
        wrap: Whether a long label goes on in further lines.

    Raises:
        StreamlitInvalidLayoutContextError: it stands in a form, which has submit buttons of its own.
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
        width=width_of("button", width, use_container_width=use_container_width),
        kind=one_of("button", "type", type, BUTTON_TYPES),
        icon=icon_of("button", icon),
        icon_position=one_of("button", "icon_position", icon_position, ICON_POSITIONS),
        shortcut=shortcut or "",
        wrap=wrap is not False,
    )
    return draw_widget(
        node,
        call="button",
        key=key,
        decode=same,
        encode=None,
        on_change=on_click,
        args=args,
        kwargs=kwargs,
        trigger=True,
    )


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
    form = form_of_place()
    if not form:
        raise StreamlitInvalidLayoutContextError(
            f"form_submit_button {label!r}: it stands in no form; put it inside `with st.form(...)`"
        )
    submit_form(form)
    node = Button(
        label=label,
        default=False,
        value=False,
        help=help,
        disabled=disabled,
        width=width_of("form_submit_button", width, use_container_width=use_container_width),
        kind=one_of("form_submit_button", "type", type, BUTTON_TYPES),
        icon=icon_of("form_submit_button", icon),
        icon_position=one_of("form_submit_button", "icon_position", icon_position, ICON_POSITIONS),
        shortcut=shortcut or "",
        wrap=wrap is not False,
        submits=True,
    )
    return draw_widget(
        node,
        call="form_submit_button",
        key=f"FormSubmitter-{form}-{label}" if key is None else key,
        decode=same,
        encode=None,
        on_change=on_click,
        args=args,
        kwargs=kwargs,
        trigger=True,
    )
