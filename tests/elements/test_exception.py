from __future__ import annotations

from typing import TYPE_CHECKING

import desktop_host as st
from desktop_host.errors import StreamlitAPIException

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_what_was_raised_is_shown_with_its_lines(stage: Stage) -> None:
    def body() -> None:
        try:
            raise KeyError("missing")
        except KeyError as error:
            st.exception(error)

    stage.run(body)
    node = stage.one("exception")
    assert (node["kind"], node["message"]) == ("KeyError", "missing")
    assert "in body" in node["trace"][0]
    assert 'raise KeyError("missing")' in node["trace"][1]


def test_what_was_never_raised_has_no_lines(stage: Stage) -> None:
    stage.run(lambda: st.exception(ValueError("bad **thing**")))
    assert stage.one("exception") == {
        "type": "exception",
        "kind": "ValueError",
        "message": "bad **thing**",
        "trace": [],
    }


def test_only_our_own_messages_are_markdown(stage: Stage) -> None:
    stage.run(lambda: (st.exception(StreamlitAPIException("`a`")), st.exception(ValueError("`a`"))))
    assert [node.get("markdown", False) for node in stage.of("exception")] == [True, False]


def test_a_warning_is_told_from_an_error(stage: Stage) -> None:
    stage.run(lambda: st.exception(UserWarning("old")))
    assert stage.one("exception")["is_warning"] is True


def test_a_text_is_shown_as_what_it_is(stage: Stage) -> None:
    stage.run(lambda: st.exception("something happened"))
    node = stage.one("exception")
    assert (node["kind"], node["message"]) == ("str", "something happened")


def test_an_exception_of_the_script_ends_the_run_where_it_stands(stage: Stage) -> None:
    def body() -> None:
        st.text("before")
        raise RuntimeError("stop")

    stage.run(body)
    assert [node["type"] for node in stage.nodes] == ["text", "exception"]
