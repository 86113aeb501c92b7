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


def test_a_run_that_ends_drops_what_it_did_not_use(store: MediaStore) -> None:
    store.begin("one")
    kept = store.add(b"kept", "image/png", "", "one")
    gone = store.add(b"gone", "image/png", "", "one")
    store.finish("one")
    store.begin("one")
    store.add(b"kept", "image/png", "", "one")
    assert store.at(gone, "one") is not None  # the page still shows it
    store.finish("one")
    assert store.at(kept, "one") is not None
    assert store.at(gone, "one") is None


def test_a_run_that_was_cut_short_drops_nothing(store: MediaStore) -> None:
    store.begin("one")
    before = store.add(b"before", "image/png", "", "one")
    store.finish("one")
    store.begin("one")
    during = store.add(b"during", "image/png", "", "one")
    store.begin("one")
    assert store.at(before, "one") is not None
    assert store.at(during, "one") is not None
    store.finish("one")
    assert store.at(before, "one") is None
    assert store.at(during, "one") is None


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
