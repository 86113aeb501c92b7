from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError, StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def saved(stage: Stage) -> tuple[str, str, bytes]:
    """Return name, kind and content of what the only button saves."""
    assert stage.services is not None
    node = stage.one("download_button")
    medium = stage.services.media.at(node["url"], "secret")
    assert medium is not None
    return node["file_name"], medium.mime, b"".join(medium.chunks())


def named(content: bytes, name: str) -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


@pytest.mark.parametrize(
    ("data", "arguments", "file"),
    [
        ("héllo", {}, ("download.txt", "text/plain", "héllo".encode())),
        (b"abc", {}, ("download.bin", "application/octet-stream", b"abc")),
        (b"abc", {"file_name": "a.csv"}, ("a.csv", "text/csv", b"abc")),
        (b"abc", {"mime": "application/pdf"}, ("download.pdf", "application/pdf", b"abc")),
        (b"abc", {"file_name": "a.csv", "mime": "x/y"}, ("a.csv", "x/y", b"abc")),
        (bytearray(b"abc"), {"file_name": "a"}, ("a", "application/octet-stream", b"abc")),
        (io.BytesIO(b"abc"), {"file_name": "a"}, ("a", "application/octet-stream", b"abc")),
        (io.StringIO("abc"), {"file_name": "a.txt"}, ("a.txt", "text/plain", b"abc")),
        (named(b"abc", "/tmp/b.png"), {}, ("b.png", "image/png", b"abc")),
        (np.frombuffer(b"abc", np.uint8), {"file_name": "a"}, ("a", "application/octet-stream", b"abc")),
        (lambda: "late", {"file_name": "a.txt"}, ("a.txt", "text/plain", b"late")),
    ],
)
def test_it_saves_many_kinds_of_data(
    serving: Stage, data: Any, arguments: dict[str, Any], file: tuple[str, str, bytes]
) -> None:
    serving.run(lambda: st.download_button("Save", data, **arguments))
    assert saved(serving) == file


def test_a_file_is_read_when_it_is_saved(serving: Stage, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("old")
    serving.run(lambda: st.download_button("Save", path))
    path.write_text("new")
    assert saved(serving) == ("report.html", "text/html", b"new")


def test_a_click_is_seen_though_the_data_is_another_by_then(serving: Stage) -> None:
    seen: list[bool] = []
    serving.run(lambda: seen.append(st.download_button("Save", f"run {len(seen)}")))
    serving.run(Save=True)
    serving.run()
    assert seen == [False, True, False]
    assert saved(serving)[2] == b"run 2"


def test_data_that_is_made_on_demand_changes_no_node(serving: Stage) -> None:
    serving.run(lambda: st.download_button("Save", lambda: "x"))
    before = serving.nodes
    assert serving.run() == before


def test_a_callback_runs_on_the_click(serving: Stage) -> None:
    seen: list[str] = []
    serving.run(lambda: st.download_button("Save", "x", on_click=seen.append, args=("clicked",)))
    serving.run(Save=True)
    assert seen == ["clicked"]


def test_a_click_may_ask_for_no_run(serving: Stage) -> None:
    serving.run(lambda: st.download_button("Save", "x", on_click="ignore"))
    assert serving.one("download_button")["reruns"] is False


@pytest.mark.parametrize(
    ("data", "arguments", "error", "words"),
    [
        (5, {}, StreamlitAPIException, "download_button 'Save': data is a builtins.int; give text"),
        (pd.DataFrame(), {}, StreamlitAPIException, r"df\.to_csv"),
        (Path("/nowhere/at/all"), {}, StreamlitAPIException, "'/nowhere/at/all' cannot be read"),
        ("x", {"type": "huge"}, StreamlitValueError, "type is 'huge'"),
        ("x", {"icon_position": "top"}, StreamlitValueError, "icon_position is 'top'"),
    ],
)
def test_misuse_is_named(
    serving: Stage, data: Any, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    def body() -> None:
        with pytest.raises(error, match=words):
            st.download_button("Save", data, **arguments)

    serving.run(body)
    assert not serving.nodes


def test_it_has_no_place_in_a_form(serving: Stage) -> None:
    def body() -> None:
        with st.form("f"), pytest.raises(StreamlitInvalidLayoutContextError, match="out of the form"):
            st.download_button("Save", "x")

    serving.run(body)
