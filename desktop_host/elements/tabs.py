"""Hold containers of which the user sees one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import StreamlitDefaultNotInOptionsError, StreamlitMissingRequiredParameterError
from desktop_host.protocol.element import Block, Height
from desktop_host.script.arguments import height_of, label_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import claim_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Bind, Key

__all__ = ["tabs"]


class Tabs(Block, kw_only=True):
    """Be a row of tabs; its children are the panels."""

    labels: list[str]
    default: int = 0
    height: Height = "content"


class Tab(Block, kw_only=True):
    """Be one panel."""

    label: str


def tabs(
    tabs: Sequence[str],
    *,
    width: Width = "stretch",
    height: Height = "content",
    default: str | None = None,
    key: Key = None,
    on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",  # noqa: ARG001
    args: Iterable[Any] | None = None,  # noqa: ARG001
    kwargs: Mapping[str, Any] | None = None,  # noqa: ARG001
    bind: Bind = None,  # noqa: ARG001
) -> list[DeltaGenerator]:
    """Show a row of tabs and return one container for each; the script runs the code of all.

    Args:
        tabs: The tabs' labels, as inline Markdown.
        width: ``"stretch"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels, beyond which a panel scrolls.
        default: The label of the tab that is open at first; the first one by default.
        key: Gives the class ``st-key-<key>``.
        on_change: What a change of tab does; the default does nothing but that.
        args: Positional arguments of the callback.
        kwargs: Keyword arguments of the callback.
        bind: Keep the open tab in the page's address too.

    Raises:
        StreamlitMissingRequiredParameterError: there is no label.
        StreamlitDefaultNotInOptionsError: ``default`` is not among the labels.
    """
    labels = [label_of("tabs", label) for label in tabs]
    if not labels:
        raise StreamlitMissingRequiredParameterError("tabs: the list of labels is empty; give at least one")
    if default is not None and default not in labels:
        raise StreamlitDefaultNotInOptionsError(
            f"tabs: default {default!r} is not among the labels {labels!r}"
        )
    node = Tabs(
        key=claim_key("tabs", key),
        labels=labels,
        default=0 if default is None else labels.index(default),
        width=width_of("tabs", width, content=False),
        height=height_of("tabs", height),
    )
    row = draw(node)
    return [draw(Tab(label=label), at=row) for label in labels]
