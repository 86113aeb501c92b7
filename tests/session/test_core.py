"""Drive the pure core through orders of events that threads and sockets would rarely show."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from desktop_host.protocol import messages as wire
from desktop_host.session.core import Core
from desktop_host.session.events import (
    Closed,
    Command,
    Emitted,
    Ending,
    Left,
    Opened,
    Received,
    RunEnded,
    Send,
    Slow,
    SourceChanged,
    StartRun,
    StopRun,
    Turn,
)


def value(name: str, content: Any) -> wire.SetValue:
    return wire.SetValue(name, msgspec.Raw(msgspec.msgpack.encode(content)))


def input_of(seq: int, **values: Any) -> Received:
    return Received(wire.Input(seq=seq, values=[value(name, content) for name, content in values.items()]))


def starts(commands: list[Command]) -> list[StartRun]:
    return [command for command in commands if isinstance(command, StartRun)]


def updates(commands: list[Command]) -> list[wire.Update]:
    return [c.message for c in commands if isinstance(c, Send) and isinstance(c.message, wire.Update)]


def states(commands: list[Command]) -> list[wire.RunState]:
    return [c.message for c in commands if isinstance(c, Send) and isinstance(c.message, wire.RunState)]


def read(start: StartRun) -> dict[str, Any]:
    return {item.id: msgspec.msgpack.decode(item.value) for item in start.values}


def text(body: str) -> bytes:
    return msgspec.msgpack.encode({"type": "text", "body": body})


@pytest.fixture
def core() -> Core:
    core = Core()
    core.handle(Opened())
    core.handle(Emitted((0, 0), text("first"), block=False))
    core.handle(RunEnded(1, Ending.DONE))
    return core


def test_a_page_that_comes_starts_a_run() -> None:
    core = Core()
    commands = core.handle(Opened())
    assert starts(commands) == [StartRun(1, [])]
    assert states(commands)[-1].running


def test_a_value_starts_a_run_that_has_it(core: Core) -> None:
    (start,) = starts(core.handle(input_of(1, a=5)))
    assert read(start) == {"a": 5}


def test_values_during_a_run_stop_it_once_and_meet_in_the_next(core: Core) -> None:
    core.handle(input_of(1, a=1))
    assert core.handle(input_of(2, a=2)) == [StopRun(2)]
    assert core.handle(input_of(3, b=3)) == []
    assert core.handle(input_of(4, a=4)) == []
    (start,) = starts(core.handle(RunEnded(2, Ending.STOPPED)))
    assert read(start) == {"b": 3, "a": 4}


def test_a_click_survives_the_end_of_a_run_that_was_ending_anyway(core: Core) -> None:
    core.handle(input_of(1, a=1))
    core.handle(input_of(2, button=True))
    (start,) = starts(core.handle(RunEnded(2, Ending.DONE)))
    assert read(start) == {"button": True}


def test_an_input_sent_again_after_a_reconnect_counts_once(core: Core) -> None:
    core.handle(input_of(1, button=True))
    core.handle(RunEnded(2, Ending.DONE))
    assert core.handle(input_of(1, button=True)) == []


def test_nodes_carry_what_their_run_had_seen(core: Core) -> None:
    core.handle(input_of(7, a=1))
    core.handle(Emitted((0, 0), text("second"), block=False))
    core.handle(input_of(8, a=2))
    (update,) = updates(core.handle(RunEnded(2, Ending.STOPPED)))
    assert update.seen == 7


def test_a_script_that_reruns_itself_keeps_what_it_wrote_until_the_next_end(core: Core) -> None:
    core.handle(Emitted((0, 1), text("x"), block=False))
    core.handle(input_of(1, a=1))
    commands = core.handle(RunEnded(2, Ending.AGAIN))
    assert [start.run for start in starts(commands)] == [3]
    assert not any(isinstance(op, wire.Cut) for update in updates(commands) for op in update.ops)


def test_stop_ends_the_run_and_forgets_what_waited(core: Core) -> None:
    core.handle(input_of(1, a=1))
    core.handle(input_of(2, a=2))
    core.handle(Received(wire.Stop()))
    commands = core.handle(RunEnded(2, Ending.STOPPED))
    assert starts(commands) == []
    assert states(commands) == [wire.RunState(running=False, run=2, seen=1, stopped=True)]


def test_a_rerun_asked_by_the_script_after_stop_does_not_come(core: Core) -> None:
    core.handle(input_of(1, a=1))
    core.handle(Received(wire.Stop()))
    assert starts(core.handle(RunEnded(2, Ending.AGAIN))) == []


def test_a_saved_script_reruns_only_if_asked_to(core: Core) -> None:
    assert core.handle(SourceChanged()) == [Send(wire.SourceChanged())]
    core.handle(Received(wire.AlwaysRerun(on=True)))
    assert len(starts(core.handle(SourceChanged()))) == 1


def test_a_page_that_lost_nothing_gets_only_what_is_new(core: Core) -> None:
    core.handle(Left())
    core.handle(input_of(1, a=1))
    core.handle(Emitted((0, 0), text("first"), block=False))
    core.handle(Emitted((0, 1), text("second"), block=False))
    assert updates(core.handle(RunEnded(2, Ending.DONE))) == []
    (update,) = updates(core.handle(Opened(revision=1, resumed=True)))
    assert [op.path for op in update.ops] == [[0, 1]]


def test_a_page_that_was_loaded_again_gets_the_tree_without_a_run(core: Core) -> None:
    core.handle(Left())
    commands = core.handle(Opened(revision=0, resumed=True))
    assert starts(commands) == []
    (update,) = updates(commands)
    assert [type(op).__name__ for op in update.ops if op.path[0] == 0] == ["Cut", "Put"]


def test_a_loaded_page_counts_its_inputs_from_one_again(core: Core) -> None:
    core.handle(input_of(9, a=1))
    core.handle(RunEnded(2, Ending.DONE))
    core.handle(Opened(revision=0, resumed=True))
    assert len(starts(core.handle(input_of(1, a=2)))) == 1


def test_a_page_that_missed_an_update_gets_the_tree_and_its_click_counts_once(core: Core) -> None:
    core.handle(input_of(1, button=True))
    core.handle(Emitted((0, 0), text("second"), block=False))
    core.handle(RunEnded(2, Ending.DONE))
    (update,) = updates(core.handle(Opened(revision=1, resumed=True)))
    assert [op.path for op in update.ops if isinstance(op, wire.Put)] == [[0, 0]]
    assert core.handle(input_of(1, button=True)) == []


def test_only_the_present_run_can_be_slow_or_end(core: Core) -> None:
    core.handle(input_of(1, a=1))
    assert updates(core.handle(Slow(1))) == []
    assert core.handle(RunEnded(1, Ending.DONE)) == []
    (update,) = updates(core.handle(Slow(2)))
    assert update.ops == [wire.Stale(path=[0, 0])]


def test_nothing_is_sent_without_a_change(core: Core) -> None:
    assert core.handle(Turn()) == []


def test_a_closed_session_stops_its_run_and_starts_none(core: Core) -> None:
    core.handle(input_of(1, a=1))
    assert core.handle(Closed()) == [StopRun(2)]
    assert core.handle(RunEnded(2, Ending.STOPPED)) == []
    assert core.handle(input_of(2, a=1)) == []
