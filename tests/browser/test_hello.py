"""The hello app as a newcomer uses it: look, filter, take along, bring one's own, and ask where it all is."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.served import is_original, served
from tests.browser.user import User

if TYPE_CHECKING:
    import contextlib

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

APP = Path(__file__).parents[2] / "desktop_host" / "hello" / "app.py"
CATS = b"Name;Born;Weight\nTom;2019-05-01;4,2\nMia;2020-01-31;3,9\nTom;2021-07-07;5,0\n"


@pytest.fixture
def asked(page: Page) -> list[str]:
    """Note every address that the page asks for."""
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    page.on("websocket", lambda socket: addresses.append(socket.url))
    return addresses


@pytest.fixture
def user(servers: contextlib.ExitStack, asked: list[str], page: Page, tmp_path: Path) -> User:
    del asked  # only so that it listens before the page opens
    page.goto(servers.enter_context(served(APP, tmp_path / "server.log")))
    user = User(page)
    user.sees_metric("Rows", "2,922")
    return user


def test_filters_change_the_figures_the_chart_and_the_table(user: User) -> None:
    user.sees_chart("New York", "Seattle", "2012")
    user.chooses("City", "Seattle")
    user.sees_metric("Rows", "1,461", "of 2,922")
    user.chooses("Weather", "snow")
    user.sees_metric("Rows", "26")
    user.turns_to("Table")
    user.sees_grid("Seattle", "snow", rows=26)
    user.presses("Reset filters")
    user.sees_metric("Rows", "2,922")


def test_the_download_holds_the_filtered_rows(user: User) -> None:
    user.chooses("City", "Seattle")
    user.chooses("Weather", "snow")
    user.sees_metric("Rows", "26")
    user.turns_to("Table")
    name, content = user.downloads("Save 26 rows as CSV")
    with APP.with_name("data").joinpath("weather.csv").open(encoding="utf-8", newline="") as file:
        expected = [row for row in csv.reader(file) if row[1:3] in (["City", "Weather"], ["Seattle", "snow"])]
    assert name == "rows.csv"
    assert list(csv.reader(io.StringIO(content.decode()))) == expected


def test_no_row_left_is_told_with_a_way_back(user: User) -> None:
    user.chooses("Weather", "snow")
    user.slides("High °C", "End")
    user.sees("No row passes all filters")
    user.sees_metric("Rows", "0")
    user.page.get_by_test_id("stMain").get_by_role("button", name="Reset filters").first.click()
    user.sees_metric("Rows", "2,922")


def test_own_data_is_read_and_goes_again(user: User) -> None:
    user.uploads("Your own data", "cats.csv", "text/csv", CATS)
    user.sees_metric("Rows", "3")
    user.sees_metric("Average Weight", "4.4")
    expect(user.page.get_by_role("heading", name="cats.csv")).to_be_visible()
    user.chooses("Name", "Tom")
    user.sees_metric("Rows", "2")
    user.presses("Remove cats.csv")
    user.sees_metric("Rows", "2,922")


def test_what_cannot_be_read_is_told(user: User) -> None:
    user.uploads("Your own data", "empty.csv", "text/csv", b"\n")
    user.sees("empty.csv has no first line that names its columns.")
    user.sees_metric("Rows", "2,922")


def test_each_chart_is_drawn(user: User) -> None:
    user.chooses("Chart", "Bars")
    user.sees_chart("New York", "Seattle", "rain", "Rows")
    user.chooses("Chart", "Points")
    user.sees_chart("High °C", "Low °C", "\N{MINUS SIGN}10")


@pytest.mark.skipif(is_original(), reason="the original keeps uploads in memory")
def test_it_tells_where_the_data_is(user: User, page: Page) -> None:
    user.uploads("Your own data", "cats.csv", "text/csv", CATS)
    user.sees_metric("Rows", "3")
    user.turns_to("Where is my data?")
    user.sees(
        f"127.0.0.1:{urlsplit(page.url).port}", "for your user alone (mode 700)", f"{len(CATS)} bytes, 3 rows"
    )
    held = page.get_by_role("row", name=re.compile("Held at")).locator("code").inner_text()
    assert Path(held).read_bytes() == CATS
    user.presses("Remove cats.csv")
    user.sees("the sample that comes with the app")
    assert not Path(held).exists()


def test_nothing_is_asked_of_another_machine(user: User, asked: list[str], page: Page) -> None:
    user.chooses("Chart", "Bars")
    user.sees_chart("Seattle")
    user.turns_to("Table")
    user.sees_grid("2012-01-01")
    user.turns_to("Where is my data?")
    user.sees("no connection to any other")
    assert {
        urlsplit(address).hostname for address in asked if not address.startswith(("data:", "blob:"))
    } == {urlsplit(page.url).hostname}


def test_it_fits_a_narrow_page(user: User) -> None:
    page = user.page
    page.set_viewport_size({"width": 390, "height": 844})
    for tab in ("Chart", "Table", "Where is my data?"):
        page.get_by_role("tab", name=tab).click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, tab
