"""A page asks for the camera, the microphone or the location."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.server.running import Running


def test_the_page_and_its_frames_are_denied_them(server: Running) -> None:
    denied = server.ask("GET", "/").headers["Permissions-Policy"].split(", ")
    assert {"camera=()", "microphone=()", "geolocation=()", "display-capture=()"} <= set(denied)
