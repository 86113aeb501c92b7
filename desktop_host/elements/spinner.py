"""Show that something is being done."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop_host.protocol.element import Element
from desktop_host.script.arguments import text_of, width_of
from desktop_host.script.container import transient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_host.protocol.element import Width

__all__ = ["spinner"]


class Spinner(Element, kw_only=True):
    """Be a sign that turns; the page shows it only when it lasts."""

    text: str
    show_time: bool = False


@contextmanager
def spinner(
    text: str = "In progress...", *, show_time: bool = False, width: Width = "content"
) -> Iterator[None]:
    """Show a turning sign while the block below runs.

    Args:
        text: Markdown beside the sign.
        show_time: Whether the seconds since its start are shown.
        width: ``"stretch"``, ``"content"`` or a number of pixels.
    """
    node = Spinner(text=text_of(text), show_time=show_time, width=width_of("spinner", width))
    with transient(node):
        yield
