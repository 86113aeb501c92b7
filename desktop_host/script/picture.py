"""Turn whatever a script calls a picture into an address that the page can show."""

from __future__ import annotations

import io
import mimetypes
import os
import struct
import sys
import zlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.context import current_run

Channels = Literal["RGB", "BGR"]
Format = Literal["auto", "PNG", "JPEG"]
_SIGNATURES = {
    b"\x89PNG": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"BM": "image/bmp",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
    b"\0\0\1\0": "image/x-icon",
}
_MOST_BYTES = 64 << 20
_LARGEST = 1 << 28
"""Pixels; beyond it no page shows an image, and encoding it would take the machine's memory."""


def url_of(
    call: str,
    picture: Any,
    *,
    clamp: bool = False,
    channels: Channels = "RGB",
    output_format: Format = "auto",
) -> str:
    """Return an address for a picture.

    Args:
        call: The name of the public function, for messages.
        picture: A path, a URL, bytes, an open file, SVG text, an image of Pillow's, or an array of shape (height,
            width), (height, width, 1), (height, width, 3) or (height, width, 4), of bytes from 0 to 255 or floats
            from 0.0 to 1.0.
        clamp: Whether values of an array outside that range are taken to its ends, instead of being an error.
        channels: The order of colours in an array.
        output_format: How pixels are encoded; ``"auto"`` takes JPEG only for Pillow's images that were JPEG.

    Raises:
        StreamlitAPIException: it is no picture; the message says why.
    """
    if isinstance(picture, str) and picture.startswith(("data:image/", "/media/", "/app/static/")):
        return picture
    if isinstance(picture, str) and picture.startswith(("http://", "https://")):
        return _bytes(call, _fetched(call, picture))
    if isinstance(picture, str) and picture.lstrip().startswith(("<svg", "<?xml")):
        return _kept(picture.encode(), "image/svg+xml", "image.svg")
    if isinstance(picture, str | os.PathLike):
        return _file(call, Path(picture))
    if hasattr(picture, "read") and not hasattr(picture, "convert"):
        if hasattr(picture, "seek"):
            picture.seek(0)
        picture = picture.read()
    if isinstance(picture, bytes | bytearray | memoryview):
        return _bytes(call, bytes(picture))
    if hasattr(picture, "convert") and hasattr(picture, "save"):
        return _pillow(picture, output_format)
    if hasattr(picture, "shape") or ("numpy" in sys.modules and hasattr(picture, "__array__")):
        return _array(call, picture, clamp=clamp, channels=channels)
    raise StreamlitAPIException(
        f"{call}: a {type(picture).__qualname__} is no picture; give a path, bytes, an open file, "
        "an image of Pillow's or an array"
    )


def _kept(data: bytes | Path, mime: str, name: str) -> str:
    services = current_run().services
    return "" if services is None else services.media.add(data, mime, name, services.secret)


@lru_cache(maxsize=64)
def _fetched(call: str, url: str) -> bytes:
    """Fetch a picture for the page, which itself never asks another machine for anything."""
    from urllib.request import urlopen

    try:
        with urlopen(url, timeout=10) as answer:  # noqa: S310 - http and https only, checked by the caller
            data: bytes = answer.read(_MOST_BYTES)
    except OSError as error:
        raise StreamlitAPIException(f"{call}: the picture at {url} cannot be fetched: {error}") from error
    return data


def _file(call: str, path: Path) -> str:
    mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    try:
        with path.open("rb") as file:
            head = file.read(512)
    except OSError as error:
        raise StreamlitAPIException(
            f"{call}: the file {str(path)!r} cannot be read: {error.strerror}"
        ) from error
    if not mime.startswith("image/"):
        mime = _mime_of(head) or mime
    if not mime.startswith("image/"):
        raise StreamlitAPIException(f"{call}: the file {str(path)!r} is no picture that a page can show")
    return _kept(path, mime, path.name)


def _mime_of(data: bytes) -> str | None:
    for signature, mime in _SIGNATURES.items():
        if data.startswith(signature):
            return mime
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in {b"ftypavif", b"ftypavis"}:
        return "image/avif"
    if data.lstrip()[:4] in {b"<svg", b"<?xm"}:
        return "image/svg+xml"
    return None


def _bytes(call: str, data: bytes) -> str:
    mime = _mime_of(data)
    if mime is None:
        raise StreamlitAPIException(
            f"{call}: these {len(data):,} bytes are no picture in a format that a page can show"
        )
    return _kept(data, mime, "image." + mime.partition("/")[2].partition("+")[0])


def _pillow(image: Any, output_format: Format) -> str:
    kind = (
        "JPEG" if output_format == "JPEG" or (output_format == "auto" and image.format == "JPEG") else "PNG"
    )
    if kind == "JPEG" and image.mode not in {"RGB", "L"}:
        image = image.convert("RGB")
    if kind == "PNG" and image.mode not in {"RGB", "RGBA", "L", "LA", "P", "1", "I;16"}:
        image = image.convert("RGB")
    buffer = io.BytesIO()
    # Fast rather than small: it crosses memory, not a network.
    image.save(buffer, kind, **({"quality": 92} if kind == "JPEG" else {"compress_level": 1}))
    return _kept(buffer.getvalue(), f"image/{kind.lower()}", f"image.{kind.lower()}")


def _array(call: str, picture: Any, *, clamp: bool, channels: Channels) -> str:
    import numpy as np

    array = np.asarray(picture)
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[:, :, 0]
    if array.ndim not in {2, 3} or (array.ndim == 3 and array.shape[2] not in {3, 4}):
        raise StreamlitAPIException(
            f"{call}: the array's shape is {array.shape}; it must be (height, width) or (height, width, 1, 3 or 4)"
        )
    if array.size == 0 or array.shape[0] * array.shape[1] > _LARGEST:
        raise StreamlitAPIException(
            f"{call}: an array of shape {array.shape} is too {'large' if array.size else 'small'}"
        )
    if array.dtype != np.uint8:
        array = _as_bytes(call, array, clamp=clamp)
    if channels == "BGR" and array.ndim == 3:
        array = array[:, :, [2, 1, 0, 3][: array.shape[2]]]
    return _kept(png(np.ascontiguousarray(array)), "image/png", "image.png")


def _as_bytes(call: str, array: Any, *, clamp: bool) -> Any:
    import numpy as np

    if array.dtype == bool:
        return array.astype(np.uint8) * 255
    top = 1.0 if array.dtype.kind == "f" else 255
    low, high = array.min(), array.max()
    if (low < 0 or high > top or low != low) and not clamp:  # noqa: PLR0124 - NaN differs from itself
        raise StreamlitAPIException(
            f"{call}: the array's values reach from {low} to {high}; they must be from 0 to {top}, or set clamp=True"
        )
    array = np.clip(np.nan_to_num(array), 0, top)
    return (array * 255 / top).astype(np.uint8)


def png(array: Any) -> bytes:
    """Encode an array of bytes of shape (height, width) or (height, width, 3 or 4) as PNG (ISO/IEC 15948)."""
    height, width = array.shape[:2]
    colour = {1: 0, 3: 2, 4: 6}[1 if array.ndim == 2 else array.shape[2]]
    rows = array.reshape(height, -1)
    # Each row begins with the number of its filter: none.
    filtered = b"".join(b"\0" + row.tobytes() for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(filtered, 1)), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
