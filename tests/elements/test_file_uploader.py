from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException, StreamlitValueAssignmentNotAllowedError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def upload(stage: Stage, name: str, content: bytes = b"abc") -> dict[str, Any]:
    """Send a file to the only uploader, as the server does, and return what its page says of it."""
    assert stage.services is not None
    incoming = stage.services.uploads.receive("secret", stage.one("file_uploader")["id"], len(content))
    incoming.write(content)
    kept = incoming.keep(name, "text/csv")
    return {"id": kept.id, "name": "a name that the page made up", "size": 0, "type": ""}


def files(stage: Stage) -> list[str]:
    """Return the names of the files that the server holds."""
    assert stage.services is not None
    return [upload.name for upload in stage.services.uploads.of("secret")]


def test_the_script_reads_what_was_sent(serving: Stage) -> None:
    seen: list[Any] = []

    def body() -> None:
        file = st.file_uploader("File", key="f")
        seen.append(file and (file.name, file.size, file.type, file.getvalue()))

    serving.run(body)
    serving.run(f=[upload(serving, "a.csv")])
    serving.run()
    assert seen == [None, ("a.csv", 3, "text/csv", b"abc"), ("a.csv", 3, "text/csv", b"abc")]


def test_several_files_are_a_list(serving: Stage) -> None:
    seen: list[Any] = []

    def body() -> None:
        seen.append([file.name for file in st.file_uploader("Files", key="f", accept_multiple_files=True)])

    serving.run(body)
    first = upload(serving, "a.csv")
    serving.run(f=[first])
    serving.run(f=[first, upload(serving, "b.csv")])
    assert seen == [[], ["a.csv"], ["a.csv", "b.csv"]]


def test_the_space_of_a_file_is_given_back_when_it_is_taken_off(serving: Stage) -> None:
    serving.run(lambda: st.file_uploader("Files", key="f", accept_multiple_files=True))
    first, second = upload(serving, "a.csv"), upload(serving, "b.csv")
    serving.run(f=[first, second])
    # One that has just arrived, and which the page is about to name, is not dropped for that.
    upload(serving, "c.csv")
    serving.run(f=[second])
    assert files(serving) == ["b.csv", "c.csv"]


def test_the_files_go_with_the_widget(serving: Stage) -> None:
    shown = [True]
    serving.run(lambda: shown[0] and st.file_uploader("File", key="f"))
    serving.run(f=[upload(serving, "a.csv")])
    shown[0] = False
    serving.run()
    assert files(serving) == []


def test_a_file_of_another_session_is_none(serving: Stage) -> None:
    seen: list[Any] = []
    serving.run(lambda: seen.append(st.file_uploader("File", key="f")))
    serving.run(f=[{"id": "guessed", "name": "a", "size": 1, "type": ""}])
    assert seen == [None, None]


@pytest.mark.parametrize(
    ("given", "takes", "refuses"),
    [
        (None, ["a.csv", "b"], []),
        ("csv", ["a.csv", "A.CSV"], ["a.txt", "csv"]),
        ([".csv", "tar.gz"], ["a.csv", "b.tar.gz"], ["b.gz"]),
        ("jpg", ["a.jpg", "a.jpeg"], ["a.png"]),
        ("image/*", ["a.png", "b.gif"], ["a.csv"]),
        ("image", ["a.png"], ["a.csv", "a.image"]),
        (["image/png", "pdf"], ["a.png", "a.pdf"], ["a.jpg"]),
    ],
)
def test_types_are_endings_and_kinds(
    serving: Stage, given: Any, takes: list[str], refuses: list[str]
) -> None:
    serving.run(lambda: st.file_uploader("File", given))
    assert serving.services is not None
    rule = serving.services.uploads.rule("secret", serving.one("file_uploader")["id"])
    assert rule is not None
    assert [name for name in takes + refuses if rule.takes(name)] == takes


def test_the_limit_is_the_configurations_unless_said(serving: Stage) -> None:
    serving.run(lambda: (st.file_uploader("a"), st.file_uploader("b", max_upload_size=1)))
    assert [node["max_size"] for node in serving.of("file_uploader")] == [200 * 1024**2, 1024**2]


def test_only_the_user_sets_it(serving: Stage) -> None:
    def body() -> None:
        st.session_state.f = "a.csv"
        with pytest.raises(StreamlitValueAssignmentNotAllowedError, match="file_uploader"):
            st.file_uploader("File", key="f")

    serving.run(body)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"max_upload_size": 0}, "file_uploader 'File': max_upload_size is 0"),
        ({"type": ["csv", "."]}, r"type '\.' is no ending"),
        ({"type": [5]}, "type 5 is no ending"),
    ],
)
def test_misuse_is_named(serving: Stage, arguments: dict[str, Any], words: str) -> None:
    def body() -> None:
        with pytest.raises(StreamlitAPIException, match=words):
            st.file_uploader("File", **arguments)

    serving.run(body)
