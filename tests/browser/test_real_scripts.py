"""Scripts as Streamlit's users write them, used as their users use them.

What is expected here was observed: the same tests pass against the original, with its executable named in
REAL_STREAMLIT.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.user import User

    Open = Callable[[str], User]

pytestmark = pytest.mark.browser

CITIES = b"""City,Country,Population,Founded
Bergen,Norway,285000,1070
Lyon,France,522000,-43
Nantes,France,320000,
Oslo,Norway,709000,1040
Turku,Finland,195000,1229
"""


def test_csv_explorer_filters_an_upload_and_gives_it_back(user_of: Open) -> None:
    user = user_of("csv_explorer")
    user.sees("Waiting for a file. Anything with a header row will do.", re.compile("200 ?MB per file"))
    user.uploads("Choose a CSV file", "cities.csv", "text/csv", CITIES)
    user.sees(f"Loaded cities.csv: 5 rows, 4 columns ({len(CITIES)} bytes)", "cities.csv")
    user.misses("Waiting for a file")
    # The range of years leaves out the row that has no year.
    user.sees_metric("Rows", "4", "-1")
    user.sees_metric("Missing cells", "0")
    user.sees_grid("Turku", rows=4)

    user.page.get_by_role("button", name="Remove France").click()
    user.sees_metric("Rows", "3", "-2")
    user.sees_grid("Oslo", rows=3)
    user.slides("founded", "End", thumb=0)
    user.sees_metric("Rows", "1", "-4")

    user.turns_to("Types")
    expect(user.page.get_by_test_id("stTable").get_by_role("cell", name="population")).to_be_visible()
    name, content = user.downloads("Download filtered CSV")
    assert name == "filtered_cities.csv"
    assert content.splitlines()[0] == b"city,country,population,founded"
    assert b"Turku" in content
    assert b"Lyon" not in content


def test_csv_explorer_names_what_is_wrong_with_a_file(user_of: Open) -> None:
    user = user_of("csv_explorer")
    user.uploads("Choose a CSV file", "empty.csv", "text/csv", b"\n")
    user.sees("Could not read empty.csv: No columns to parse from file")


def test_sales_dashboard_follows_its_sidebar(user_of: Open) -> None:
    user = user_of("sales_dashboard")
    expect(user.page).to_have_title("Sales dashboard")
    expect(user.page.get_by_role("heading", name="Sales dashboard")).to_be_visible()
    user.sees(re.compile(r"^US \$ [0-9,]+$"))
    user.sees_metric("Against target", re.compile(r"^\d+%$"))
    user.sees_chart("Revenue by month", "month", "North", "12")

    user.turns_to("By product")
    user.sees_chart("Chair", "Desk", "Lamp")
    user.turns_to("Raw data")
    user.sees("4,392 rows")
    user.page.get_by_role("button", name="Remove West").click()
    user.sees("3,294 rows")
    user.chooses("Product", "Desk")
    user.sees("1,098 rows")
    user.sees_grid("Desk", rows=1098)

    user.ticks("Compare with target")
    user.sees_metric("Days", "366")
    for region in ("North", "South", "East"):
        user.page.get_by_role("button", name=f"Remove {region}").click()
        expect(user.page.get_by_role("button", name=f"Remove {region}")).to_have_count(0)
    user.sees("Pick at least one region in the sidebar.")
    user.misses("1,098 rows")


def test_model_playground_remembers_runs(user_of: Open) -> None:
    user = user_of("model_playground")
    expect(user.page.get_by_test_id("stMarkdown").locator(".katex")).to_be_visible()
    user.sees("Nothing remembered yet.", "Weights (4)")
    user.sees_chart("fitted")
    user.sees_chart("observed", nth=1)
    expect(user.page.get_by_role("button", name="Forget all")).to_be_disabled()

    user.presses("Remember this run")
    user.sees(re.compile(r"^Best so far: degree 3 with RMSE 0\.\d+$"))
    user.slides("Degree", *["ArrowRight"] * 7)
    user.sees("A high degree without regularisation", "Weights (11)")
    user.presses("Remember this run")
    user.sees(re.compile(r"^Best so far: degree 10 "))
    user.picks("Regularisation", "strong")
    user.misses("A high degree without regularisation")
    expect(user.page.get_by_test_id("stTable").get_by_role("row")).to_have_count(3)

    user.opens("Weights (11)")
    expect(user.page.get_by_test_id("stJson")).to_contain_text("x^10")
    user.presses("Forget all")
    user.sees("Nothing remembered yet.")


def test_todo_list_is_worked_by_callbacks(user_of: Open) -> None:
    user = user_of("todo_list")
    user.sees("1 of 2 done", "Buy milk")
    board = user.page.locator(".st-key-board")
    expect(board.locator(".done")).to_have_text("Write report")

    user.enters("What needs doing?", "Water the plants")
    expect(user.page.get_by_test_id("stToast")).to_contain_text("Added “Water the plants”")
    expect(user.field("What needs doing?")).to_have_value("")
    user.sees("1 of 3 done")
    board.locator(".st-key-done_0 label").click()
    user.sees("2 of 3 done")
    expect(board.locator(".done")).to_have_text(["Buy milk", "Write report"])

    user.picks("Show", "Open")
    expect(board).not_to_contain_text("Buy milk")
    expect(board).to_contain_text("Water the plants")
    user.presses("✖")
    user.sees("Nothing here.", "2 of 2 done")
    user.presses("Clear done")
    user.misses("2 of 2 done")
    expect(user.page.get_by_role("button", name="Clear done")).to_be_disabled()


def test_survey_form_sends_at_once_and_clears(user_of: Open) -> None:
    user = user_of("survey_form")
    user.sees("Run number 1")
    user.field("Name*").fill("Ada")
    user.slides("How was it?", "ArrowRight")
    user.ticks("I would come again")
    user.chooses("What did you come for?", "Music")
    user.chooses("How did you hear of us?", "Web")
    user.field("Remarks").fill("Loud\nbut good")
    user.sees("Run number 1")

    user.presses("Send answers")
    user.sees("That is no e-mail address.", "Run number 2")
    user.misses("Please tell us your name.")
    expect(user.field("Name*")).to_have_value("")

    user.field("Name*").fill("Grace")
    user.field("E-mail*").fill("grace@example.org")
    user.chooses("What did you come for?", "Food")
    user.slides("How was it?", "ArrowRight", "ArrowRight")
    user.field("Name*").press("Enter")
    user.sees("Thank you, Grace! You gave 5 of 5.", "Run number 3")
    user.sees_metric("Average rating", "5.0")
    expect(user.page.get_by_test_id("stTable").get_by_role("cell", name="Food")).to_be_visible()
    user.opens("What we received")
    expect(user.page.get_by_test_id("stJson")).to_contain_text("grace@example.org")
    expect(user.widget("stSlider", "How was it?").get_by_test_id("stSliderThumbValue")).to_have_text("3")


def test_wizard_goes_forward_and_back(user_of: Open) -> None:
    user = user_of("wizard")
    user.sees("Step 1 of 4: Size", "10.00 €")
    user.picks("Which size?", "Large")
    user.presses("Next")
    user.sees("Price so far: 12.50 €")
    user.ticks("Olives (+0.80 €)")
    user.ticks("Salami (+1.50 €)")
    user.sees("Price so far: 14.80 €")
    user.presses("Next")
    user.sees("We need both to deliver.")
    expect(user.page.get_by_role("button", name="Next")).to_be_disabled()
    user.enters("Name", "Ada")
    user.enters("Street and number", "1 Loop Lane")
    user.misses("We need both to deliver.")
    user.presses("Next")
    expect(user.page.get_by_role("cell", name="Olives, Salami")).to_be_visible()
    user.sees_metric("To pay", "14.80 €")

    user.presses("Back")
    expect(user.field("Name")).to_have_value("Ada")
    user.presses("Back")
    user.sees("Step 2 of 4: Toppings")
    expect(user.page.get_by_role("checkbox", name="Salami")).to_be_checked()
    user.presses("Next")
    user.presses("Next")
    user.presses("Order now")
    user.sees("Thank you! Your pizza is on its way.", "Delivered to Ada, 1 Loop Lane.")
    user.presses("Order another")
    user.sees("Step 1 of 4: Size")


def test_image_filter_shows_and_saves_what_it_made(user_of: Open) -> None:
    user = user_of("image_filter")
    user.sees("No picture chosen: this is a sample.", "Result: None")
    user.chooses("Filter", "Blur")
    user.sees("Result: Blur")
    expect(user.widget("stSlider", "Radius")).to_be_visible()

    picture = io.BytesIO()
    Image.new("RGB", (64, 32), (255, 0, 100)).save(picture, "PNG")
    user.uploads("Picture", "red.png", "image/png", picture.getvalue())
    user.misses("No picture chosen")
    user.chooses("Filter", "Invert")
    user.sees_metric("Red", "0")
    user.sees_metric("Blue", "155")
    expect(user.widget("stSlider", "Radius")).to_have_count(0)
    user.picks("Turn", "90°")
    user.sees("64 x 32", "32 x 64")
    shown = user.page.get_by_test_id("stImage").nth(1).get_by_role("img")
    expect(shown).to_have_js_property("naturalHeight", 64)

    name, content = user.downloads("Save result")
    assert name == "result.png"
    saved = Image.open(io.BytesIO(content))
    assert saved.size == (32, 64)
    assert saved.getpixel((0, 0)) == (0, 255, 155)


def test_text_analysis_counts_and_searches(user_of: Open) -> None:
    user = user_of("text_analysis")
    user.sees_metric("Words", "26")
    user.sees_metric("Sentences", "3")
    user.sees_chart("word", "calm")
    expect(user.page.get_by_test_id("stCode")).to_contain_text("calm")

    user.enters("Regular expression", "(")
    expect(user.page.get_by_test_id("stException")).to_contain_text("missing ), unterminated subpattern")
    user.enters("Regular expression", r"\bt\w+t\b")
    user.sees("Found 1 matches:")
    expect(user.page.locator(".stMarkdownColoredBackground")).to_have_text("tonight")

    text = user.field("Text")
    text.fill("One fish, two fish. Red fish, blue fish!")
    user.sees("Press Ctrl+Enter to apply")
    text.press("Control+Enter")
    user.sees_metric("Words", "8")
    user.sees_metric("Words per sentence", "4.0")
    user.sees("Found 0 matches:")
    user.enters("Minimum word length", "4")
    expect(user.page.get_by_test_id("stCode")).to_have_text(re.compile(r"fish\s+4\s*blue\s+1\s*$"))
    text.fill("123")
    text.press("Control+Enter")
    user.sees("There are no words in this text.")


def test_live_simulation_draws_while_it_computes(user_of: Open) -> None:
    user = user_of("live_simulation")
    user.sees("Press Start to begin.")
    user.enters("Steps", "100")
    user.presses("Start")
    user.sees("Preparing the walkers...")
    user.sees(re.compile(r"^Walking\.\.\. \d+ of 100$"), "checkpoint at step 5")
    user.presses("Interrupt")
    user.sees("Press Start to begin.")
    user.misses("checkpoint at step 5")

    user.enters("Steps", "10")
    user.presses("Start")
    user.sees("Done: 10 steps by 3 walkers", "checkpoint at step 10")
    user.misses("Walking...")
    user.sees_metric("Farthest from home", re.compile(r"^\d+$"), "by w")
    expect(user.page.get_by_test_id("stToast")).to_contain_text("The walk has ended")
    user.sees_chart("w1", "w3")


def test_table_browser_shows_rows_of_a_big_table(user_of: Open) -> None:
    user = user_of("table_browser")
    user.sees("Showing 1,000 of 1,000 measurements", "Select rows to see their mean.")
    user.sees_grid("Temperature", "Humidity %", "Alpha", rows=1000)
    user.sees_chart("hour", "Alpha")
    user.sees_chart("Humidity", "Count", nth=1)

    user.chooses("Rows", "200,000 rows")
    user.sees("Showing 200,000 of 200,000 measurements")
    user.sees_grid(rows=200_000)
    user.chooses("Stations", "Bravo")
    user.sees("Showing 50,000 of 200,000 measurements")
    user.sees_grid("Bravo", rows=50_000)
    user.ticks("Only valid ones")
    user.sees("Showing 42,857 of 200,000 measurements")

    user.selects_rows(0, 2)
    user.sees(re.compile(r"^2 rows selected, mean temperature -?\d+\.\d °C$"))
    expect(user.page.get_by_test_id("stTable").get_by_role("cell", name="42857")).to_be_visible()


def test_unit_converter_links_its_fields(user_of: Open) -> None:
    user = user_of("unit_converter")
    expect(user.field("Feet")).to_have_value("3.2808")
    user.enters("Metres", "2.5")
    expect(user.field("Inches")).to_have_value("98.4252")
    user.sees("converted from: metres")
    user.enters("Inches", "1")
    expect(user.field("Metres")).to_have_value("0.0254")
    user.sees("converted from: inches", "converted from: metres", re.compile("^Changes: 2$"))

    user.turns_to("Temperature")
    user.sees("Water is liquid.", "20.0 °C")
    user.enters("Fahrenheit", "212")
    user.sees("Water boils.", "100.0 °C")
    user.slides("Celsius", "Home")
    user.sees("Water freezes.")
    expect(user.field("Fahrenheit")).to_have_value("-58.0")
    user.presses("Reset")
    user.sees("Water is liquid.", re.compile("^Changes: 0$"))


def test_loan_calculator_computes_and_exports(user_of: Open) -> None:
    user = user_of("loan_calculator")
    user.sees_metric("Monthly payment", "$2,026.74")
    user.sees_metric("Interest in total", "$329,627", "82%")
    user.sees_chart("400,000")
    user.opens("How is this computed?")
    expect(user.page.get_by_test_id("stExpander").locator(".katex")).to_be_visible()

    user.enters("Interest per year (in %)", "0")
    user.sees_metric("Monthly payment", "$1,111.11")
    user.enters("Interest per year (in %)", "25")
    expect(user.widget("stNumberInput", "Interest per year (in %)")).to_contain_text(re.compile("20"))
    user.sees_metric("Monthly payment", "$1,111.11")
    user.slides("Term in years", "Home")
    user.sees_metric("Monthly payment", "$6,666.67")

    user.page.get_by_test_id("stRadio").get_by_text("Table").click()
    user.sees_grid("Principal", "6666.67", rows=60)
    name, content = user.downloads("Download schedule")
    assert name == "schedule.csv"
    assert len(content.splitlines()) == 61
    user.enters("Deposit", "500000")
    user.sees("A deposit of 500,000 leaves nothing to borrow.")
