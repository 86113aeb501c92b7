"""Show nested data as a tree that opens and closes."""

from __future__ import annotations

import json as library
from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.element import Element
from desktop_host.script.arguments import width_of
from desktop_host.script.container import draw
from desktop_host.script.session_state import SessionStateProxy

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["json"]


class Json(Element, kw_only=True):
    """Be a JSON document."""

    body: str
    depth: int = -1
    """How many levels are open at first; -1: all."""


def json(body: Any, *, expanded: bool | int = True, width: Width = "stretch") -> DeltaGenerator:
    """Show nested data as a tree that opens and closes.

    Args:
        body: JSON as text, or anything made of dicts, lists and plain values; other objects show as text.
        expanded: Whether it is open at first; a number opens that many levels.
        width: ``"stretch"`` or a number of pixels.

    Raises:
        StreamlitAPIException: the text is no JSON; the message says where.
    """
    if isinstance(body, SessionStateProxy):
        body = body.to_dict()
    if isinstance(body, str):
        try:
            library.loads(body)
        except ValueError as error:
            raise StreamlitAPIException(f"json: the text is no JSON: {error}") from None
        text = body
    else:
        text = library.dumps(_keyed(body), default=_other, ensure_ascii=False)
    depth = (-1 if expanded else 0) if isinstance(expanded, bool) else expanded
    return draw(Json(body=text, depth=depth, width=width_of("json", width, content=False)))


def _keyed(value: Any) -> Any:
    """Give dicts the text keys that JSON asks for."""
    if isinstance(value, dict):
        return {str(key): _keyed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_keyed(item) for item in value]
    return value


def _other(value: Any) -> Any:
    """Turn what JSON has no form for into something it has."""
    for name in ("to_dict", "tolist", "isoformat", "item", "_asdict"):
        method = getattr(value, name, None)
        if callable(method) and not isinstance(value, type):
            return _keyed(method())
    if isinstance(value, set | frozenset):
        return sorted(value, key=str)
    return str(value)
