"""Hold elements that the user can open and close."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.protocol.element import Block
from desktop_host.script.arguments import icon_of, label_of, one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import claim_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Bind, Key

__all__ = ["expander"]


class Expander(Block, kw_only=True):
    """Be a group under a line that opens and closes it."""

    label: str
    expanded: bool = False
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
    on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",  # noqa: ARG001
    args: Iterable[Any] | None = None,  # noqa: ARG001
    kwargs: Mapping[str, Any] | None = None,  # noqa: ARG001
    bind: Bind = None,  # noqa: ARG001
) -> DeltaGenerator:
    """Hold elements under a line that opens and closes them; the script runs their code either way.

    Args:
        label: The line, as inline Markdown.
        expanded: Whether it is open at first.
        key: Gives the class ``st-key-<key>``.
        icon: An emoji or ``":material/name:"`` before the label.
        type: ``"default"`` with a frame, ``"compact"`` without, or ``"step"`` for one of several steps.
        width: ``"stretch"`` or a number of pixels.
        on_change: What opening and closing does; the default does nothing but that.
        args: Positional arguments of the callback.
        kwargs: Keyword arguments of the callback.
        bind: Keep its state in the page's address too.
    """
    node = Expander(
        key=claim_key("expander", key),
        label=label_of("expander", label),
        expanded=bool(expanded),
        icon=icon_of("expander", icon),
        kind=one_of("expander", "type", type, ("default", "compact", "step")),
        width=width_of("expander", width, content=False),
    )
    return draw(node)
