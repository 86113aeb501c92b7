"""Run a script's body as a session would, and look at the nodes it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from desktop_host.config import Config
from desktop_host.protocol.messages import SetValue
from desktop_host.script.context import Run, Services
from desktop_host.script.media import MediaStore
from desktop_host.script.runner import Outcome, run_once
from desktop_host.script.state import SessionStore
from desktop_host.script.uploads import Uploads
from desktop_host.session.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop_host.protocol.messages import PageSettings


class Stage:
    """Be a session without a page: run bodies in it, act as the user, read what stands on the page.

    A node is the dict that crosses the wire, so a field that holds its default is absent.
    """

    def __init__(self) -> None:
        self.store = SessionStore()
        self.services: Services | None = None
        self.page_settings: PageSettings | None = None
        self.tree = Tree()
        self.runs = 0
        self._body: Callable[[], object] = lambda: None

    def node(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        self.tree.write(path, raw, block=block)

    def retract(self, path: Sequence[int]) -> None:
        self.tree.retract(path)

    def settings(self, settings: PageSettings) -> None:
        self.page_settings = settings

    def run(self, body: Callable[[], object] | None = None, **values: Any) -> list[dict[str, Any]]:
        """Run a body (by default the last one again), with values that the user has set, by key or label.

        Returns:
            The nodes on the page, parents first; `st.rerun()` is followed.
        """
        self._body = body or self._body
        wire = [
            SetValue(self.widget(name)["id"], msgspec.Raw(msgspec.msgpack.encode(v)))
            for name, v in values.items()
        ]
        for _ in range(10):
            self.runs += 1
            self.tree.begin(self.runs)
            failures: list[BaseException] = []
            outcome = run_once(Run(self, self.store, self.services), _watched(self._body, failures), wire)
            if failures:
                raise failures[0]
            wire = []
            if outcome is not Outcome.AGAIN:
                break
        self.tree.end()
        return self.nodes

    @property
    def nodes(self) -> list[dict[str, Any]]:
        return [msgspec.msgpack.decode(raw) for _, raw in self.tree.paths()]

    @property
    def paths(self) -> dict[tuple[int, ...], dict[str, Any]]:
        return {tuple(path): msgspec.msgpack.decode(raw) for path, raw in self.tree.paths()}

    def of(self, kind: str) -> list[dict[str, Any]]:
        """Return the nodes of one type."""
        return [node for node in self.nodes if node["type"] == kind]

    def one(self, kind: str) -> dict[str, Any]:
        """Return the only node of one type."""
        (node,) = self.of(kind)
        return node

    def widget(self, name: str) -> dict[str, Any]:
        """Return the widget with this key, or else this label."""
        found = [n for n in self.nodes if "id" in n and name in {n.get("key"), n.get("label")}]
        assert found, f"no widget {name!r} among {[(n.get('key'), n.get('label')) for n in self.nodes]}"
        return found[0]

    @property
    def error(self) -> dict[str, Any] | None:
        """Return the exception that the run has shown, if any."""
        found = self.of("exception")
        return found[0] if found else None


def _watched(body: Callable[[], object], failures: list[BaseException]) -> Callable[[], object]:
    """Note what a test says inside a body: a run shows every exception and lets none out."""

    def watched() -> None:
        try:
            body()
        except (AssertionError, pytest.fail.Exception) as failure:
            failures.append(failure)
            raise

    return watched


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
def serving(tmp_path: Path) -> Stage:
    """A stage with what a server offers: media, uploads, configuration."""
    stage = Stage()
    stage.services = Services("secret", MediaStore(), Uploads(tmp_path / "uploads"), Config())
    return stage
