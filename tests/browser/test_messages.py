"""What a script says in a real browser: texts, messages, signs of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.user import User


def test_headings_are_named_by_their_text_and_reached_by_their_address(
    user_of_text: Callable[[str], User],
) -> None:
    user = user_of_text(
        """
        st.title("Top", help="a note")
        for number in range(60):
            st.text(f"line {number}")
        st.header("Far **below**", divider=True)
        """
    )
    page = user.page
    expect(page.get_by_role("heading", name="Top", exact=True, level=1)).to_be_visible()
    below = page.get_by_role("heading", name="Far below", exact=True, level=2)
    expect(below).not_to_be_in_viewport()
    page.goto(page.url + "#far-below")
    expect(below).to_be_in_viewport()
    page.reload()
    expect(below).to_be_in_viewport()


def test_a_style_sheet_in_markdown_counts_and_takes_no_room(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        st.text("above")
        st.markdown("<style>.stText { color: rgb(1, 2, 3); }</style>", unsafe_allow_html=True)
        st.text("below")
        """
    )
    expect(user.page.get_by_test_id("stText").last).to_have_css("color", "rgb(1, 2, 3)")
    expect(user.page.locator(".stElementContainer:has(style)")).to_be_hidden()


def test_a_spinner_shows_while_work_lasts_and_leaves_its_place(
    user_of_text: Callable[[str], User], tmp_path: Path
) -> None:
    user = user_of_text(
        """
        import time
        from pathlib import Path
        if st.button("Work"):
            with st.spinner("Working", show_time=True):
                while not Path(__file__).with_name("done").exists():
                    time.sleep(0.02)
            st.success("Done")
        st.text("after")
        """
    )
    user.sees("after")
    user.presses("Work")
    expect(user.page.get_by_test_id("stSpinner").get_by_role("status")).to_have_text("Working")
    expect(user.page.get_by_test_id("stSpinner")).to_contain_text("seconds)")
    (tmp_path / "done").touch()
    user.sees("Done", "after")
    expect(user.page.get_by_test_id("stSpinner")).to_have_count(0)


def test_a_toast_changes_and_stays_until_it_is_closed(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        note = st.toast("Started", duration="infinite")
        if st.button("Finish"):
            note.toast("Finished")
        """
    )
    toasts = user.page.get_by_role("region", name="Notifications").get_by_test_id("stToast")
    expect(toasts).to_have_text(["Started"])
    user.presses("Finish")
    expect(toasts).to_have_text(["Started", "Finished"])
    toasts.first.get_by_role("button", name="Close").click()
    expect(toasts).to_have_text(["Finished"])


def test_an_error_shows_where_the_run_stopped(user_of_text: Callable[[str], User]) -> None:
    user = user_of_text(
        """
        st.text("before")
        if not st.checkbox("Mend"):
            raise ValueError("bad **thing**")
        st.text("after")
        """
    )
    failure = user.page.get_by_test_id("stException")
    expect(failure.get_by_test_id("stExceptionMessage")).to_have_text("ValueError: bad **thing**")
    expect(failure.get_by_test_id("stExceptionTraceRow").first).to_contain_text("app.py")
    expect(failure).to_contain_text('raise ValueError("bad **thing**")')
    user.sees("before")
    user.ticks("Mend")
    user.sees("after")
    expect(failure).to_have_count(0)
