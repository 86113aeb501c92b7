"""Lend the stage of the element tests (a session without a page), and secrets of a test's own."""

from __future__ import annotations

from tests.elements.conftest import stage
from tests.script.secret_places import forgotten, secret_file

__all__ = ["forgotten", "secret_file", "stage"]
