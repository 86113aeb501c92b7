"""Carry out what the core decides: one session's thread, its timers and its page."""

from __future__ import annotations

import asyncio
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from desktop_host.protocol import messages as wire
from desktop_host.protocol.codec import encode
from desktop_host.script.cache import clear_all
from desktop_host.script.context import Run, Services, StopSignal
from desktop_host.script.request_context import PageFacts
from desktop_host.script.runner import Outcome, execute, run_once
from desktop_host.script.state import SessionStore
from desktop_host.session import events as pure
from desktop_host.session.belongings import Belongings
from desktop_host.session.core import Core
from desktop_host.session.interrupt import stop_soon
from desktop_host.session.outbox import Outbox, RunOutlet
from desktop_host.session.requests import answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Mapping

    from desktop_host.script.runner import Script

SLOW = 0.5
"""Seconds after which the page shows what a run has not reached."""


class Page(Protocol):
    """Be the page's end of the WebSocket."""

    def send(self, frame: bytes) -> Awaitable[None]:
        """Send one frame; the result is done when the socket has taken it."""

    def close(self, code: int, reason: str) -> None:
        """Close the socket."""


class Session:
    """Drive one session; lives on the loop."""

    def __init__(
        self, services: Services, script: Script, *, always_rerun: bool, welcome: wire.Welcome
    ) -> None:
        self.secret = services.secret
        self.left_at = 0.0
        """When the page left, by the loop's clock; 0 while it is here."""
        self._loop = asyncio.get_running_loop()
        self._services = services
        self._script = script
        self._welcome = welcome
        self._store = SessionStore()
        self._core = Core(always_rerun=always_rerun)
        self._page: Page | None = None
        self._sent: asyncio.Future[None] | None = None
        """Done when the page has taken what was sent last."""
        self._awaited: asyncio.Future[None] | None = None
        """The sending after which the next turn comes."""
        self._outbox = Outbox(self._loop, self._turn)
        self._belongings = Belongings(self._loop, services, self._core.nodes)
        self._answers: set[asyncio.Task[wire.ToPageMessage]] = set()
        self._idle = asyncio.Event()
        """Set whenever no run is under way."""
        self._number = 0
        self._run: Run | None = None
        self._thread: threading.Thread | None = None

    # The page's side ---------------------------------------------------------------------------------------------

    def attach(self, page: Page, hello: wire.Hello, facts: Mapping[str, object], *, resumed: bool) -> None:
        """Take a page; one that was here before is told to go."""
        if self._page is not None and self._page is not page:
            self._page.close(4001, "opened elsewhere")
        self._page, self._sent, self.left_at = page, None, 0.0
        self._services.facts = PageFacts.of(hello, facts)
        self._welcome.resumed = resumed
        self._send(self._welcome)
        self._handle(pure.Opened(hello.revision, resumed=resumed))
        # A turn may have waited for a page that is gone.
        self._loop.call_soon(self._turn)

    def receive(self, message: wire.FromPageMessage) -> None:
        """Take a message of the page."""
        match message:
            case wire.Input() | wire.Rerun() | wire.Stop() | wire.AlwaysRerun():
                self._handle(pure.Received(message))
            case wire.RowsRequest() | wire.CopyRequest() | wire.ExportRequest() | wire.SaveRequest():
                task = self._loop.create_task(answer(message, self._services))
                self._answers.add(task)
                task.add_done_callback(self._answered)

    def disconnected(self, page: Page) -> None:
        """Note that a page has gone; the session waits for it to come back."""
        if self._page is page:
            self._page, self._sent, self.left_at = None, None, self._loop.time()
            self._handle(pure.Left())
            self._loop.call_soon(self._turn)

    def source_changed(self) -> None:
        """Note that the script was saved."""
        self._handle(pure.SourceChanged())

    async def close(self, patience: float = 2.0) -> None:
        """End the session: its script is stopped, its media and uploads are dropped."""
        self._handle(pure.Closed())
        if self._run is not None:
            # Also where the script has ended, threads that it left behind may still draw.
            self._run.stop.set()
        if self._page is not None:
            self._page.close(1001, "the app has ended")
            # A page that does not read must not keep the run from being over.
            self._page = self._sent = None
            self._loop.call_soon(self._turn)
        if self._core.running:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._idle.wait(), patience)
        for task in self._answers:
            task.cancel()
        self._belongings.drop()

    # Carrying out ------------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        free = self._sent is None or self._sent.done()
        # A page that reads slower than the script writes gets once what changes meanwhile, and no run ends before.
        for run, event in self._outbox.take(ended=free):
            if run == self._number:
                self._handle(event)
        if free:
            self._handle(pure.Turn())
            self._belongings.look()
        elif self._sent is not None and self._awaited is not self._sent:
            self._awaited = self._sent
            self._sent.add_done_callback(lambda _: self._turn())

    def _handle(self, event: pure.Event) -> None:
        if isinstance(event, pure.Settings) and event.settings.title and self._services.desktop is not None:
            self._services.desktop.set_title(event.settings.title)
        commands = self._core.handle(event)
        if isinstance(event, pure.RunEnded) and self._run is not None:
            self._idle.set()
        for command in commands:
            match command:
                case pure.Send(message):
                    self._send(message)
                case pure.StartRun():
                    self._start(command)
                case pure.StopRun() if self._run is not None and self._thread is not None:
                    stop_soon(self._loop, self._run, self._thread)

    def _start(self, start: pure.StartRun) -> None:
        if self._run is not None:
            # Threads that the last run left behind draw no more.
            self._run.stop.set()
        self._number = start.run
        run = self._run = Run(RunOutlet(start.run, self._outbox), self._store, self._services)
        self._belongings.begin(run)
        self._idle.clear()
        self._thread = threading.Thread(
            target=self._thread_main, args=(run, start), name=f"script-run-{start.run}", daemon=True
        )
        self._thread.start()
        self._loop.call_later(SLOW, self._handle, pure.Slow(start.run))

    def _thread_main(self, run: Run, start: pure.StartRun) -> None:
        outcome = Outcome.STOPPED
        try:
            if start.clear_cache:
                clear_all()
            outcome = run_once(run, lambda: execute(self._script), start.values, instead=start.instead)
        except StopSignal:
            self._store.end_run(complete=False, stopped=True)
        finally:
            while not run.over:
                try:
                    sys.settrace(None)
                    with run.inside:
                        run.over = True
                except StopSignal:
                    # It was under way when the script ended.
                    continue
            with suppress(StopSignal):
                self._outbox.post(start.run, pure.RunEnded(start.run, pure.Ending(outcome.value)))

    def _answered(self, task: asyncio.Task[wire.ToPageMessage]) -> None:
        self._answers.discard(task)
        if not task.cancelled():
            self._send(task.result())

    def _send(self, message: wire.ToPageMessage) -> None:
        if self._page is not None:
            self._sent = asyncio.ensure_future(self._page.send(encode(message)))
