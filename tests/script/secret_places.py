"""Give tests secrets of their own, and forget them afterwards."""

from __future__ import annotations

import logging
import os
import threading
from typing import TYPE_CHECKING

import pytest

from desktop_host import config
from desktop_host.script import redaction
from desktop_host.script.secrets import secrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def forgotten(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget afterwards what a test exports and redacts: other tests' errors may hold the same words."""
    monkeypatch.setattr(redaction, "_texts", set())
    monkeypatch.setattr(redaction, "_numbers", set())
    monkeypatch.setattr(redaction, "_pattern", None)
    factory, hook, environment = logging.getLogRecordFactory(), threading.excepthook, dict(os.environ)
    yield
    logging.setLogRecordFactory(factory)
    threading.excepthook = hook
    os.environ.clear()
    os.environ.update(environment)


@pytest.fixture
def secret_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgotten: None) -> Path:  # noqa: ARG001
    """Name the file that `st.secrets` reads, which is not there yet; a change of it is seen at once."""
    path = tmp_path / ".streamlit" / "secrets.toml"
    path.parent.mkdir()
    ours = config.Config()
    ours.set("secrets.files", [str(path)])
    monkeypatch.setattr(config, "_current", ours)
    monkeypatch.setattr(secrets._files, "_look_every", 0)
    monkeypatch.setattr(secrets._files, "_values", None)
    return path
