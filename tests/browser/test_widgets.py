"""What is typed, dragged, picked and dropped in a real page reaches the script, and what it hands out is saved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.served import served
from tests.browser.user import User

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

SCRIPT = '''
import datetime as dt

import streamlit as st

name = st.text_input("Name")
mail = st.text_input("Mail", type="email")
found = st.text_input("Find", live="100ms")
notes = st.text_area("Notes")
count = st.number_input("Count", 0, 10, 3)
share = st.number_input("Share", 0.0, 1.0, 0.25, format="percent")
price = st.slider("Price", 0.0, 10.0, 2.0, 0.1)
span = st.slider("Span", 0, 100, (20, 80))
colour = st.radio("Colour", ["red", "green", "blue"])
tags = st.multiselect("Tags", ["red", "green", "blue"])
city = st.selectbox("City", ["Oslo", "Lima", "Rome"], accept_new_options=True)
day = st.date_input("Day", dt.date(2024, 5, 17))
stay = st.date_input("Stay", (dt.date(2024, 5, 1), dt.date(2024, 5, 5)), format="DD.MM.YYYY")
file = st.file_uploader("File", type=["csv", "image"])
many = st.file_uploader("Many", accept_multiple_files=True)
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
saved = st.download_button("Save", f"{name}!", f"{name or 'nobody'}.txt")
st.text(f"""Name={name!r} Mail={mail!r} Find={found!r} Notes={notes!r} Count={count!r} Share={share!r}
Price={price:.1f} Span={span} Colour={colour} Tags={tags} City={city} Day={day}
Stay={' to '.join(map(str, stay))} File={file and (file.name, file.getvalue())}
Many={[f.name for f in many]} Saved={saved} Runs={runs};""")
'''

FORM = """
import datetime as dt

import streamlit as st

with st.form("order", clear_on_submit=True):
    values = [
        st.text_input("Name", required=True),
        st.number_input("Count", 0, 10, 3),
        st.slider("Size", 0, 10, 5),
        st.multiselect("Extras", ["ham", "egg"]),
        st.selectbox("Place", ["here", "there"], index=None, required=True),
        st.date_input("When", dt.date(2024, 5, 17)),
        st.checkbox("Agree"),
        st.radio("Speed", ["slow", "fast"]),
        st.text_area("Remarks"),
        [f.name for f in st.file_uploader("Files", accept_multiple_files=True)],
    ]
    sent = st.form_submit_button("Send")
