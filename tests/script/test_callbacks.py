"""When callbacks are called, with what, and what they may do. Orders and endings are those observed with Streamlit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import desktop_host as st

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_each_widget_that_changed_is_called_once_and_all_see_the_new_values(stage: Stage) -> None:
    seen = []

    def note(name: str) -> None:
        seen.append((name, st.session_state.a, st.session_state.b))

    def body() -> None:
        st.checkbox("a", key="a", on_change=note, args=("a",))
        st.checkbox("b", key="b", on_change=note, kwargs={"name": "b"})

    stage.run(body)
    stage.run(a=True, b=True)
    assert seen == [("a", True, True), ("b", True, True)]


def test_a_value_that_did_not_change_calls_nothing(stage: Stage) -> None:
    seen = []
    stage.run(lambda: st.checkbox("a", key="a", on_change=lambda: seen.append("a")))
    stage.run(a=False)
    assert seen == []


def test_what_a_callback_writes_stands_on_top(stage: Stage) -> None:
    def body() -> None:
        st.text("first")
        st.button("Go", key="go", on_click=lambda: st.text("from the callback"))

    stage.run(body)
    stage.run(go=True)
    assert [node.get("body", "") for node in stage.nodes][:2] == ["from the callback", "first"]


def test_an_error_in_a_callback_is_shown_and_keeps_the_script_from_running(stage: Stage) -> None:
    called = []

    def fail() -> None:
        st.text("before")
        raise ValueError("in the callback")

    def body() -> None:
        st.checkbox("a", key="a", on_change=fail)
        st.checkbox("b", key="b", on_change=lambda: called.append("b"))
        st.text("script")

    stage.run(body)
    stage.run(a=True, b=True)
    assert [node["type"] for node in stage.nodes] == ["text", "exception"]
    assert stage.one("exception")["message"] == "in the callback"
    assert called == []
    stage.run()
    assert (stage.widget("a")["value"], stage.widget("b")["value"]) == (True, True)
    assert called == []


def test_stop_in_a_callback_keeps_the_script_from_running(stage: Stage) -> None:
    stage.run(lambda: (st.text("script"), st.button("Go", key="go", on_click=st.stop)))
    stage.run(go=True)
    assert stage.nodes == []


def test_rerun_in_a_callback_ends_it_and_the_click_is_over(stage: Stage) -> None:
    seen: list[object] = []

    def again() -> None:
        st.session_state.n = st.session_state.get("n", 0) + 1
        st.rerun()
        seen.append("never")

    def body() -> None:
        seen.append(st.button("Go", key="go", on_click=again))

    stage.run(body)
    stage.run(go=True)
    assert seen == [False, False]
    assert stage.store["n"] == 1


def test_a_click_is_over_after_a_rerun(stage: Stage) -> None:
    seen = []

    def body() -> None:
        if st.session_state.pop("again", False):
            st.rerun()
        seen.append(st.button("Go", key="go"))

    stage.run(body)
    stage.store["again"] = True
    stage.run(go=True)
    assert seen == [False, False]


def test_a_form_s_callback_sees_what_was_submitted_with_it(stage: Stage) -> None:
    seen = []

    def body() -> None:
        with st.form("f"):
            st.text_input("Name", key="name")
            st.form_submit_button("Send", on_click=lambda: seen.append(st.session_state.name))

    stage.run(body)
    stage.run(name="typed", Send=True)
    assert seen == ["typed"]
