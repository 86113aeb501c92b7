"""``set_page_config``: what it chooses, adds to, and refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import desktop_host as st
from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.messages import PageSettings

if TYPE_CHECKING:
    from tests.elements.conftest import Stage


def test_it_chooses_title_icon_layout_sidebar_and_menu(stage: Stage) -> None:
    stage.run(
        lambda: st.set_page_config(
            page_title="Shop",
            page_icon="🛒",
            layout="wide",
            initial_sidebar_state="collapsed",
            menu_items={"Get Help": "https://example.org", "report_a_bug": None, "about": "*Shop*"},
        )
    )
    assert stage.page_settings == PageSettings(
        title="Shop",
        icon="🛒",
        layout="wide",
        sidebar="collapsed",
        menu={"Get help": "https://example.org", "About": "*Shop*"},
    )


def test_later_calls_change_only_what_they_name(stage: Stage) -> None:
    def body() -> None:
        st.set_page_config("Shop", layout="wide")
        st.set_page_config(page_icon=":shark:")

    stage.run(body)
    assert stage.page_settings == PageSettings(title="Shop", layout="wide", icon=":shark:")


def test_a_run_that_chooses_nothing_begins_anew(stage: Stage) -> None:
    stage.run(lambda: st.set_page_config("Shop", layout="wide"))
    stage.run(lambda: st.set_page_config(page_icon="🛒"))
    assert stage.page_settings == PageSettings(icon="🛒")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"layout": "round"}, "layout is 'round'"),
        ({"initial_sidebar_state": "open"}, "initial_sidebar_state is 'open'"),
        ({"initial_sidebar_state": 100}, "initial_sidebar_state is 100; a width is between 200 and 600"),
        ({"menu_items": {"Help": "x"}}, "menu_items has no entry 'Help'"),
        ({"page_icon": "missing.png"}, r"the file 'missing\.png' cannot be read"),
    ],
    ids=str,
)
def test_misuse_is_named(stage: Stage, options: dict[str, Any], words: str) -> None:
    def body() -> None:
        with pytest.raises(StreamlitAPIException, match="set_page_config: " + words):
            st.set_page_config(**options)

    stage.run(body)
    assert stage.page_settings is None
