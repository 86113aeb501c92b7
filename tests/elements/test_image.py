from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidWidthError, StreamlitValueError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.elements.conftest import Stage

RED = np.zeros((2, 3, 3), np.uint8) + np.array([255, 0, 0], np.uint8)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'


def png(array: Any = RED) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(array).save(buffer, "PNG")
    return buffer.getvalue()


def shown(stage: Stage, place: int = 0) -> tuple[str, bytes]:
    """Return kind and content of a picture on the page."""
    assert stage.services is not None
    medium = stage.services.media.at(stage.one("image")["urls"][place], "secret")
    assert medium is not None
    return medium.mime, b"".join(medium.chunks())


def pixel(stage: Stage) -> Any:
    picture = Image.open(io.BytesIO(shown(stage)[1]))
    return picture.size, picture.convert("RGBA").getpixel((0, 0))


@pytest.mark.parametrize(
    ("array", "arguments", "colour"),
    [
        (RED, {}, (255, 0, 0, 255)),
        (RED, {"channels": "BGR"}, (0, 0, 255, 255)),
        (RED / 255.0, {}, (255, 0, 0, 255)),
        (RED.astype(np.int64) * 2, {"clamp": True}, (255, 0, 0, 255)),
        (RED[:, :, 0], {}, (255, 255, 255, 255)),
        (RED[:, :, :1], {}, (255, 255, 255, 255)),
        (np.dstack([RED, RED[:, :, 0] // 5]), {}, (255, 0, 0, 51)),
    ],
)
def test_arrays_become_pictures(serving: Stage, array: Any, arguments: dict[str, Any], colour: Any) -> None:
    serving.run(lambda: st.image(array, **arguments))
    assert pixel(serving) == ((3, 2), colour)


def test_pictures_come_in_many_forms(serving: Stage, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png())
    forms = [png(), io.BytesIO(png()), path, str(path), Image.fromarray(RED), RED]
    serving.run(lambda: st.image(forms))
    assert [shown(serving, place)[0] for place in range(len(forms))] == ["image/png"] * len(forms)
    assert shown(serving, 2)[1] == path.read_bytes()
    serving.run(lambda: st.image(SVG))
    assert shown(serving) == ("image/svg+xml", SVG.encode())


def test_the_same_picture_is_sent_once(serving: Stage) -> None:
    serving.run(lambda: st.image(RED.copy()))
    before = serving.nodes
    assert serving.run() == before


@pytest.mark.parametrize(
    ("arguments", "fields"),
    [
        ({}, {"captions": [], "alts": [], "each": 0, "width": "content"}),
        ({"caption": "A", "alt": ""}, {"captions": ["A"], "alts": [""]}),
        ({"width": 50}, {"width": 50, "each": 0}),
        ({"use_container_width": True}, {"width": "stretch"}),
        ({"link": "https://example.org"}, {"link": "https://example.org"}),
    ],
)
def test_one_picture(serving: Stage, arguments: dict[str, Any], fields: dict[str, Any]) -> None:
    serving.run(lambda: st.image(RED, **arguments))
    node = {"each": 0, "width": "stretch"} | serving.one("image")
    assert {name: node[name] for name in fields} == fields


def test_several_pictures_share_the_line(serving: Stage) -> None:
    serving.run(lambda: st.image([RED, RED], ["a", "b"], 50, alt=["first", None]))
    node = serving.one("image")
    assert (node["captions"], node["alts"], node["each"]) == (["a", "b"], ["first", None], 50)
    assert "width" not in node


@pytest.mark.parametrize(
    ("image", "arguments", "error", "words"),
    [
        (5, {}, StreamlitAPIException, "image: a int is no picture"),
        ([RED, RED], {"caption": "one"}, StreamlitAPIException, "1 captions for 2 pictures"),
        ([RED, RED], {"alt": "one"}, StreamlitAPIException, "1 texts in alt for 2 pictures"),
        (
            [RED, RED],
            {"link": "https://example.org"},
            StreamlitAPIException,
            "one link stands for 2 pictures",
        ),
        (RED, {"channels": "CMYK"}, StreamlitValueError, "channels is 'CMYK'"),
        (RED, {"output_format": "gif"}, StreamlitValueError, "output_format is 'gif'"),
        (RED, {"width": "wide"}, StreamlitInvalidWidthError, "width is 'wide'"),
        (RED.astype(np.int64) * 2, {}, StreamlitAPIException, "image"),
        ("nowhere.png", {}, StreamlitAPIException, r"nowhere\.png"),
        (b"no picture", {}, StreamlitAPIException, "image"),
    ],
)
def test_misuse_is_named(
    serving: Stage, image: Any, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.image(image, **arguments)

    serving.run(body)
    assert not serving.nodes
