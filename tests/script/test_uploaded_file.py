"""What a script gets for an upload: a file object that libraries take, read from disk as they ask."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from PIL import Image

from desktop_host.script.uploaded_file import UploadedFile
from desktop_host.script.uploads import Rule, Uploads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TEXT = b"a,b\n1,2\n3,4\n"
TABLE = pd.DataFrame({"a": [1, 3], "b": [2, 4]})


@pytest.fixture
def take(tmp_path: Path) -> Iterator[Callable[..., UploadedFile]]:
    uploads = Uploads(tmp_path / "uploads")
    uploads.allow("me", "files", Rule())
    made = []

    def upload(content: bytes, name: str = "a.csv") -> UploadedFile:
        incoming = uploads.receive("me", "files", len(content))
        incoming.write(content)
        made.append(UploadedFile(incoming.keep(name, "text/csv")))
        return made[-1]

    yield upload
    for file in made:
        file.close()


@pytest.fixture
def file(take: Callable[..., UploadedFile]) -> UploadedFile:
    return take(TEXT)


def test_it_tells_what_it_is(file: UploadedFile) -> None:
    assert (file.name, file.size, file.type) == ("a.csv", len(TEXT), "text/csv")
    assert file.file_urls.delete_url == f"/upload/{file.file_id}"
    assert file.path.read_bytes() == TEXT


def test_it_reads_as_a_binary_file(file: UploadedFile) -> None:
    assert file.readline() == b"a,b\n"
    assert file.tell() == 4
    assert file.read(3) == b"1,2"
    assert file.seek(0) == 0
    assert file.readlines() == TEXT.splitlines(keepends=True)
    assert file.read() == b""
    file.seek(-4, io.SEEK_END)
    assert list(file) == [b"3,4\n"]
    assert file.readable()
    assert file.seekable()
    assert not file.writable()


def test_getvalue_and_getbuffer_give_all_and_leave_the_position(file: UploadedFile) -> None:
    file.read(5)
    assert file.getvalue() == TEXT
    buffer = file.getbuffer()
    assert bytes(buffer) == TEXT
    buffer[0] = 0
    assert file.getvalue() == TEXT
    assert file.tell() == 5


def test_an_empty_file_is_empty_in_every_way(take: Callable[..., UploadedFile]) -> None:
    file = take(b"")
    assert (file.read(), file.getvalue(), bytes(file.getbuffer())) == (b"", b"", b"")


def test_it_opens_no_file_before_it_is_read(file: UploadedFile) -> None:
    file.path.rename(file.path.with_suffix(".away"))
    with pytest.raises(FileNotFoundError):
        file.read()


def test_a_closed_file_cannot_be_read(file: UploadedFile) -> None:
    with file:
        assert file.read(1) == b"a"
    with pytest.raises(ValueError, match="closed"):
        file.read()


def test_it_is_no_bytesio_but_a_buffered_file(file: UploadedFile) -> None:
    assert isinstance(file, io.BufferedIOBase)
    assert io.BytesIO not in type(file).__mro__


def test_text_libraries_read_it(file: UploadedFile) -> None:
    assert list(csv.reader(io.TextIOWrapper(file, "utf-8"))) == [["a", "b"], ["1", "2"], ["3", "4"]]


def test_dataframe_libraries_read_it(take: Callable[..., UploadedFile]) -> None:
    pd.testing.assert_frame_equal(pd.read_csv(take(TEXT)), TABLE)
    assert pl.read_csv(take(TEXT)).rows() == [(1, 2), (3, 4)]
    buffer = io.BytesIO()
    TABLE.to_parquet(buffer)
    pd.testing.assert_frame_equal(pd.read_parquet(take(buffer.getvalue())), TABLE)
    assert pl.read_parquet(take(buffer.getvalue())).rows() == [(1, 2), (3, 4)]
    assert pq.read_table(take(buffer.getvalue())).num_rows == 2


def test_an_upload_that_was_read_is_read_again_from_its_beginning(file: UploadedFile) -> None:
    pd.read_csv(file)
    file.seek(0)
    pd.testing.assert_frame_equal(pd.read_csv(file), TABLE)


def test_other_libraries_read_it(take: Callable[..., UploadedFile]) -> None:
    picture, archive = io.BytesIO(), io.BytesIO()
    Image.new("RGB", (3, 2)).save(picture, "PNG")
    with zipfile.ZipFile(archive, "w") as written:
        written.writestr("in.txt", "inside")
    with Image.open(take(picture.getvalue(), "a.png")) as image:
        assert image.size == (3, 2)
    with zipfile.ZipFile(take(archive.getvalue(), "a.zip")) as read:
        assert read.read("in.txt") == b"inside"
    assert json.load(take(b'{"a": 1}', "a.json")) == {"a": 1}
