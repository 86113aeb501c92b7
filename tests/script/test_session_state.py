"""``st.session_state``: a mapping, attributes, and the values of keyed widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_items_and_attributes_are_the_same_values(stage: Stage) -> None:
    def body() -> None:
        st.session_state.a = 1
        st.session_state["b"] = 2
        assert st.session_state["a"] == 1
        assert st.session_state.b == 2
        assert dict(st.session_state) == {"a": 1, "b": 2}
        assert "a" in st.session_state
        assert len(st.session_state) == 2
        del st.session_state.a
        del st.session_state["b"]
        assert st.session_state.to_dict() == {}
        assert st.session_state.setdefault("c", []) is st.session_state.c
        st.session_state.update(d=1)
        assert st.session_state.pop("d") == 1
        st.session_state[5] = "a number as a key"  # type: ignore[index]  # scripts do
        assert list(st.session_state) == ["c", "5"]
        st.session_state.clear()
        assert not st.session_state

    stage.run(body)


@pytest.mark.parametrize("read", ["attribute", "item"])
def test_a_missing_value_is_named(stage: Stage, read: str) -> None:
    def body() -> None:
        with pytest.raises((AttributeError, KeyError), match="missing") as caught:
            st.session_state.missing if read == "attribute" else st.session_state["missing"]
        assert "set it first" in str(caught.value)

    stage.run(body)


def test_values_outlast_runs(stage: Stage) -> None:
    def body() -> None:
        st.session_state.n = st.session_state.get("n", 0) + 1

    for _ in range(3):
        stage.run(body)
    assert stage.store["n"] == 3


def test_a_value_set_before_the_widget_is_the_widget_s(stage: Stage) -> None:
    def body() -> None:
        st.session_state.setdefault("name", "set before")
        assert st.text_input("Name", "default", key="name") == "set before"

    stage.run(body)
    assert stage.widget("name")["value"] == "set before"


def test_a_value_set_after_the_widget_is_refused(stage: Stage) -> None:
    def body() -> None:
        st.text_input("Name", key="name")
        with pytest.raises(StreamlitWidgetAlreadyInstantiatedError, match=r"'name'.*after the text_input"):
            st.session_state.name = "too late"

    stage.run(body)


def test_a_callback_may_set_any_widget(stage: Stage) -> None:
    def clear() -> None:
        st.session_state.name = ""

    def body() -> None:
        st.text_input("Name", key="name")
        st.button("Clear", key="clear", on_click=clear)

    stage.run(body)
    stage.run(name="typed")
    stage.run(clear=True)
    assert stage.widget("name")["value"] == ""


def test_a_click_cannot_be_set(stage: Stage) -> None:
    def body() -> None:
        st.session_state.go = True
        with pytest.raises(StreamlitValueAssignmentNotAllowedError, match="'go'"):
            st.button("Go", key="go")
        del st.session_state.go

    stage.run(body)
    assert not stage.nodes


def test_a_removed_value_gives_the_default_back(stage: Stage) -> None:
    def reset() -> None:
        del st.session_state["name"]

    def body() -> None:
        st.text_input("Name", "default", key="name")
        st.button("Reset", key="reset", on_click=reset)

    stage.run(body)
    stage.run(name="typed")
    stage.run(reset=True)
    assert stage.widget("name")["value"] == "default"


def test_a_widget_that_a_whole_run_does_not_draw_loses_its_value(stage: Stage) -> None:
    def body() -> None:
        if not st.session_state.get("hide"):
            st.text_input("Name", key="name")

    stage.run(body)
    stage.run(name="typed")
    stage.store["hide"] = True
    stage.run()
    assert "name" not in stage.store
    stage.store["hide"] = False
    stage.run()
    assert stage.widget("name")["value"] == ""


@pytest.mark.parametrize("mode", ["page", "session"])
def test_a_persistent_widget_keeps_its_value_while_it_is_not_drawn(stage: Stage, mode: str) -> None:
    def body() -> None:
        if not st.session_state.get("hide"):
            st.text_input("Name", key="name", persist_state=mode)  # type: ignore[arg-type]

    stage.run(body)
    stage.run(name="typed")
    stage.store["hide"] = True
    stage.run()
    assert stage.store["name"] == "typed"
    stage.store["hide"] = False
    stage.run()
    assert stage.widget("name")["value"] == "typed"


@pytest.mark.parametrize("ending", ["stop", "raise", "rerun"])
def test_widgets_below_the_place_where_a_run_ends_keep_their_values(stage: Stage, ending: str) -> None:
    def body() -> None:
        if st.session_state.pop("end", False):
            if ending == "stop":
                st.stop()
            if ending == "rerun":
                st.rerun()
            raise ValueError
        st.text_input("Name", key="name")
        st.text_input("Other")

    stage.run(body)
    stage.run(name="typed", Other="too")
    stage.store["end"] = True
    stage.run()
    stage.run()
    assert (stage.widget("name")["value"], stage.widget("Other")["value"]) == ("typed", "too")


def test_a_keyed_widget_keeps_its_value_when_it_is_described_anew(stage: Stage) -> None:
    def body() -> None:
        label = st.session_state.get("label", "A")
        st.text_input(f"Label {label}", f"default {label}", key="name")

    stage.run(body)
    stage.run(name="typed")
    stage.store["label"] = "B"
    stage.run()
    assert stage.widget("name")["value"] == "typed"


def test_an_unkeyed_widget_that_is_described_anew_is_another(stage: Stage) -> None:
    def body() -> None:
        st.text_input("Name", st.session_state.get("default", "A"))

    stage.run(body)
    stage.run(Name="typed")
    stage.store["default"] = "B"
    stage.run()
    assert stage.widget("Name")["value"] == "B"


def test_a_choice_that_is_no_option_any_more_falls_back(stage: Stage) -> None:
    def body() -> None:
        st.selectbox("Pick", ["a", "b", "c"][: st.session_state.get("n", 3)], key="pick")

    stage.run(body)
    stage.store["pick"] = "c"
    stage.run()
    assert stage.store["pick"] == "c"
    stage.store["n"] = 2
    stage.run()
    assert stage.store["pick"] == "a"


def test_a_widget_that_becomes_disabled_keeps_its_value(stage: Stage) -> None:
    def body() -> None:
        st.text_input("Name", key="name", disabled=st.session_state.get("off", False))

    stage.run(body)
    stage.run(name="typed")
    stage.store["off"] = True
    stage.run()
    assert stage.widget("name")["value"] == "typed"


def test_no_thread_sees_another_one_s_values_outside_a_run() -> None:
    import threading

    seen = []
    st.session_state.alone = 1
    thread = threading.Thread(target=lambda: seen.append("alone" in st.session_state))
    thread.start()
    thread.join()
    assert st.session_state.alone == 1
    assert seen == [False]
    del st.session_state.alone


def test_outside_a_run_widgets_give_their_defaults() -> None:
    for _ in range(2):
        assert st.checkbox("Show", value=True, key="twice") is True
        assert st.text("nothing") is not None
