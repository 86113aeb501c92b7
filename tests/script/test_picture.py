"""Whatever a script calls a picture: what reaches the page is that picture, or an error that says why not."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pytest
from PIL import Image

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.context import Run, Services, entered
from desktop_host.script.media import MediaStore, Medium
from desktop_host.script.picture import url_of
from desktop_host.script.state import SessionStore
from tests.elements.conftest import Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def medium(picture: Any, **options: Any) -> Medium:
    media = MediaStore()
    services = cast("Services", SimpleNamespace(media=media, secret="s"))
    with entered(Run(Stage(), SessionStore(), services)):
        url = url_of("image", picture, **options)
    found = media.at(url, "s")
    assert found is not None
    return found


def pixels(picture: Any, **options: Any) -> Any:
    content = medium(picture, **options).content
    assert isinstance(content, bytes)
    return np.asarray(Image.open(io.BytesIO(content)))


@pytest.mark.parametrize("shape", [(2, 3), (2, 3, 1), (2, 3, 3), (2, 3, 4)], ids=str)
def test_an_array_of_bytes_keeps_every_pixel(shape: tuple[int, ...]) -> None:
    array = np.arange(np.prod(shape), dtype=np.uint8).reshape(shape)
    assert (pixels(array) == array.squeeze()).all()


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.array([[0.0, 0.5, 1.0]]), [[0, 127, 255]]),
        (np.array([[0.0, 1.0]], dtype=np.float32), [[0, 255]]),
        (np.array([[0, 128, 255]], dtype=np.int64), [[0, 128, 255]]),
        (np.array([[0, 255]], dtype=np.uint16), [[0, 255]]),
        (np.array([[True, False]]), [[255, 0]]),
    ],
    ids=lambda value: str(getattr(value, "dtype", "")),
)
def test_other_numbers_become_bytes(array: Any, expected: Any) -> None:
    assert pixels(array).tolist() == expected


def test_clamping_takes_values_to_the_ends_of_the_range() -> None:
    assert pixels(np.array([[-1.0, 0.5, 7.0, np.nan]]), clamp=True).tolist() == [[0, 127, 255, 0]]
    assert pixels(np.array([[-5, 300]]), clamp=True).tolist() == [[0, 255]]


@pytest.mark.parametrize(
    "array", [np.array([[2.0]]), np.array([[-1]]), np.array([[256]]), np.array([[np.nan]])]
)
def test_values_out_of_range_are_an_error_that_names_them(array: Any) -> None:
    with pytest.raises(
        StreamlitAPIException, match=r"image: the array's values reach from .* or set clamp=True"
    ):
        medium(array)


@pytest.mark.parametrize("shape", [(3,), (2, 2, 2), (2, 2, 5), (1, 2, 2, 3), (0, 5)], ids=str)
def test_a_shape_that_is_no_picture_is_named(shape: tuple[int, ...]) -> None:
    with pytest.raises(StreamlitAPIException, match=r"image: .*shape"):
        medium(np.zeros(shape, dtype=np.uint8))


def test_blue_and_red_change_places() -> None:
    assert pixels(np.array([[[1, 2, 3]]], dtype=np.uint8), channels="BGR").tolist() == [[[3, 2, 1]]]
    assert pixels(np.array([[[1, 2, 3, 4]]], dtype=np.uint8), channels="BGR").tolist() == [[[3, 2, 1, 4]]]


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "YCbCr", "HSV", "I", "I;16", "F"]
)
def test_every_mode_of_pillow_s_is_shown(mode: str) -> None:
    found = pixels(Image.new(mode, (3, 2)))
    assert found.shape[:2] == (2, 3)


def test_a_photograph_stays_one() -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, "JPEG")
    assert medium(Image.open(buffer)).mime == "image/jpeg"
    assert medium(Image.new("RGBA", (2, 2)), output_format="JPEG").mime == "image/jpeg"
    assert medium(Image.new("RGB", (2, 2))).mime == "image/png"


def encoded(kind: str) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (2, 2)).save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP", "ICO"])
@pytest.mark.parametrize("wrap", [bytes, bytearray, io.BytesIO], ids=["bytes", "bytearray", "file"])
def test_bytes_are_known_by_their_first_ones(kind: str, wrap: Callable[[bytes], Any]) -> None:
    found = medium(wrap(encoded(kind)))
    assert found.content == encoded(kind)
    assert found.mime == ("image/x-icon" if kind == "ICO" else f"image/{kind.lower()}")


@pytest.mark.parametrize(
    "text", [SVG, f'  \n<?xml version="1.0"?>{SVG}', SVG.encode()], ids=["text", "xml", "bytes"]
)
def test_svg_is_a_picture(text: Any) -> None:
    assert medium(text).mime == "image/svg+xml"


def test_a_file_is_served_from_where_it_lies(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(encoded("PNG"))
    assert medium(path).content == path
    assert medium(str(path)).mime == "image/png"
    nameless = tmp_path / "picture"
    nameless.write_bytes(encoded("GIF"))
    assert medium(nameless).mime == "image/gif"


@pytest.mark.parametrize(
    ("picture", "words"),
    [
        ("missing.png", r"the file 'missing\.png' cannot be read: No such file"),
        (b"not a picture", r"these 13 bytes are no picture"),
        (object(), r"a object is no picture"),
        (5, r"a int is no picture"),
    ],
    ids=["missing", "bytes", "object", "number"],
)
def test_what_is_no_picture_is_named(picture: Any, words: str) -> None:
    with pytest.raises(StreamlitAPIException, match="image: " + words):
        medium(picture)


def test_a_file_that_is_no_picture_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("words")
    with pytest.raises(StreamlitAPIException, match=r"notes\.txt' is no picture"):
        medium(path)


def test_outside_a_server_there_is_no_address() -> None:
    assert url_of("image", np.zeros((2, 2), dtype=np.uint8)) == ""
