"""Hold values back until they are submitted together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_host.errors import StreamlitDuplicateElementKey, StreamlitInvalidLayoutContextError
from desktop_host.protocol.element import Block, Height
from desktop_host.script.arguments import height_of, width_of
from desktop_host.script.container import draw, form_of_place
from desktop_host.script.context import current_run

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["form"]


class Form(Block, kw_only=True):
    """Be a form; widgets inside carry its id."""

    id: str
    clear_on_submit: bool = False
    enter_to_submit: bool = True
    border: bool = True
    height: Height = "content"


def form(
    key: str,
    clear_on_submit: bool = False,
    *,
    enter_to_submit: bool = True,
    border: bool = True,
    width: Width = "stretch",
    height: Height = "content",
) -> DeltaGenerator:
    """Open a form: its widgets send their values when a submit button of it is pressed, all together.

    Args:
        key: The form's name; no other form or widget of the page has it.
        clear_on_submit: Whether its widgets go back to their defaults after a submit.
        enter_to_submit: Whether Enter in a text field submits.
        border: Whether a line surrounds it.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels, beyond which it scrolls.

    Raises:
        StreamlitInvalidLayoutContextError: it stands in another form.
        StreamlitDuplicateElementKey: a form of this run has the key already.
    """
    if form_of_place():
        raise StreamlitInvalidLayoutContextError(
            f"form {key!r}: a form cannot stand in another; close {form_of_place()!r} first"
        )
    key, run = str(key), current_run()
    if key in run.forms:
        raise StreamlitDuplicateElementKey(
            f"form {key!r}: another form of this run has this key; give each its own"
        )
    run.forms.add(key)
    node = Form(
        id=key,
        key=key,
        clear_on_submit=clear_on_submit,
        enter_to_submit=enter_to_submit,
        border=border,
        width=width_of("form", width),
        height=height_of("form", height),
    )
    return draw(node, form=key)
