"""Ask for rows, ranges and files of a frame as a page does."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from desktop_host.frames import frame_of
from desktop_host.protocol import messages as wire
from desktop_host.protocol.frames import CutCell, Sort
from desktop_host.script.context import Services
from desktop_host.session.requests import MOST_ROWS, answer

if TYPE_CHECKING:
    from desktop_host.protocol.messages import ToPageMessage

DATA = pd.DataFrame({"n": range(5_000), "s": ["long " * 1_000, *["x"] * 4_999]})


@pytest.fixture
def services() -> Services:
    nothing: Any = None
    found = Services("secret", nothing, nothing, nothing)
    found.frames["f"] = frame_of(DATA)
    return found


def ask(services: Services, request: Any) -> ToPageMessage:
    return asyncio.run(answer(request, services))


def rows(services: Services, **more: Any) -> wire.Rows:
    asked: dict[str, Any] = {"request": 1, "frame": "f", "start": 0, "stop": 2, "columns": [1]} | more
    found = ask(services, wire.RowsRequest(**asked))
    assert isinstance(found, wire.Rows)
    return found


def test_rows_come_with_the_length_of_the_view(services: Services) -> None:
    assert rows(services) == wire.Rows(request=1, length=5_000, columns=[[0, 1]])


def test_sorted_rows_tell_where_they_stand_in_the_data(services: Services) -> None:
    found = rows(services, sort=[Sort(1, descending=True)])
    assert (found.columns, found.positions) == ([[4_999, 4_998]], [4_999, 4_998])


def test_places_alone_come_for_more_rows(services: Services) -> None:
    found = rows(services, columns=[], stop=5_000, search="x")
    assert found.positions == list(range(1, 5_000))
    assert len(rows(services, stop=5_000).columns[0]) == MOST_ROWS


def test_a_big_cell_is_cut_unless_it_is_asked_for_alone(services: Services) -> None:
    assert isinstance(rows(services, columns=[2]).columns[0][0], CutCell)
    assert rows(services, columns=[2], stop=1, whole=True).columns == [["long " * 1_000]]


def test_what_a_page_cannot_ask_is_answered_with_an_error(services: Services) -> None:
    assert "not on the page" in rows(services, frame="gone").error
    assert "Column 9" in rows(services, columns=[9]).error
    copied = ask(services, wire.CopyRequest(request=2, frame="f", start=0, stop=10**9, columns=[1]))
    assert isinstance(copied, wire.Copied)
    assert "download" in copied.error


def test_a_range_is_copied_in_the_order_of_the_view(services: Services) -> None:
    asked = wire.CopyRequest(
        request=2, frame="f", start=0, stop=2, columns=[1, 2], sort=[Sort(1, descending=True)], header=True
    )
    copied = ask(services, asked)
    assert isinstance(copied, wire.Copied)
    assert copied.text == "n\ts\n4999\tx\n4998\tx\n"
