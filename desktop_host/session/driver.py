"""Carry out what the core decides: one session's thread, its timers and its page."""

from __future__ import annotations

import asyncio
import threading
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from desktop_host.protocol import messages as wire
from desktop_host.protocol.codec import encode
from desktop_host.script.context import Run, Services, StopSignal
from desktop_host.script.runner import Outcome, execute, run_once
from desktop_host.script.state import SessionStore
from desktop_host.session import events as pure
from desktop_host.session.core import Core
from desktop_host.session.interrupt import stop_soon
from desktop_host.session.requests import answer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from desktop_host.script.runner import Script

GATHER = 0.004
"""Seconds that the first node of a batch waits for others."""
BEAT = 1 / 60
"""Seconds between two batches."""
SLOW = 0.5
"""Seconds after which the page shows what a run has not reached."""


class Page(Protocol):
    """Be the page's end of the WebSocket."""

    def send(self, frame: bytes) -> Awaitable[None]:
        """Send one frame; the result is done when the socket has taken it."""

    def close(self, code: int, reason: str) -> None:
        """Close the socket."""


class Session:
    """Drive one session. Everything but :meth:`node` and :meth:`settings` is called on the loop."""

    def __init__(
        self, services: Services, script: Script, *, always_rerun: bool, welcome: wire.Welcome
    ) -> None:
        self.secret = services.secret
        self.facts: Mapping[str, object] = {}
        """What the page's request said of it."""
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
        self._outbox: deque[pure.Event] = deque()
        self._armed = False
        self._last_beat = 0.0
        self._idle = asyncio.Event()
        """Set whenever no run is under way."""
        self._run: Run | None = None
        self._thread: threading.Thread | None = None

    # The page's side ---------------------------------------------------------------------------------------------

    def attach(self, page: Page, hello: wire.Hello, *, resumed: bool) -> None:
        """Take a page; one that was here before is told to go."""
        if self._page is not None and self._page is not page:
            self._page.close(4001, "opened elsewhere")
        self._page, self._sent, self.left_at = page, None, 0.0
        self._welcome.resumed = resumed
        self._send(self._welcome)
        self._handle(pure.Opened(hello.revision, resumed=resumed))

    def receive(self, message: wire.FromPageMessage) -> None:
        """Take a message of the page."""
        match message:
            case wire.Input() | wire.Rerun() | wire.Stop() | wire.AlwaysRerun():
                self._handle(pure.Received(message))
            case wire.RowsRequest() | wire.CopyRequest() | wire.ExportRequest() | wire.SaveRequest():
                task = self._loop.create_task(answer(message, self._services))
                task.add_done_callback(lambda done: None if done.cancelled() else self._send(done.result()))

    def disconnected(self, page: Page) -> None:
        """Note that a page has gone; the session waits for it to come back."""
        if self._page is page:
            self._page, self._sent, self.left_at = None, None, self._loop.time()
            self._handle(pure.Left())

    def source_changed(self) -> None:
        """Note that the script was saved."""
        self._handle(pure.SourceChanged())

    async def close(self, patience: float = 2.0) -> None:
        """End the session: its script is stopped, its media and uploads are dropped."""
        self._handle(pure.Closed())
        if self._core.running:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._idle.wait(), patience)
        if self._page is not None:
            self._page.close(1001, "the app has ended")
            self._page = None
        self._services.media.drop(self.secret)
        self._services.uploads.drop_owner(self.secret)
        self._services.frames.clear()

    # The script's side: called on its thread ---------------------------------------------------------------------

    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Take a node from the script."""
        self._outbox.append(pure.Emitted(path, raw, block))
        self._wake()

    def retract(self, path: Sequence[int]) -> None:
        """Take a node back."""
        self._outbox.append(pure.Retracted(path))
        self._wake()

    def settings(self, settings: wire.PageSettings) -> None:
        """Take the page's settings from the script."""
        self._outbox.append(pure.Settings(settings))
        self._wake()

    def _wake(self) -> None:
        if not self._armed:
            self._armed = True
            self._on_loop(self._arm)

    def _on_loop(self, call: Callable[[], None]) -> None:
        try:
            self._loop.call_soon_threadsafe(call)
        except RuntimeError:
            # The loop is closed: the app is ending, and nobody reads what this run still writes.
            raise StopSignal from None

    def _thread_main(self, run: Run, start: pure.StartRun) -> None:
        outcome = Outcome.STOPPED
        with suppress(StopSignal):
            outcome = run_once(run, lambda: execute(self._script), start.values)
        while not run.over:
            try:
                with run.inside:
                    run.over = True
            except StopSignal:
                # It was under way when the script ended.
                continue
        self._outbox.append(pure.RunEnded(start.run, pure.Ending(outcome.value)))
        try:
            self._on_loop(self._turn)
        except StopSignal:
            return

    # Carrying out ------------------------------------------------------------------------------------------------

    def _arm(self) -> None:
        wait = max(GATHER, self._last_beat + BEAT - time.monotonic())
        self._loop.call_later(wait, self._turn)

    def _turn(self) -> None:
        if self._sent is not None and not self._sent.done():
            # The page reads slower than the script writes: what changes meanwhile is sent once.
            self._sent.add_done_callback(lambda _: self._turn())
            self._sent = None
            return
        self._armed = False
        self._last_beat = time.monotonic()
        for _ in range(len(self._outbox)):
            self._handle(self._outbox.popleft())
        self._handle(pure.Turn())

    def _handle(self, event: pure.Event) -> None:
        if isinstance(event, pure.RunEnded):
            self._run_ended(event)
        elif isinstance(event, pure.Settings) and event.settings.title and self._services.desktop is not None:
            self._services.desktop.set_title(event.settings.title)
        for command in self._core.handle(event):
            match command:
                case pure.Send(message):
                    self._send(message)
                case pure.StartRun():
                    self._start(command)
                case pure.StopRun() if self._run is not None and self._thread is not None:
                    stop_soon(self._loop, self._run, self._thread)

    def _start(self, start: pure.StartRun) -> None:
        if start.clear_cache:
            from desktop_host.script.cache import clear_all

            clear_all()
        self._run = Run(self, self._store, self._services)
        self._idle.clear()
        self._services.media.begin(self.secret)
        self._thread = threading.Thread(
            target=self._thread_main, args=(self._run, start), name=f"script-run-{start.run}", daemon=True
        )
        self._thread.start()
        self._loop.call_later(SLOW, self._handle, pure.Slow(start.run))

    def _run_ended(self, event: pure.RunEnded) -> None:
        run = self._run
        self._idle.set()
        if run is not None and event.how is pure.Ending.DONE:
            self._services.media.finish(self.secret)
            for handle in self._services.frames.keys() - run.frames:
                del self._services.frames[handle]

    def _send(self, message: wire.ToPageMessage) -> None:
        if self._page is not None:
            self._sent = asyncio.ensure_future(self._page.send(encode(message)))