st.text(f"sent={sent} values={', '.join(map(str, values))};")
"""


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    folder = tmp_path_factory.mktemp("widgets")
    (folder / "widgets.py").write_text(SCRIPT)
    (folder / "form.py").write_text(FORM)
    with (
        served(folder / "widgets.py", folder / "widgets.log") as widgets,
        served(folder / "form.py", folder / "form.log") as form,
    ):
        yield widgets, form


@pytest.fixture
def user(page: Page, addresses: tuple[str, str]) -> User:
    page.goto(addresses[0])
    user = User(page)
    seen(user, "Runs=1")
    return user


@pytest.fixture
def applicant(page: Page, addresses: tuple[str, str]) -> User:
    page.goto(addresses[1])
    user = User(page)
    user.sees(re.compile("sent=False"))
    return user


def seen(user: User, *words: str) -> None:
    """Wait until the script has seen these values."""
    values = user.page.get_by_test_id("stText").first
    for word in words:
        expect(values).to_contain_text(re.compile(re.escape(word) + r"(?![\w.])"))


def dates(user: User, label: str) -> Locator:
    return user.widget("stDateInput", label)


def test_text_is_sent_on_enter_and_when_the_field_is_left(user: User) -> None:
    field = user.field("Name")
    field.press_sequentially("Ada")
    user.sees("Press Enter to apply")
    seen(user, "Name=''", "Runs=1")
    field.press("Enter")
    seen(user, "Name='Ada'")
    field.press_sequentially(" L.")
    field.press("Tab")
    seen(user, "Name='Ada L.'")
    user.field("Notes").press_sequentially("one\ntwo")
    user.field("Notes").press("Control+Enter")
    seen(user, r"Notes='one\ntwo'")


def test_text_of_another_form_is_not_sent(user: User) -> None:
    user.enters("Mail", "ada")
    user.sees("Enter an e-mail address such as you@example.com.")
    seen(user, "Mail=''")
    user.enters("Mail", "ada@example.org")
    seen(user, "Mail='ada@example.org'")
    user.misses("Enter an e-mail address")


def test_live_text_is_sent_while_it_is_typed(user: User) -> None:
    user.field("Find").press_sequentially("needle")
    seen(user, "Find='needle'")


def test_numbers_are_typed_and_stepped_within_their_limits(user: User) -> None:
    user.enters("Count", "11")
    user.sees(re.compile("Number is outside the allowed range"))
    seen(user, "Count=3")
    user.enters("Count", "9")
    seen(user, "Count=9")
    box = user.widget("stNumberInput", "Count")
    box.get_by_role("button", name="Increment").click()
    seen(user, "Count=10")
    expect(box.get_by_role("button", name="Increment")).to_be_disabled()
    user.field("Count").press("ArrowDown")
    seen(user, "Count=9")

    share = user.field("Share")
    expect(share).to_have_value("25%")
    share.click()
    expect(share).to_have_value("0.25")
    share.fill("0,5")
    share.press("Tab")
    seen(user, "Share=0.5")
    expect(share).to_have_value("50%")


def test_a_slider_follows_keys_and_ends(user: User) -> None:
    user.slides("Price", "ArrowRight", "ArrowRight", "ArrowRight")
    seen(user, "Price=2.3")
    user.slides("Price", "End")
    seen(user, "Price=10.0")
    user.slides("Price", "Home")
    seen(user, "Price=0.0")


def test_a_slider_that_is_dragged_fast_ends_with_the_last_value(user: User) -> None:
    slider = user.widget("stSlider", "Price")
    line = slider.get_by_role("slider").bounding_box()
    assert line is not None
    top = line["y"] + line["height"] / 2
    mouse = user.page.mouse
    mouse.move(line["x"] + 9 + 0.2 * (line["width"] - 18), top)
    mouse.down()
    for step in range(200):
        mouse.move(line["x"] + line["width"] * abs((step * 7) % 200 - 100) / 100, top)
    mouse.move(line["x"] + 9 + 0.75 * (line["width"] - 18), top)
    mouse.up()
    expect(slider.get_by_test_id("stSliderThumbValue")).to_have_text("7.50")
    seen(user, "Price=7.5")
    # However many runs were under way, none brings an older value back.
    expect(slider.get_by_test_id("stSliderThumbValue")).to_have_text("7.50")


def test_the_nearer_handle_of_a_range_comes_to_a_click(user: User) -> None:
    slider = user.widget("stSlider", "Span")
    line = slider.get_by_role("group").bounding_box()
    assert line is not None

    def click(share: float) -> None:
        user.page.mouse.click(line["x"] + 9 + share * (line["width"] - 18), line["y"] + line["height"] - 9)

    click(0.3)
    seen(user, "Span=(30, 80)")
    click(0.9)
    seen(user, "Span=(30, 90)")
    user.slides("Span", "End", thumb=0)
    seen(user, "Span=(90, 90)")
    user.slides("Span", "End", thumb=1)
    user.slides("Span", "End", thumb=0)
    seen(user, "Span=(100, 100)")
    # Both stand at the end now, and one of them can still be taken.
    click(0.5)
    seen(user, "Span=(50, 100)")


def test_options_are_chosen_by_keys(user: User) -> None:
    keyboard = user.page.keyboard
    user.page.get_by_role("radio", name="red").focus()
    keyboard.press("ArrowDown")
    seen(user, "Colour=green")

    field = user.page.get_by_role("combobox", name="Tags")
    field.focus()
    keyboard.type("gr")
    expect(user.page.get_by_role("option", name="green")).to_be_visible()
    keyboard.press("Enter")
    seen(user, "Tags=['green']")
    keyboard.type("re")
    keyboard.press("Enter")
    seen(user, "Tags=['green', 'red']")
    keyboard.press("Escape")
    keyboard.press("Backspace")
    seen(user, "Tags=['green']")
    user.page.get_by_role("button", name="Remove green").click()
    seen(user, "Tags=[]")

    city = user.page.get_by_role("combobox", name="City")
    city.focus()
    keyboard.type("rome")
    keyboard.press("Enter")
    seen(user, "City=Rome")
    keyboard.type("Cusco")
    expect(user.page.get_by_role("option", name="Add: Cusco")).to_be_visible()
    keyboard.press("Enter")
    seen(user, "City=Cusco")
    expect(city).to_have_value("Cusco")


def test_a_date_is_typed_through_its_parts(user: User) -> None:
    parts = dates(user, "Day").get_by_role("spinbutton")
    parts.nth(0).click()
    user.page.keyboard.type("20230228")
    seen(user, "Day=2023-02-28")
    parts.nth(2).press("ArrowUp")
    seen(user, "Day=2023-02-01")
    parts.nth(1).click()
    user.page.keyboard.type("13")
    parts.nth(1).press("Tab")
    user.sees(re.compile(r"There is no 2023/13/01\."))
    seen(user, "Day=2023-02-01")


def test_a_date_is_picked_from_the_calendar(user: User) -> None:
    box = dates(user, "Day")
    box.get_by_test_id("stDateInputCalendarButton").click()
    calendar = user.page.get_by_role("dialog", name="Choose date")
    calendar.get_by_role("button", name="next month").click()
    calendar.get_by_role("button", name="Wednesday, June 5, 2024").click()
    seen(user, "Day=2024-06-05")
    expect(user.page.get_by_test_id("stDateInputCalendar")).to_have_count(0)
    expect(box.get_by_role("spinbutton").nth(1)).to_have_value("06")


def test_a_range_is_picked_by_its_ends_or_by_its_name(user: User) -> None:
    box = dates(user, "Stay")
    box.get_by_test_id("stDateInputCalendarButton").click()
    days = user.page.get_by_test_id("stDateInputCalendar")
    days.get_by_role("button", name="Monday, May 13, 2024").click()
    seen(user, "Stay=2024-05-13")
    days.get_by_role("button", name="Friday, May 17, 2024").click()
    seen(user, "Stay=2024-05-13 to 2024-05-17")
    expect(days).to_have_count(0)
    expect(box.get_by_role("group", name="Stay end date").get_by_role("spinbutton").first).to_have_value("17")
    box.get_by_test_id("stDateInputCalendarButton").click()
    user.page.get_by_test_id("stDateInputQuickSelect").get_by_role("button", name="Past week").click()
    user.misses("2024-05-13 to 2024-05-17")
    user.sees(re.compile(r"Stay=\d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d"))


def test_an_upload_reaches_the_script_and_goes_again(user: User) -> None:
    user.uploads("File", "a.csv", "text/csv", b"a,b\n1,2\n")
    seen(user, r"File=('a.csv', b'a,b\n1,2\n')")
    user.uploads("File", "b.csv", "text/csv", b"x")
    seen(user, "File=('b.csv', b'x')")
    user.page.get_by_role("button", name="Remove b.csv").click()
    seen(user, "File=None")


@pytest.mark.logs  # the browser's own word for an answer that is none of 200
def test_files_that_are_not_taken_are_named(user: User) -> None:
    box = user.widget("stFileUploader", "File")
    user.uploads("File", "a.pdf", "application/pdf", b"x")
    expect(box).to_contain_text("Error: only CSV, image files are taken here.")
    # The page believes in the kind that the browser tells; the server goes by the name.
    user.uploads("File", "a.doc", "image/png", b"x")
    expect(box).to_contain_text(re.compile(r"Error: .*a\.doc is not of a type taken here"))
    seen(user, "File=None", "Runs=1")


def test_several_drops_add_up(user: User) -> None:
    zone = user.widget("stFileUploader", "Many").get_by_test_id("stFileUploaderDropzone")
    for names in (["a.txt", "b.txt"], ["c.txt"]):
        data = user.page.evaluate_handle(
            """names => {
                const data = new DataTransfer();
                for (const name of names) data.items.add(new File([name], name, { type: "text/plain" }));
                return data;
            }""",
            names,
        )
        zone.dispatch_event("drop", {"dataTransfer": data})
    expect(user.page.get_by_test_id("stFileChip")).to_have_count(3)
    user.sees(re.compile(r"Many=\['[abc]\.txt', '[abc]\.txt', '[abc]\.txt'\]"))
    user.page.get_by_role("button", name="Remove b.txt").click()
    expect(user.page.get_by_test_id("stFileChip")).to_have_count(2)
    user.sees(re.compile(r"Many=\['[ac]\.txt', '[ac]\.txt'\]"))


def test_a_download_holds_what_the_script_gave(user: User) -> None:
    user.enters("Name", "Ada")
    seen(user, "Name='Ada'")
    assert user.downloads("Save") == ("Ada.txt", b"Ada!")
    seen(user, "Saved=True")


def test_a_form_waits_for_what_is_required_then_sends_all_and_clears(applicant: User) -> None:
    user = applicant
    user.presses("Send")
    user.sees("Please fill in this field.", "Please choose an option.")
    user.sees(re.compile("sent=False"))

    user.field("Name").fill("Ada")
    user.field("Count").fill("7")
    user.slides("Size", "End")
    user.chooses("Extras", "egg")
    user.chooses("Place", "there")
    dates(user, "When").get_by_role("spinbutton").first.click()
    user.page.keyboard.type("20250102")
    user.ticks("Agree")
    user.picks("Speed", "fast")
    user.field("Remarks").fill("none")
    user.uploads("Files", "a.csv", "text/csv", b"x")
    expect(user.page.get_by_test_id("stFileChip").get_by_role("progressbar")).to_have_count(0)
    user.sees(re.compile("sent=False"))

    user.presses("Send")
    values = "Ada, 7, 10, ['egg'], there, 2025-01-02, True, fast, none, ['a.csv']"
    user.sees(re.compile(re.escape(f"sent=True values={values};")))
    expect(user.field("Name")).to_have_value("")
    expect(user.field("Count")).to_have_value("3")
    expect(user.widget("stSlider", "Size").get_by_test_id("stSliderThumbValue")).to_have_text("5")
    expect(user.page.get_by_role("combobox", name="Place")).to_have_value("")
    expect(dates(user, "When").get_by_role("spinbutton").first).to_have_value("2024")
    expect(user.page.get_by_role("radio", name="slow")).to_be_checked()
    expect(user.page.get_by_test_id("stFileChip")).to_have_count(0)
