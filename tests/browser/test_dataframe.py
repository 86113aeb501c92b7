"""Use big tables as a reader does: scroll, sort, search, mark, copy, select, download."""

from __future__ import annotations

import csv
import io
import json
import re
from textwrap import dedent
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from playwright.sync_api import expect

from tests.browser.served import is_original, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.skipif(is_original(), reason="the original draws its tables on a canvas")

MILLION = """
    import numpy as np, pandas as pd, polars as pl, streamlit as st

    n = 1_000_000
    @st.cache_data
    def table():
        ids = np.arange(n)
        return pd.DataFrame({"id": ids, "name": "row " + pd.Series(ids).astype("str"), "v": (ids * 7919) % n})
"""


class Table:
    """Be the reader of one table."""

    def __init__(self, page: Page, key: str) -> None:
        self.page = page
        self.frame = page.locator(f".st-key-{key}")
        self.grid = self.frame.get_by_role("grid")

    def cell(self, row: int, column: int) -> Locator:
        return self.grid.get_by_test_id(f"glide-cell-{column}-{row}")

    def header(self, name: str) -> Locator:
        return self.grid.get_by_role("columnheader", name=name, exact=True)

    def column(self, column: int, count: int) -> list[str]:
        """Return the texts of the first cells of a column, as soon as all are there."""
        for row in range(count):
            expect(self.cell(row, column)).not_to_be_empty()
        return [self.cell(row, column).inner_text() for row in range(count)]

    def presses(self, tool: str) -> None:
        self.frame.hover()
        self.frame.get_by_role("button", name=tool).click()

    def marks(self, row: int) -> None:
        self.grid.locator(f"[data-row='{row}'] [data-marker]").click()

    def has_rows(self, count: int) -> None:
        """Expect so many rows, the header aside."""
        expect(self.grid).to_have_attribute("aria-rowcount", str(count + 1))

    @property
    def active(self) -> Locator:
        return self.grid.locator(f"[id='{self.grid.get_attribute('aria-activedescendant')}']")


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """Serve a script given as text, and open it."""
    from contextlib import ExitStack

    with ExitStack() as servers:

        def open_script(source: str) -> Page:
            script = tmp_path / "app.py"
            script.write_text(dedent(source))
            page.goto(servers.enter_context(served(script, tmp_path / "server.log")))
            return page

        yield open_script


@pytest.fixture(params=["table()", "pl.from_pandas(table())", "pl.from_pandas(table()).lazy()"])
def million(opened: Callable[[str], Page], request: pytest.FixtureRequest) -> Table:
    """A million rows of pandas, of polars, and of a lazy frame."""
    source = dedent(MILLION) + f"st.dataframe({request.param}, key='t', hide_index=True)\n"
    return Table(opened(source), "t")


def test_a_million_rows_are_read_from_end_to_end(million: Table) -> None:
    million.has_rows(1_000_000)
    million.cell(2, 1).click()
    million.page.keyboard.press("Control+End")
    expect(million.cell(999_999, 1)).to_have_text("row 999999")
    expect(million.active).to_have_text(str(999_999 * 7919 % 1_000_000))
    million.page.keyboard.press("PageUp")
    million.page.keyboard.press("Home")
    expect(million.active).to_have_text(re.compile("^9999[89].$"))
    million.page.keyboard.press("Control+Home")
    expect(million.cell(0, 1)).to_have_text("row 0")


def test_a_million_rows_are_sorted_and_searched(million: Table) -> None:
    million.header("v").click()
    expect(million.cell(1, 2)).to_have_text("1")
    assert million.column(2, 4) == ["0", "1", "2", "3"]
    million.header("v").click()
    expect(million.cell(0, 2)).to_have_text("999999")
    million.page.keyboard.press("Control+f")
    million.page.keyboard.type("ROW 99999")
    million.has_rows(11)
    assert {text[:9] for text in million.column(1, 5)} == {"row 99999"}
    million.page.keyboard.press("Escape")
    million.has_rows(1_000_000)
    million.header("v").click()
    expect(million.cell(3, 1)).to_have_text("row 3")


SMALL = """
    import pandas as pd, streamlit as st
    data = pd.DataFrame({"name": ["b", 'say "a"', "c\\td", None], "n": [3, 1, 2, 4], "x": [0.5, 1.0, None, 1/3]})
"""


