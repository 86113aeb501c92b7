"""Hold containers of which the user sees one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from desktop_host.errors import (
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from desktop_host.protocol.element import Block, Height, Widget
from desktop_host.script.arguments import height_of, one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.widgets import claim_key, is_tracked, settle_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator
    from desktop_host.script.widgets import Bind, Key

__all__ = ["tabs"]


class Tabs(Block, Widget[int], kw_only=True):
    """Be a row of tabs, its children the panels; without an id the page alone knows which of them is open."""

    labels: list[str]
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
    on_change: Callable[..., object] | Literal["rerun", "ignore"] = "ignore",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    bind: Bind = None,
) -> list[DeltaGenerator]:
    """Show a row of tabs and return one container for each; the script runs the code of all.

    Args:
        tabs: The tabs' labels, as inline Markdown.
        width: ``"stretch"`` or a number of pixels.
        height: ``"content"``, ``"stretch"`` or a number of pixels, beyond which a panel scrolls.
        default: The label of the tab that is open at first; the first one by default.
        key: Gives the class ``st-key-<key>``; with ``on_change`` also the name in the session state, which holds
            the label of the open tab.
        on_change: ``"ignore"``: changing the tab runs nothing. ``"rerun"`` or a function: it runs the script, and
            ``.open`` of each container says whether it is the one.
        args, kwargs: What the function is called with.
        bind: ``"query-params"`` keeps the open tab in the page's address too, under the key.

    Raises:
        StreamlitMissingRequiredParameterError: there is no label.
        StreamlitInvalidParameterTypeError: a label is no string.
        StreamlitValueError: ``default`` is not among the labels, or ``on_change`` or ``bind`` not what it may be.
    """
    labels = _labels_of(tabs)
    first = 0 if default is None else labels.index(one_of("tabs", "default", default, labels))
    node = Tabs(
        labels=labels,
        default=first,
        value=first,
        width=width_of("tabs", width, content=False),
        height=height_of("tabs", height),
    )
    if not is_tracked("tabs", on_change, bind):
        node.key = claim_key("tabs", key)
        row = draw(node)
        return [draw(Tab(label=label), at=row) for label in labels]
    if bind is not None and (len(set(labels)) < len(labels) or "" in labels):
        raise StreamlitValueError(
            f"tabs: with bind={bind!r} the labels go into the page's address; {labels!r} must differ and not be empty"
        )

    def label_at(index: int) -> str:
        if index < 0:
            raise ValueError(index)
        return labels[index]

    def index_of(label: str) -> int:
        if label not in labels:
            raise ValueError(f"tabs: {label!r} is not among the labels {labels!r}")
        return labels.index(label)

    chosen = settle_widget(
        node,
        call="tabs",
        key=key,
        decode=label_at,
        encode=index_of,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        bind=bind,
    )
    row = draw(node)
    panels = [draw(Tab(label=label), at=row) for label in labels]
    for panel, label in zip(panels, labels, strict=True):
        panel.open = label == chosen
    return panels


def _labels_of(tabs: Iterable[object]) -> list[str]:
    labels: list[Any] = list(tabs)
    for label in labels:
        if not isinstance(label, str):
            raise StreamlitInvalidParameterTypeError(f"tabs: the label {label!r} must be a string")
    if not labels:
        raise StreamlitMissingRequiredParameterError("tabs: the list of labels is empty; give at least one")
    return labels
