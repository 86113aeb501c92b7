"""Run the hello app as a session does, without a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop_host.script.alias import install
from desktop_host.script.runner import Script, execute
from tests.elements.conftest import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

# The app's modules say `import streamlit`, which is ours inside a server.
install()

APP = Path(__file__).parents[2] / "desktop_host" / "hello" / "app.py"


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
def app() -> Callable[[], None]:
    return lambda: execute(Script(APP))
