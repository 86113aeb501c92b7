"""Decide what a session does: events go in, commands come out.

Nothing here knows a thread, a socket or a clock, so every order of events can be tried in a test. The driver
turns what happens into events, and carries the commands out in the order in which they come.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_host.protocol import messages as wire
from desktop_host.session.events import (
    Closed,
    Command,
    Emitted,
    Ending,
    Event,
    Left,
    Opened,
    Received,
    Retracted,
    RunEnded,
    Send,
    Settings,
    Slow,
    SourceChanged,
    StartRun,
    StopRun,
    Turn,
)
from desktop_host.session.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class _Wish:
    """Gather what the next run must have."""

    values: list[wire.SetValue] = field(default_factory=list)
    clear_cache: bool = False


class Core:
    """Hold one session's state and decide."""

    def __init__(self, *, always_rerun: bool = False) -> None:
        self._tree = Tree()
        self._settings = wire.PageSettings()
        self._run = 0
        self._running = False
        self._stopping = False
        self._wish: _Wish | None = None
        self._seq = 0
        """The last Input that a page has sent."""
        self._seen = 0
        """The last Input that the present run has."""
        self._revision = 0
        self._here = False
        self._closed = False
        self._always_rerun = always_rerun
        self._user_stopped = False

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self._running

    @property
    def tree(self) -> Tree:
        """The tree as the script has written it."""
        return self._tree

    def nodes(self) -> Iterator[bytes]:
        """Give every node as the script has written it, and the settings, which name media too."""
        yield self._settings.icon.encode()
        for _, raw in self._tree.paths():
            yield raw

    def handle(self, event: Event) -> list[Command]:
        """Take one event and return what is to be done, in order."""
        match event:
            case Emitted(path, raw, block):
                self._tree.write(path, raw, block=block)
                return []
            case Retracted(path):
                self._tree.retract(path)
                return []
            case Turn():
                return self._update()
            case Received(message):
                return self._received(message)
            case RunEnded(run, how):
                return self._ended(run, how)
            case Slow(run):
                if self._running and run == self._run:
                    self._tree.slow()
                return self._update()
            case Settings(settings):
                return self._set(settings)
            case Opened(revision, resumed):
                return self._opened(revision, resumed=resumed)
            case SourceChanged():
                return self._source_changed()
            case Left():
                self._here = False
                return []
            case Closed():
                self._closed, self._here, self._wish = True, False, None
                return self._stop()

    def _opened(self, revision: int, *, resumed: bool) -> list[Command]:
        self._here = True
        if revision == 0:
            # A page that was loaded anew counts its Inputs from one again.
            self._seq = self._seen = 0
        if revision == 0 or revision != self._revision:
            self._tree.forget()
        commands: list[Command] = []
        if resumed:
            commands += [Send(self._settings), Send(self._run_state()), *self._update()]
        if not resumed or (self._run == 0 and not self._running):
            commands += self._ask(_Wish())
        return commands

    def _received(self, message: wire.Input | wire.Rerun | wire.Stop | wire.AlwaysRerun) -> list[Command]:
        match message:
            case wire.Input(seq=seq, values=values):
                if seq <= self._seq:
                    # A page that resumes sends again what it cannot know to have arrived.
                    return []
                self._seq = seq
                return self._ask(_Wish(values=list(values)))
            case wire.Rerun(clear_cache=clear_cache):
                return self._ask(_Wish(clear_cache=clear_cache))
            case wire.AlwaysRerun(on=on):
                self._always_rerun = on
                return []
            case wire.Stop():
                self._wish = None
                self._user_stopped = self._running
                return self._stop()

    def _ask(self, wish: _Wish) -> list[Command]:
        if self._closed:
            return []
        if not self._running:
            return self._start(wish)
        if self._wish is None:
            self._wish = wish
        else:
            self._wish.values += wish.values
            self._wish.clear_cache |= wish.clear_cache
        return self._stop()

    def _start(self, wish: _Wish, *, instead: bool = False) -> list[Command]:
        self._run += 1
        self._running, self._stopping, self._user_stopped = True, False, False
        self._seen = self._seq
        self._tree.begin(self._run)
        start = StartRun(self._run, _latest(wish.values), wish.clear_cache, instead)
        return [start, *self._send(self._run_state())]

    def _stop(self) -> list[Command]:
        if not self._running or self._stopping:
            return []
        self._stopping = True
        return [StopRun(self._run)]

    def _ended(self, run: int, how: Ending) -> list[Command]:
        if run != self._run or not self._running:
            return []
        self._running = False
        wish, self._wish = self._wish, None
        if how is Ending.AGAIN and wish is None and not self._user_stopped and not self._closed:
            wish = _Wish()
        if how is Ending.DONE:
            self._tree.end()
        elif wish is None:
            self._tree.settle()
        # What the run wrote belongs to what it saw, so it goes out before the next run's state.
        commands = self._update()
        if wish is not None:
            instead = how is Ending.STOPPED and not self._user_stopped
            return [*commands, *self._start(wish, instead=instead)]
        return [*commands, *self._send(self._run_state())]

    def _set(self, settings: wire.PageSettings) -> list[Command]:
        if settings == self._settings:
            return []
        self._settings = settings
        return self._send(settings)

    def _source_changed(self) -> list[Command]:
        if self._always_rerun:
            return self._ask(_Wish())
        return self._send(wire.SourceChanged())

    def _update(self) -> list[Command]:
        if not self._here:
            return []
        ops = self._tree.changes()
        if not ops:
            return []
        self._revision += 1
        return [Send(wire.Update(revision=self._revision, seen=self._seen, ops=ops))]

    def _run_state(self) -> wire.RunState:
        return wire.RunState(
            running=self._running,
            run=self._run,
            seen=self._seen,
            stopped=self._user_stopped and not self._running,
        )

    def _send(self, message: wire.ToPageMessage) -> list[Command]:
        return [Send(message)] if self._here else []


def _latest(values: list[wire.SetValue]) -> list[wire.SetValue]:
    """Keep the last value of each widget, in the order in which the widgets last changed."""
    latest: dict[str, wire.SetValue] = {}
    for value in values:
        latest.pop(value.id, None)
        latest[value.id] = value
    return list(latest.values())
