"""Hold elements that the user can open and close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.protocol.element import Block, Widget
from desktop_host.script.arguments import icon_of, label_of, one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import claim_key, is_tracked, same, settle_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Bind, Key

__all__ = ["expander"]


class Expander(Block, Widget[bool], kw_only=True):
    """Be a group under a line that opens and closes it; without an id the page alone knows whether it is open."""

    icon: str = ""
    kind: Literal["default", "compact", "step"] = "default"


def expander(
    label: str,
    expanded: bool = False,
    *,
    key: Key = None,
    icon: str | None = None,
    type: Literal["default", "compact", "step"] = "default",
    width: Width = "stretch",
    on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    bind: Bind = None,
) -> DeltaGenerator:
    """Hold elements under a line that opens and closes them; the script runs their code either way.

    Args:
        label: The line, as inline Markdown.
        expanded: Whether it is open at first.
        key: Gives the class ``st-key-<key>``; with ``on_change`` also the name in the session state.
        icon: An emoji or ``":material/name:"`` before the label.
        type: ``"default"`` with a frame, ``"compact"`` without, or ``"step"`` for one of several steps.
        width: ``"stretch"`` or a number of pixels.
        on_change: ``"ignore"``: opening runs nothing. ``"rerun"`` or a function: opening and closing run the
            script, and ``.open`` of the result says which.
        args, kwargs: What the function is called with.
        bind: ``"query-params"`` keeps the state in the page's address too, under the key.

    Raises:
        StreamlitValueError: ``type``, ``on_change`` or ``bind`` is none of these.
        StreamlitDuplicateElementId: it is tracked, and this run has drawn the same already.
    """
    node = Expander(
        label=label_of("expander", label),
        default=bool(expanded),
        value=bool(expanded),
        icon=icon_of("expander", icon),
        kind=one_of("expander", "type", type, ("default", "compact", "step")),
        width=width_of("expander", width, content=False),
    )
    if not is_tracked("expander", on_change, bind):
        node.key = claim_key("expander", key)
        return draw(node)
    is_open = settle_widget(
        node,
        call="expander",
        key=key,
        decode=same,
        encode=bool,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
    )
    handle = draw(node)
    handle.open = is_open
    return handle
