"""Drive a session on a real loop, with a page that records what it is sent."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_host.config import Config
from desktop_host.protocol import messages as wire
from desktop_host.script.media import MediaStore
from desktop_host.script.runner import Script
from desktop_host.script.uploads import Uploads
from desktop_host.session.sessions import Sessions
from tests.session.test_tree import PageModel, PageNode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop_host.session.driver import Session

DEADLINE = 10.0
_decode = msgspec.msgpack.Decoder(wire.ToPageMessage).decode


class RecordingPage:
    """Be a page: keep every message, and the tree that they make."""

    def __init__(self) -> None:
        self.messages: list[wire.ToPageMessage] = []
        self.tree = PageModel()
        self.closed: int | None = None
        self.reads = asyncio.Event()
        """Cleared, the page takes nothing any more."""
        self.reads.set()

    async def send(self, frame: bytes) -> None:
        message = _decode(frame)
        self.messages.append(message)
        if isinstance(message, wire.Update):
            self.tree.apply(message.ops)
        await self.reads.wait()

    def close(self, code: int, reason: str) -> None:  # noqa: ARG002 - the protocol of pages
        self.closed = code

    def of(self, kind: type[Any]) -> list[Any]:
        return [message for message in self.messages if isinstance(message, kind)]

    @property
    def nodes(self) -> list[dict[str, Any]]:
        return [node.value for node in _below(self.tree.top) if isinstance(node.value, dict)]

    @property
    def texts(self) -> list[str]:
        return [node["body"] for node in self.nodes if node["type"] == "text"]

    @property
    def running(self) -> bool:
        states = self.of(wire.RunState)
        return bool(states) and states[-1].running

    def id_of(self, key: str) -> str:
        return next(str(node["id"]) for node in self.nodes if node.get("key") == key)


def _below(node: PageNode) -> Iterator[PageNode]:
    for child in node.children:
        yield child
        yield from _below(child)


class Drive:
    """Be a session with its page; made inside a running loop."""

    def __init__(self, folder: Path, source: str) -> None:
        self.script = folder / "app.py"
        self.script.write_text("import desktop_host as st\n" + source)
        self.media = MediaStore()
        self.uploads = Uploads(folder / "uploads")
        self.sessions = Sessions(Script(self.script), Config(), self.media, self.uploads)
        self.page = RecordingPage()
        self.session: Session = self.sessions.connect(self.page, wire.Hello(version=""), {})
        self.seq = 0

    def press(self, key: str, value: Any = True) -> None:
        self.seq += 1
        item = wire.SetValue(self.page.id_of(key), msgspec.Raw(msgspec.msgpack.encode(value)))
        self.session.receive(wire.Input(seq=self.seq, values=[item]))

    async def until(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + DEADLINE
        while not condition():
            assert time.monotonic() < deadline, (
                f"it did not come to pass; the page has {self.page.nodes[:20]}"
            )
            await asyncio.sleep(0.005)

    async def after(self, action: Callable[[], object]) -> None:
        """Do something that makes a run, and wait until that one has ended."""
        before = max((state.run for state in self.page.of(wire.RunState)), default=0)
        action()
        await self.until(lambda: self.page.of(wire.RunState)[-1].run > before and not self.page.running)

    async def rerun(self) -> None:
        await self.after(lambda: self.session.receive(wire.Rerun()))

    async def quiet(self) -> None:
        """Wait until no run is under way and none is asked for."""
        await self.until(lambda: self.page.of(wire.RunState) and not self.page.running)


def drive(folder: Path, source: str, scene: Callable[[Drive], Any]) -> None:
    """Run a scene with a session of this script, and end the session."""

    async def run() -> None:
        it = Drive(folder, source)
        try:
            await it.until(lambda: it.page.of(wire.RunState))
            await scene(it)
        finally:
            await it.sessions.close()

    asyncio.run(run(), debug=False)
