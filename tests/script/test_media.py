"""The media store: addresses by content, and entries that live as long as a session shows them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.media import MediaStore

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def store() -> MediaStore:
    return MediaStore()


def test_equal_content_has_one_address(store: MediaStore) -> None:
    first = store.add(b"picture", "image/png", "a.png", "one")
    assert store.add(bytearray(b"picture"), "image/png", "a.png", "two") == first
    assert store.add(b"picture", "image/gif", "a.png", "one") != first
    assert store.add(b"picturf", "image/png", "a.png", "one") != first


def test_an_address_tells_nothing_about_the_content() -> None:
    one, other = MediaStore(), MediaStore()
    assert one.add(b"picture", "image/png") != other.add(b"picture", "image/png")


def key(url: str) -> str:
    return url.split("/")[2]


def test_what_the_page_does_not_name_is_dropped(store: MediaStore) -> None:
    kept = store.add(b"kept", "image/png", "", "one")
    gone = store.add(b"gone", "image/png", "", "one")
    store.retain("one", {key(kept), key(gone)})
    store.retain("one", {key(kept)})
    assert store.at(kept, "one") is not None
    assert store.at(gone, "one") is None


def test_what_was_added_since_the_last_look_stays(store: MediaStore) -> None:
    added = store.add(b"its node is under way", "image/png", "", "one")
    store.retain("one", set())
    assert store.at(added, "one") is not None
    store.retain("one", set())
    assert store.at(added, "one") is None
    assert not store.holds("one")


def test_what_is_added_again_stays(store: MediaStore) -> None:
    store.add(b"again", "image/png", "", "one")
    store.retain("one", set())
    url = store.add(b"again", "image/png", "", "one")
    store.retain("one", set())
    assert store.at(url, "one") is not None


def test_another_session_keeps_what_it_uses(store: MediaStore) -> None:
    url = store.add(b"shared", "image/png", "", "one")
    store.add(b"shared", "image/png", "", "two")
    store.drop("one")
    assert store.at(url, "one") is None
    assert store.at(url, "two") is not None
    store.drop("two")
    assert store.find(url.split("/")[2]) is None


def test_a_file_that_changed_has_another_address(store: MediaStore, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"one")
    first = store.add(path, "image/png")
    assert store.add(path, "image/png") == first
    os.utime(path, ns=(1, 1))
    assert store.add(path, "image/png") != first


def test_a_missing_file_is_told_at_once(store: MediaStore, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        store.add(tmp_path / "none.png", "image/png")


def test_a_stream_with_an_identity_keeps_its_address(store: MediaStore) -> None:
    def rows() -> list[bytes]:
        return [b"a"]

    named = store.add_stream(rows, "text/csv", "a.csv", "one", identity="frame 7")
    assert store.add_stream(rows, "text/csv", "a.csv", "one", identity="frame 7") == named
    assert store.add_stream(rows, "text/csv", "a.csv", "one") != store.add_stream(
        rows, "text/csv", "a.csv", "one"
    )
