"""Charts in a real page, under its policy: what is drawn, shown on hover, selected, and kept while data changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.served import is_original

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import FloatRect, Locator, Page

    from tests.browser.user import User

    Open = Callable[[str], User]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(is_original(), reason="looks at what is this page's own affair"),
]

BARS = 'st.bar_chart({"k": ["ape", "bee"], "n": [2000, 1234.56789]}, x="k", y="n")'
SELECT = """
    import altair as alt
    import pandas as pd
    table = pd.DataFrame({"x": [1, 2, 3], "y": [1, 3, 2], "g": ["u", "v", "w"]})
    plain = alt.Chart(table).mark_circle(size=400).encode(x="x", y="y", color="g")
    point = st.altair_chart(plain.add_params(alt.selection_point(name="p")), on_select="rerun", key="point")
    st.text(f"point={point.selection.p};")
    brush = st.altair_chart(plain.add_params(alt.selection_interval(name="b")), on_select="rerun", key="brush")
    st.text(f"brush={sorted(brush.selection.b)};")
"""
LOOP = """
    place = st.empty()
    place.line_chart(list(range(50)))
    if st.button("Go"):
        for n in range(200):
            place.line_chart([value * n for value in range(50)])
        st.text("done")
"""
# Counts the moments at which the chart is not in the page, though it was before.
WATCH = """() => {
  window.gaps = 0;
  window.drawing = document.querySelector('[data-testid=stVegaLiteChart] .chart-drawing');
  new MutationObserver(() => {
    if (!document.querySelector('[data-testid=stVegaLiteChart] svg')) window.gaps++;
  }).observe(document.body, {childList: true, subtree: true});
}"""
MINUS = "\N{MINUS SIGN}"
DRAWN = "document.querySelector('.chart-drawing svg').getBoundingClientRect()"
SAME = """() => window.drawing === document.querySelector('[data-testid=stVegaLiteChart] .chart-drawing')"""


def chart(page: Page, nth: int = 0) -> Locator:
    return page.get_by_test_id("stVegaLiteChart").nth(nth)


def box(part: Locator) -> FloatRect:
    found = part.bounding_box()
    assert found is not None
    return found


def drag(page: Page, part: Locator, start: tuple[float, float], stop: tuple[float, float]) -> None:
    corner = box(part)
    page.mouse.move(corner["x"] + start[0], corner["y"] + start[1])
    page.mouse.down()
    page.mouse.move(corner["x"] + stop[0], corner["y"] + stop[1], steps=5)
    page.mouse.up()


def test_axes_are_text_and_a_bar_says_its_value(user_of_text: Open, page: Page) -> None:
    user = user_of_text(BARS)
    user.sees_chart("ape", "bee", "k", "n", "2,000")
    chart(page).locator("path[aria-roledescription=bar]").nth(1).hover()
    expect(page.get_by_role("tooltip")).to_have_text(re.compile(r"kbee.*n1,234\.5679"))


def test_a_click_on_a_point_reaches_the_script(user_of_text: Open, page: Page) -> None:
    user = user_of_text(SELECT)
    user.sees("point={};")
    chart(page).locator("path[aria-roledescription=circle]").nth(1).click()
    user.sees("point=[{'x': 2, 'y': 3, 'g': 'v'}];")
    chart(page).click(position={"x": 200, "y": 30})
    user.sees("point={};")


def test_a_dragged_range_reaches_the_script_and_stays(user_of_text: Open, page: Page) -> None:
    user = user_of_text(SELECT)
    user.sees("brush=[];")
    drag(page, chart(page, 1), (100, 60), (400, 200))
    user.sees("brush=['x', 'y'];")
    # The run that it started has drawn the chart anew; what is marked is still marked.
    marked = chart(page, 1).locator("g.b_brush path").last
    assert box(marked)["width"] > 250


def test_a_chart_in_a_loop_is_never_gone(user_of_text: Open, page: Page) -> None:
    user = user_of_text(LOOP)
    user.sees_chart("40")
    page.evaluate(WATCH)
    user.presses("Go")
    user.sees("done")
    user.sees_chart("8,000")
    assert page.evaluate("gaps") == 0
    assert page.evaluate(SAME)


def test_where_the_reader_looks_is_kept_when_data_changes(user_of_text: Open, page: Page) -> None:
    user = user_of_text("""
        more = st.checkbox("More")
        st.line_chart({"x": [*range(101)], "y": [1] * 100 + [5 if more else 2]}, x="x")
    """)
    user.sees_chart("0", "100")
    drag(page, chart(page), (300, 100), (500, 100))
    user.sees_chart(f"{MINUS}20")
    user.ticks("More")
    expect(chart(page).locator("svg path[aria-roledescription='line mark']")).to_have_count(1)
    user.sees_chart(f"{MINUS}20")


def test_colours_follow_the_theme(user_of_text: Open, page: Page) -> None:
    user = user_of_text(BARS)
    user.sees_chart("ape")
    label = chart(page).locator("svg text").first
    light = label.get_attribute("fill")
    page.emulate_media(color_scheme="dark")
    expect(label).not_to_have_attribute("fill", light or "")


def test_a_chart_in_a_hidden_tab_is_as_wide_as_its_tab(user_of_text: Open, page: Page) -> None:
    user = user_of_text(f"""
        one, two = st.tabs(["One", "Two"])
        with two:
            {BARS}
    """)
    user.turns_to("Two")
    user.sees_chart("ape")
    assert box(chart(page).locator("svg"))["width"] == box(chart(page))["width"] > 500


def test_it_follows_the_width_of_the_page(user_of_text: Open, page: Page) -> None:
    user = user_of_text(BARS)
    user.sees_chart("ape")
    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_function(f"() => {DRAWN}.width < 390")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_full_screen_and_back(user_of_text: Open, page: Page) -> None:
    user = user_of_text(BARS)
    user.sees_chart("ape")
    before = box(chart(page).locator("svg"))
    chart(page).hover()
    user.presses("Full screen")
    page.wait_for_function(f"() => {DRAWN}.height > 600")
    page.keyboard.press("Escape")
    page.wait_for_function(f"() => {DRAWN}.height < 600")
    user.sees_chart("ape")
    assert box(chart(page).locator("svg"))["width"] == before["width"]


def test_a_stretched_chart_fills_its_place(user_of_text: Open, page: Page) -> None:
    user = user_of_text("""
        with st.container(height=520):
            st.caption("Above")
            st.line_chart([1, 5, 2], height="stretch")
    """)
    user.sees_chart("5.0")
    assert 400 < box(chart(page).locator("svg"))["height"] == box(chart(page))["height"] < 520


def test_many_points_are_painted_and_fetched_once(user_of_text: Open, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if "/media/" in request.url else None)
    user = user_of_text("""
        n = 100_000
        st.scatter_chart({"x": [*range(n)], "y": [i * 7919 % n for i in range(n)]}, x="x", y="y")
        st.checkbox("Again")
    """)
    expect(chart(page).locator("canvas")).to_be_visible(timeout=30_000)
    user.ticks("Again")
    expect(page.get_by_role("checkbox", name="Again")).to_be_checked()
    assert len(fetched) == 1


def test_nothing_is_shown_as_nothing_until_something_comes(user_of_text: Open, page: Page) -> None:
    user = user_of_text("""
        full = st.checkbox("Full")
        st.line_chart([1, 3, 2] if full else [])
    """)
    user.sees("No data")
    user.ticks("Full")
    user.misses("No data")
    expect(chart(page).locator("path[aria-roledescription='line mark']")).to_have_count(1)


def test_a_spec_that_cannot_be_drawn_says_why(user_of_text: Open, page: Page) -> None:
    user = user_of_text("""
        fine = st.checkbox("Fine")
        y = {"field": "a", "type": "quantitative"}
        if fine:
            st.vega_lite_chart({"a": [1]}, {"mark": "bar", "encoding": {"y": y}})
        else:
            st.vega_lite_chart({"mark": "bar", "data": {"url": "https://example.com/a.csv"}, "encoding": {"y": y}})
    """)
    expect(page.get_by_role("alert")).to_contain_text("https://example.com/a.csv; give the data to the chart")
    user.ticks("Fine")
    expect(chart(page).locator("path[aria-roledescription=bar]")).to_have_count(1)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_a_chart_can_be_saved_as_a_picture(user_of_text: Open, page: Page) -> None:
    user = user_of_text(BARS)
    user.sees_chart("ape")
    chart(page).hover()
    name, content = user.downloads("Download as PNG")
    assert name == "chart.png"
    assert content.startswith(b"\x89PNG")
