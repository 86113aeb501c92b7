from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.host.traces import Traces

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def traces(tmp_path: Path) -> Iterator[Traces]:
    """Mark what a test starts; end what is left of it when the test fails."""
    traces = Traces(tmp_path)
    yield traces
    traces.end_all()
