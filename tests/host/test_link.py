from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_host.host.channel import Channel
from desktop_host.host.link import RefusedByWindowError, WindowLink
from desktop_host.protocol.control import Chosen, OpenFiles, Refused, SaveFile, ToServer, ToWindow

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def ends() -> Iterator[tuple[WindowLink, Channel[ToWindow]]]:
    (server_read, window_write), (window_read, server_write) = os.pipe(), os.pipe()
    server: Channel[ToServer] = Channel(server_read, server_write, ToServer)
    window: Channel[ToWindow] = Channel(window_read, window_write, ToWindow)
    yield WindowLink(server), window
    for channel in (server, window):
        channel.close()
        channel._reader.close()


def test_answers_find_their_questions_in_any_order(ends: tuple[WindowLink, Channel[ToWindow]]) -> None:
    link, window = ends

    async def ask() -> tuple[Path | None, list[Path], Path | None]:
        saving = asyncio.ensure_future(link.save_file("a.csv"))
        opening = asyncio.ensure_future(link.open_files(several=True, extensions=["csv"]))
        cancelled = asyncio.ensure_future(link.save_file("b.csv"))
        await asyncio.sleep(0)
        first, second, third = (window.receive() for _ in range(3))
        assert isinstance(first, SaveFile)
        assert isinstance(second, OpenFiles)
        assert isinstance(third, SaveFile)
        assert (first.name, second.extensions, second.several) == ("a.csv", ["csv"], True)
        link.answer(Chosen(id=third.id))
        link.answer(Chosen(id=second.id, paths=["/x", "/y"]))
        link.answer(Chosen(id=first.id, paths=["/a"]))
        return await saving, await opening, await cancelled

    assert asyncio.run(ask()) == (Path("/a"), [Path("/x"), Path("/y")], None)


def test_a_refusal_is_raised_where_it_was_asked(ends: tuple[WindowLink, Channel[ToWindow]]) -> None:
    link, window = ends

    async def ask() -> None:
        saving = asyncio.ensure_future(link.save_file("a.csv"))
        await asyncio.sleep(0)
        request = window.receive()
        assert isinstance(request, SaveFile)
        link.answer(Refused(id=request.id, message="No dialog here."))
        with pytest.raises(RefusedByWindowError, match="No dialog here"):
            await saving

    asyncio.run(ask())


def test_an_answer_that_nobody_waits_for_is_dropped(ends: tuple[WindowLink, Channel[ToWindow]]) -> None:
    link, _ = ends
    link.answer(Chosen(id=99, paths=["/x"]))


def test_asking_a_window_that_is_gone_fails(ends: tuple[WindowLink, Channel[ToWindow]]) -> None:
    link, _ = ends
    link._channel.close()
    with pytest.raises(RefusedByWindowError, match="gone"):
        asyncio.run(link.save_file("a.csv"))
