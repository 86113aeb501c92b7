"""Do and see what a user does and sees: by visible label, role and test id, never by a class or a selector."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


class User:
    def __init__(self, page: Page) -> None:
        self.page = page

    def sees(self, *texts: str | re.Pattern[str]) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def misses(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).filter(visible=True)).to_have_count(0)

    def widget(self, kind: str, label: str) -> Locator:
        """Find the widget with the test id `kind` whose label reads `label`."""
        named = self.page.get_by_test_id("stWidgetLabel").get_by_text(label, exact=True)
        return self.page.get_by_test_id(kind).filter(has=named)

    def presses(self, name: str, nth: int = 0) -> None:
        self.page.get_by_role("button", name=name, exact=True).nth(nth).click()

    def ticks(self, label: str) -> None:
        self.page.get_by_test_id("stCheckbox").get_by_text(label, exact=True).click()

    def picks(self, label: str, option: str) -> None:
        self.widget("stRadio", label).get_by_test_id("stRadioOption").get_by_text(option, exact=True).click()

    def chooses(self, label: str, option: str) -> None:
        """Open the selectbox or multiselect `label` and take `option`."""
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self.page.keyboard.press("Escape")
        expect(self.page.get_by_role("listbox")).to_have_count(0)

    def enters(self, label: str, text: str) -> None:
        field = self.field(label)
        field.fill(text)
        field.press("Enter")

    def field(self, label: str) -> Locator:
        """Find the text, number or multi-line input `label`."""
        kinds = "stTextInput", "stNumberInput", "stTextArea"
        found = [self.widget(kind, label).locator("input, textarea") for kind in kinds]
        return found[0].or_(found[1]).or_(found[2])

    def slides(self, label: str, *keys: str, thumb: int = 0) -> None:
        handle = self.widget("stSlider", label).get_by_role("slider").nth(thumb)
        for key in keys:
            handle.press(key)

    def opens(self, expander: str) -> None:
        self.page.get_by_test_id("stExpander").get_by_text(expander).click()

    def turns_to(self, tab: str) -> None:
        self.page.get_by_role("tab", name=tab).click()

    def uploads(self, label: str, name: str, kind: str, content: bytes) -> None:
        chooser = self.widget("stFileUploader", label).get_by_test_id("stFileUploaderDropzoneInput")
        chooser.set_input_files({"name": name, "mimeType": kind, "buffer": content})

    def downloads(self, button: str) -> tuple[str, bytes]:
        """Press a download button; return the name of the file and what is in it."""
        with self.page.expect_download() as download:
            self.presses(button)
        return download.value.suggested_filename, download.value.path().read_bytes()

    def sees_metric(self, label: str, value: str | re.Pattern[str], delta: str | None = None) -> None:
        named = self.page.get_by_test_id("stMetricLabel").get_by_text(label, exact=True)
        metric = self.page.get_by_test_id("stMetric").filter(has=named, visible=True)
        expect(metric.get_by_test_id("stMetricValue")).to_have_text(value)
        if delta is not None:
            expect(metric.get_by_test_id("stMetricDelta")).to_have_text(re.compile(re.escape(delta)))

    def sees_chart(self, *words: str, nth: int = 0) -> None:
        """See the words of a chart: its axes, legend and labels are text of its SVG."""
        chart = self.page.get_by_test_id("stVegaLiteChart").filter(visible=True).nth(nth)
        for word in words:
            expect(
                chart.locator("svg text").filter(has_text=re.compile(f"^{re.escape(word)}$")).first
            ).to_be_attached()

    def sees_grid(self, *cells: str, rows: int | None = None) -> None:
        """See the cells of a dataframe, and that it has this many rows without its header."""
        grid = self.page.get_by_test_id("stDataFrame").filter(visible=True).first.locator("[role=grid]")
        for cell in cells:
            expect(grid).to_contain_text(cell)
        if rows is not None:
            expect(grid).to_have_attribute("aria-rowcount", str(rows + 1))

    def selects_rows(self, *rows: int) -> None:
        """Click the markers at the left edge of these rows, counted from the first in view."""
        grid = self.page.get_by_test_id("stDataFrameResizable").filter(visible=True).first
        for row in rows:
            grid.click(position={"x": 16, "y": 36 + 35 * row + 17})
