from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitMissingRequiredParameterError, StreamlitValueError

if TYPE_CHECKING:
    from tests.elements.conftest import Stage

EVENT = 2


def test_it_stands_in_the_corner_wherever_the_call_stands(stage: Stage) -> None:
    stage.run(lambda: st.container().toast("Saved", icon="💾"))
    assert [path for path, node in stage.paths.items() if node["type"] == "toast"] == [(EVENT, 0)]
    assert stage.one("toast")["icon"] == "💾"


def test_the_same_words_in_the_next_run_are_another_message(stage: Stage) -> None:
    stage.run(lambda: st.toast("Saved"))
    first = stage.one("toast")["id"]
    stage.run()
    assert stage.one("toast")["id"] != first


def test_an_update_keeps_the_identity_and_the_place(stage: Stage) -> None:
    ids = []

    def body() -> None:
        note = st.toast("Working")
        ids.append(stage.one("toast")["id"])
        note.toast("Done")
        st.toast("Another")

    stage.run(body)
    updated, another = stage.of("toast")
    assert (updated["body"], updated["id"]) == ("Done", ids[0])
    assert another["id"] != ids[0]


@pytest.mark.parametrize(("duration", "seconds"), [("short", 4), ("long", 10), ("infinite", 0), (30, 30)])
def test_how_long_it_stays(stage: Stage, duration: int, seconds: float) -> None:
    stage.run(lambda: st.toast("a", duration=duration))
    assert stage.one("toast")["seconds"] == seconds


@pytest.mark.parametrize("duration", [0, -1, 1.5, True, "for ever"])
def test_a_duration_that_is_none_is_named(stage: Stage, duration: int) -> None:
    def body() -> None:
        with pytest.raises(StreamlitValueError, match=f"duration is {duration!r}"):
            st.toast("a", duration=duration)

    stage.run(body)


def test_an_empty_message_is_refused(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitMissingRequiredParameterError, match="body is empty"):
            st.toast("")

    stage.run(body)
