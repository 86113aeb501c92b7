from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import desktop_host as st
from desktop_host.errors import (
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
    StreamlitInvalidLayoutContextError,
)

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_widgets_inside_carry_its_name_and_others_do_not(stage: Stage) -> None:
    def body() -> None:
        form = st.form("f")
        st.checkbox("outside")
        with form:
            st.columns(2)[1].checkbox("inside")
        form.form_submit_button("Send")

    stage.run(body)
    assert stage.widget("inside")["form"] == "f"
    assert "form" not in stage.widget("outside")
    assert stage.widget("Send")["submits"] is True


def test_its_values_and_its_button_arrive_together(stage: Stage) -> None:
    seen = []

    def body() -> None:
        with st.form("f"):
            agree = st.checkbox("Agree")
            sent = st.form_submit_button("Send")
        seen.append((agree, sent))

    stage.run(body)
    stage.run(Agree=True, Send=True)
    stage.run()
    assert seen == [(False, False), (True, True), (True, False)]


def test_the_button_has_a_key_to_style_it_by(stage: Stage) -> None:
    stage.run(lambda: st.form("f").form_submit_button("Send"))
    assert stage.one("button")["key"] == "FormSubmitter-f-Send"


def test_only_its_button_has_a_callback(stage: Stage) -> None:
    seen: list[str] = []

    def body() -> None:
        with st.form("f"):
            with pytest.raises(StreamlitInvalidFormCallbackError, match="checkbox 'Agree'"):
                st.checkbox("Agree", on_change=seen.append, args=("no",))
            st.form_submit_button("Send", on_click=seen.append, args=("yes",))

    stage.run(body)
    stage.run(Send=True)
    assert seen == ["yes"]


def test_a_form_in_a_form_is_refused(stage: Stage) -> None:
    def body() -> None:
        with st.form("f"), pytest.raises(StreamlitInvalidLayoutContextError, match="form 'g'"):
            st.form("g")

    stage.run(body)


def test_two_forms_need_two_names(stage: Stage) -> None:
    def body() -> None:
        st.form("f")
        with pytest.raises(StreamlitDuplicateElementKey, match="form 'f'"):
            st.form("f")

    stage.run(body)


def test_a_submit_button_outside_is_refused(stage: Stage) -> None:
    def body() -> None:
        with pytest.raises(StreamlitInvalidLayoutContextError, match="stands in no form"):
            st.form_submit_button("Send")

    stage.run(body)
