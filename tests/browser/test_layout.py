"""Containers in a real browser: where things stand, what opens, what a keyboard reaches."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FloatRect, Locator

    from tests.browser.user import User


def box(found: Locator) -> FloatRect:
    area = found.bounding_box()
    assert area is not None
    return area


def bottom(area: FloatRect) -> float:
    return area["y"] + area["height"]


def test_columns_share_the_row_and_stack_in_a_narrow_window(
    user_of_text: Callable[[str], User],
) -> None:
    user = user_of_text(
        """
        a, b, c = st.columns([2, 1, 1], vertical_alignment="bottom")
        a.markdown("one\\n\\ntwo\\n\\nthree")
        b.button("Middle", width="stretch")
        c.text("last")
        """
    )
    columns = user.page.get_by_test_id("stColumn")
    user.sees("last")
    wide = [box(column) for column in columns.all()]
    assert wide[0]["width"] == pytest.approx(2 * wide[1]["width"], abs=24)
    assert wide[1]["width"] == pytest.approx(wide[2]["width"], abs=1)
    assert bottom(box(user.page.get_by_role("button", name="Middle"))) == pytest.approx(
        bottom(box(user.page.get_by_text("three"))), abs=6
    )
    user.page.set_viewport_size({"width": 390, "height": 800})
    stacked = [box(column) for column in columns.all()]
    assert all(bottom(above) <= below["y"] for above, below in itertools.pairwise(stacked))
    assert all(area["width"] == pytest.approx(stacked[0]["width"], abs=1) for area in stacked)


def test_a_row_fills_and_spreads_and_scrolls(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        with st.container(horizontal=True):
            st.button("small")
            st.button("rest", width="stretch")
        with st.container(horizontal=True, horizontal_alignment="distribute"):
            st.button("left")
            st.button("right")
        with st.container(horizontal=True, wrap=False, key="line"):
            for number in range(20):
                st.button(f"Number {number}")
        """
    )
    buttons = {
        name: user.page.get_by_role("button", name=name) for name in ("small", "rest", "left", "right")
    }
    expect(buttons["right"]).to_be_visible()
    row = box(user.page.get_by_test_id("stHorizontalBlock").first)
    end = row["x"] + row["width"]
    areas = {name: box(found) for name, found in buttons.items()}
    assert areas["rest"]["x"] + areas["rest"]["width"] == pytest.approx(end, abs=1)
    assert areas["left"]["x"] == pytest.approx(row["x"], abs=1)
    assert areas["right"]["x"] + areas["right"]["width"] == pytest.approx(end, abs=1)
    line = user.page.locator(".st-key-line")
    assert line.evaluate("line => line.scrollWidth > line.clientWidth")
    assert box(line)["height"] < 2 * areas["left"]["height"]


def test_a_stack_of_fixed_height_scrolls_and_stays_at_its_end(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        log = st.container(height=150, autoscroll=True, key="log")
        for number in range(30):
            log.text(f"line {number}")
        with st.container(height=150, key="plain"):
            for number in range(30):
                st.text(f"row {number}")
        """
    )
    log = user.page.locator(".st-key-log")
    expect(user.page.get_by_text("line 29")).to_be_in_viewport()
    assert box(log)["height"] == pytest.approx(150, abs=1)
    assert user.page.locator(".st-key-plain").evaluate("box => box.scrollTop") == 0


def test_an_expander_opens_by_keyboard_and_keeps_open_through_a_run(
    user_of_text: Callable[[str], User],
) -> None:
    user = user_of_text(
        """
        with st.expander("Details"):
            st.text("inside")
        st.button("Again")
        tracked = st.expander("Tracked", on_change="rerun", expanded=True)
        st.text(f"tracked is {tracked.open}")
        """
    )
    user.sees("tracked is True")
    user.misses("inside")
    user.page.locator("summary", has_text="Details").focus()
    user.page.keyboard.press("Enter")
    user.sees("inside")
    user.presses("Again")
    user.page.get_by_text("Tracked", exact=True).click()
    user.sees("tracked is False", "inside")


def test_the_script_opens_and_closes_without_an_echo_of_the_page(
    user_of_text: Callable[[str], User],
) -> None:
    user = user_of_text(
        """
        st.session_state.setdefault("runs", 0)
        st.session_state.runs += 1
        if st.button("Flip"):
            st.session_state.box = not st.session_state.box
        box = st.expander("Box", on_change="rerun", expanded=True, key="box")
        box.text("inside")
        st.button("Again")
        st.text(f"run {st.session_state.runs}: {box.open}")
        """
    )
    user.sees("run 1: True", "inside")
    user.presses("Flip")
    user.sees("run 2: False")
    user.misses("inside")
    user.presses("Again")
    user.sees("run 3: False")
    user.presses("Flip")
    user.sees("run 4: True", "inside")


def test_tabs_open_by_click_and_arrows(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        cat, dog, owl = st.tabs(["Cat", "Dog", "Owl"], on_change="rerun", key="animal")
        cat.text("meow")
        dog.text("woof")
        owl.text("hoo")
        st.text(f"open is {st.session_state.animal}")
        st.tabs([f"Number {number}" for number in range(20)])
        """
    )
    user.sees("open is Cat", "meow")
    user.misses("woof", "hoo")
    user.page.get_by_role("tab", name="Dog").click()
    user.sees("open is Dog", "woof")
    user.page.keyboard.press("ArrowRight")
    user.sees("open is Owl", "hoo")
    expect(user.page.get_by_role("tab", name="Owl")).to_be_focused()
    user.page.get_by_test_id("stTabsScrollRight").click()
    expect(user.page.get_by_test_id("stTabsScrollLeft")).to_be_visible()
    user.page.get_by_role("tab", name="Number 0").focus()
    user.page.keyboard.press("End")
    expect(user.page.get_by_role("tab", name="Number 19")).to_be_in_viewport()
    expect(user.page.get_by_test_id("stTabsScrollRight")).to_have_count(0)


def test_a_form_sends_all_at_once_and_clears(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        with st.form("f", clear_on_submit=True):
            agree = st.checkbox("Agree")
            loud = st.toggle("Loud", value=True)
            sent = st.form_submit_button("Send")
        st.text(f"{sent} {agree} {loud}")
        """
    )
    user.sees("False False True")
    user.ticks("Agree")
    user.ticks("Loud")
    expect(user.page.get_by_role("checkbox", name="Agree")).to_be_checked()
    user.presses("Send")
    user.sees("True True False")
    expect(user.page.get_by_role("checkbox", name="Agree")).not_to_be_checked()
    expect(user.page.get_by_role("switch", name="Loud")).to_be_checked()
    user.presses("Send")
    user.sees("True False True")
