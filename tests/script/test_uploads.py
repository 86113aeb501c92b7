"""The records of uploads: private files that go with their widget, their session, or the server."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.uploads import Rule, Upload, Uploads

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def uploads(tmp_path: Path) -> Uploads:
    return Uploads(tmp_path / "uploads")


def _take(uploads: Uploads, owner: str = "me", widget: str = "files") -> Upload:
    uploads.allow(owner, widget, Rule())
    incoming = uploads.receive(owner, widget, 3)
    incoming.write(b"abc")
    return incoming.keep("a.csv", "text/csv")


def test_the_space_is_given_back_with_the_file(uploads: Uploads) -> None:
    upload = _take(uploads)
    assert not uploads.drop("other", upload.id)
    assert upload.path.exists()
    assert uploads.drop("me", upload.id)
    assert not upload.path.exists()
    assert uploads.find("me", upload.id) is None


def test_the_space_is_given_back_with_the_widget_and_the_session(uploads: Uploads) -> None:
    first, second, other = _take(uploads), _take(uploads, widget="more"), _take(uploads, owner="you")
    uploads.drop_widget("me", "files")
    assert uploads.of("me") == [second]
    uploads.drop_owner("me")
    assert [upload.path.exists() for upload in (first, second, other)] == [False, False, True]
    assert uploads.rule("me", "more") is None


def test_nothing_is_left_when_the_server_ends(uploads: Uploads) -> None:
    _take(uploads)
    uploads.receive("me", "files", 0).abort()
    uploads.close()
    assert not uploads.folder.exists()


def test_a_file_whose_widget_went_away_meanwhile_is_not_kept(uploads: Uploads) -> None:
    uploads.allow("me", "files", Rule())
    incoming = uploads.receive("me", "files", 3)
    uploads.drop_widget("me", "files")
    with pytest.raises(LookupError, match=r"a\.csv"):
        incoming.keep("a.csv", "text/csv")
    assert list(uploads.folder.iterdir()) == []


def test_a_full_disk_is_told_before_anything_is_sent(uploads: Uploads) -> None:
    with pytest.raises(OSError) as caught:
        uploads.receive("me", "files", 1 << 60)
    assert caught.value.errno == errno.ENOSPC
    assert list(uploads.folder.iterdir()) == []


def test_a_file_of_the_user_is_read_where_it_lies_and_never_deleted(uploads: Uploads, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(b"a,b")
    upload = uploads.borrow("me", "files", path, "text/csv")
    assert (upload.path, upload.name, upload.size) == (path, "mine.csv", 3)
    uploads.drop_owner("me")
    uploads.close()
    assert path.exists()


def test_a_rule_looks_at_the_whole_ending() -> None:
    rule = Rule((".csv", ".tar.gz"))
    assert rule.takes("A.CSV")
    assert rule.takes("a.tar.gz")
    assert not rule.takes("a.gz")
    assert not rule.takes("csv")
    assert Rule().takes("anything")


def test_a_file_that_was_used_goes_when_it_is_no_longer(uploads: Uploads) -> None:
    first, second = _take(uploads), _take(uploads)
    uploads.use("me", "files", [first.id])
    uploads.use("me", "files", [])
    # The second arrived, and no run has had it yet.
    assert uploads.of("me") == [second]
    assert not first.path.exists()


def test_kinds_are_told_by_the_name() -> None:
    rule = Rule((".csv", "image/*"))
    assert [name for name in ("a.csv", "b.PNG", "c.txt", "image") if rule.takes(name)] == ["a.csv", "b.PNG"]