def test_a_range_is_copied_as_a_spreadsheet_takes_it(opened: Callable[[str], Page]) -> None:
    page = opened(dedent(SMALL) + "st.dataframe(data, key='t', hide_index=True)")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    table = Table(page, "t")
    table.cell(0, 0).click()
    table.cell(2, 1).click(modifiers=["Shift"])
    page.keyboard.press("Control+c")
    expect(table.frame.get_by_role("status").filter(has_text="Copied 6 cells")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert list(csv.reader(io.StringIO(copied), delimiter="\t")) == [
        ["b", "3"],
        ['say "a"', "1"],
        ["c\td", "2"],
    ]


def test_a_drag_marks_and_arrows_with_shift_widen(opened: Callable[[str], Page]) -> None:
    page = opened(dedent(SMALL) + "st.dataframe(data, key='t', hide_index=True)")
    table = Table(page, "t")
    table.cell(0, 0).drag_to(table.cell(1, 1))
    expect(table.grid.locator("[data-marked]")).to_have_count(4)
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    expect(table.grid.locator("[data-marked]")).to_have_count(9)
    page.keyboard.press("Escape")
    expect(table.grid.locator("[data-marked]")).to_have_count(0)


def test_the_download_is_what_pandas_would_write(opened: Callable[[str], Page]) -> None:
    import pandas as pd

    page = opened(dedent(MILLION) + "st.dataframe(table().head(100_000), key='t')")
    table = Table(page, "t")
    table.has_rows(100_000)
    with page.expect_download() as download:
        table.presses("Download as CSV")
    assert download.value.suggested_filename.endswith("_export.csv")
    found = pd.read_csv(download.value.path(), index_col=0)
    ids = pd.Series(range(100_000))
    expected = pd.DataFrame({"id": ids, "name": "row " + ids.astype("str"), "v": ids * 7919 % 1_000_000})
    assert found.to_csv() == expected.to_csv()


SELECTING = """
    st.session_state.runs = st.session_state.get("runs", 0) + 1
    event = st.dataframe(data, key="t", on_select="rerun", selection_mode=["multi-row", "multi-cell"])
    st.text(f"{st.session_state.runs}: {event.selection.rows} {event.selection.cells}")
"""


def test_rows_are_selected_by_their_place_in_the_data(opened: Callable[[str], Page]) -> None:
    page = opened(dedent(SMALL) + dedent(SELECTING))
    table = Table(page, "t")
    table.header("n").click()
    expect(table.cell(0, 1)).to_have_text("1")
    table.marks(0)
    expect(page.get_by_text("2: [1] []")).to_be_visible()
    table.marks(3)
    expect(page.get_by_text("3: [1, 3] []")).to_be_visible()
    table.grid.get_by_role("button", name="Select no rows").click()
    expect(page.get_by_text("4: [] []")).to_be_visible()
    table.cell(1, 0).click()
    expect(page.get_by_text("5: [] [(2, 'name')]")).to_be_visible()


def test_columns_are_hidden_and_shown_again(opened: Callable[[str], Page]) -> None:
    page = opened(dedent(SMALL) + "st.dataframe(data, key='t', column_config={'x': None}, hide_index=True)")
    table = Table(page, "t")
    expect(table.grid).to_have_attribute("aria-colcount", "2")
    table.presses("Show/hide columns")
    page.get_by_label("x", exact=True).check()
    page.get_by_label("name", exact=True).uncheck()
    page.keyboard.press("Escape")
    expect(table.header("x")).to_be_visible()
    expect(table.header("name")).to_have_count(0)
    expect(table.cell(0, 1)).to_have_text("0.5")


def test_all_of_a_long_cell_can_be_read(opened: Callable[[str], Page]) -> None:
    page = opened("import streamlit as st\nst.dataframe({'a': ['word ' * 1000 + 'end'], 'b': [1]}, key='t')")
    table = Table(page, "t")
    table.cell(0, 0).click()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="a")).to_contain_text("word end")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(table.grid).to_be_focused()


def test_an_unchanged_table_costs_a_rerun_nothing(opened: Callable[[str], Page], page: Page) -> None:
    received: list[dict[str, Any]] = []

    def listen(socket: Any) -> None:
        socket.on("framereceived", lambda frame: received.append(msgspec.msgpack.decode(frame)))

    page.on("websocket", listen)
    opened(dedent(MILLION) + "st.dataframe(table(), key='t')\nif st.button('Again'): st.text('ran again')")
    Table(page, "t").has_rows(1_000_000)
    received.clear()
    page.get_by_role("button", name="Again").click()
    expect(page.get_by_text("ran again")).to_be_visible()
    assert not [message for message in received if message["type"] == "Rows"]
    assert "dataframe" not in json.dumps(received, default=str)


def test_ten_million_rows_scroll_to_any_place(opened: Callable[[str], Page]) -> None:
    page = opened("""
        import numpy as np, polars as pl, streamlit as st
        st.dataframe(pl.DataFrame({"n": np.arange(10_000_000)}), key="t")
    """)
    table = Table(page, "t")
    table.has_rows(10_000_000)
    table.grid.evaluate("grid => { grid.scrollTop = grid.scrollHeight }")
    expect(table.cell(9_999_999, 0)).to_be_in_viewport()
    table.cell(9_999_999, 0).click()
    for _ in range(30):
        page.keyboard.press("ArrowUp")
    expect(table.cell(9_999_969, 0)).to_be_in_viewport()
    table.grid.evaluate("grid => { grid.scrollTop = grid.scrollHeight / 2 }")
    middle = table.grid.get_by_role("gridcell").filter(has_text=re.compile("^(4999|5000)...$"))
    # Some rows above those in view are in the document too.
    expect(middle.nth(8)).to_be_in_viewport()
    expect(table.grid.locator(".grid-waiting")).to_have_count(0)


def test_a_failed_question_is_told_and_can_be_asked_again(
    opened: Callable[[str], Page], tmp_path: Path
) -> None:
    numbers, away = tmp_path / "numbers.csv", tmp_path / "away.csv"
    numbers.write_text("n\n" + "\n".join(map(str, range(5_000))))
    page = opened(
        f"import polars as pl, streamlit as st\nst.dataframe(pl.scan_csv({str(numbers)!r}), key='t')"
    )
    table = Table(page, "t")
    table.has_rows(5_000)
    numbers.rename(away)
    table.header("n").click()
    again = table.frame.get_by_role("button", name="Try again")
    expect(again).to_be_visible()
    expect(table.cell(0, 0)).to_have_text("0")
    away.rename(numbers)
    again.click()
    expect(again).to_have_count(0)
    table.header("n").click()
    expect(table.cell(0, 0)).to_have_text("4999")
