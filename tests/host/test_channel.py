from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from desktop_host.host.channel import Channel
from desktop_host.protocol.control import Chosen, Closing, Ready, SetTitle, ToServer, ToWindow

Make = Callable[[int, int, Any], Channel[Any]]
Pair = tuple[Channel[Any], Channel[Any]]


@pytest.fixture
def make() -> Iterator[Make]:
    channels: list[Channel[Any]] = []

    def open_channel(read: int, write: int, incoming: Any) -> Channel[Any]:
        channels.append(Channel(read, write, incoming))
        return channels[-1]

    yield open_channel
    for channel in channels:
        channel.close()
        channel._reader.close()  # which a process leaves to its own end


@pytest.fixture
def pair(make: Make) -> Pair:
    """A window's end and a server's end, in one process."""
    (server_read, window_write), (window_read, server_write) = os.pipe(), os.pipe()
    return make(window_read, window_write, ToWindow), make(server_read, server_write, ToServer)


def test_messages_arrive_in_order_and_both_ways(pair: Pair) -> None:
    window, server = pair
    window.send(Chosen(id=7, paths=["/tmp/ä\nb"]))
    window.send(Closing())
    server.send(Ready(path="/open?ticket=x"))
    assert server.receive() == Chosen(id=7, paths=["/tmp/ä\nb"])
    assert server.receive() == Closing()
    assert window.receive() == Ready(path="/open?ticket=x")


def test_a_message_larger_than_the_pipe_arrives_whole(pair: Pair) -> None:
    window, server = pair
    message = SetTitle(title="x" * 1_000_000)
    threading.Thread(target=server.send, args=[message]).start()
    assert window.receive() == message


def test_messages_of_many_threads_do_not_mix(pair: Pair) -> None:
    window, server = pair
    messages = [SetTitle(title=str(n) * 5_000) for n in range(20)]
    for message in messages:
        threading.Thread(target=server.send, args=[message]).start()
    arrived = [window.receive() for _ in messages]
    assert all(message in arrived for message in messages)


def test_closing_is_the_end_of_the_other_side(pair: Pair) -> None:
    window, server = pair
    server.close()
    assert window.receive() is None
    assert not server.send(SetTitle(title="late"))


def test_sending_to_a_dead_process_says_so(make: Make) -> None:
    read, write = os.pipe()
    os.close(read)
    spare, other = os.pipe()
    os.close(other)
    channel = make(spare, write, ToServer)
    assert not channel.send(Closing())


def test_a_line_cut_off_by_the_death_of_its_writer_is_no_message(make: Make) -> None:
    read, write = os.pipe()
    os.write(write, b'{"type":"Closing"')
    channel = make(read, write, ToServer)
    channel.close()
    assert channel.receive() is None


def test_only_messages_of_its_direction_are_taken(pair: Pair) -> None:
    window, server = pair
    window.send(Ready(path="/"))
    with pytest.raises(msgspec.ValidationError, match="Ready"):
        server.receive()


def test_a_program_that_is_started_inherits_no_end(make: Make) -> None:
    read, write = os.pipe()
    os.set_inheritable(read, True)
    os.set_inheritable(write, True)
    channel = make(read, write, ToServer)
    assert not os.get_inheritable(read)
    assert not os.get_inheritable(write)
    channel.close()
