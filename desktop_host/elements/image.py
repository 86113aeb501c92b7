"""Show pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.element import Element
from desktop_host.script.arguments import one_of, width_of
from desktop_host.script.container import draw
from desktop_host.script.picture import Channels, Format, url_of

if TYPE_CHECKING:
    from desktop_host.protocol.element import Width
    from desktop_host.script.container import DeltaGenerator

__all__ = ["image"]


class Image(Element, kw_only=True):
    """Be one picture, or several beside each other."""

    urls: list[str]
    captions: list[str]
    link: str = ""
    alts: list[str | None]
    """As many as pictures, or none at all; an empty text: the picture is an ornament."""
    each: int = 0
    """The width of each of several pictures, in pixels; 0: as `width` says."""


def image(
    image: Any,
    caption: Any = None,
    width: Width = "content",
    clamp: bool = False,
    channels: Channels = "RGB",
    output_format: Format = "auto",
    *,
    use_container_width: bool | None = None,
    link: str | None = None,
    use_column_width: Any = None,
    alt: Any = None,
) -> DeltaGenerator:
    """Show a picture, or a list of pictures beside each other.

    Args:
        image: A path, a URL, bytes, an open file, SVG text, an image of Pillow's, or an array of shape (height,
            width) or (height, width, 1, 3 or 4); or a list of those.
        caption: Markdown below the picture; for several, a list of as many.
        width: ``"content"`` (its own, up to the column), ``"stretch"`` (the column's) or a number of pixels.
        clamp: Whether values of an array outside 0 to 255 (or 0.0 to 1.0) are taken to the ends.
        channels: The order of colours in an array: ``"RGB"`` or ``"BGR"``.
        output_format: ``"PNG"``, ``"JPEG"`` or ``"auto"``.
        use_container_width: The older way to say ``width="stretch"``.
        link: The address that a click opens; for one picture only.
        use_column_width: An older way still.
        alt: What the picture shows, for those who do not see it (``""`` for an ornament); for several, a list of as
            many.

    Raises:
        StreamlitAPIException: something is no picture, there are more or fewer captions or texts than pictures, or
            several pictures have one link.
    """
    call = "image"
    one_of(call, "channels", channels, ("RGB", "BGR"))
    one_of(call, "output_format", output_format, ("auto", "PNG", "JPEG"))
    pictures = list(image) if isinstance(image, list | tuple) or getattr(image, "ndim", 0) == 4 else [image]
    if link and len(pictures) != 1:
        raise StreamlitAPIException(
            f"image: one link stands for {len(pictures)} pictures; show each linked picture by a call of its own"
        )
    if use_column_width is not None and use_container_width is None:
        use_container_width = use_column_width in {True, "always", "auto"}
    wide = width_of(call, width, use_container_width=use_container_width)
    # Several pictures share the whole line, and the number is each one's.
    each = wide if isinstance(wide, int) and len(pictures) > 1 else 0
    node = Image(
        urls=[url_of(call, p, clamp=clamp, channels=channels, output_format=output_format) for p in pictures],
        captions=[text or "" for text in _each("captions", caption, len(pictures))],
        link=link or "",
        alts=_each("texts in alt", alt, len(pictures)),
        each=each,
        width="stretch" if each else wide,
    )
    return draw(node)


def _each(what: str, given: Any, count: int) -> list[str | None]:
    """Return one text for each picture, or none at all."""
    if given is None:
        return []
    texts = list(given) if isinstance(given, list | tuple) else [given]
    if len(texts) != count:
        raise StreamlitAPIException(
            f"image: there are {len(texts)} {what} for {count} pictures; give one each"
        )
    return [None if text is None else str(text) for text in texts]
