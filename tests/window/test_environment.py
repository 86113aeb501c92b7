from __future__ import annotations

import sys

import pytest

from desktop_host.window.environment import outside_environment


@pytest.mark.parametrize(("before", "expected"), [("/opt/lib", "/opt/lib"), (None, None)])
def test_a_frozen_app_starts_others_with_the_libraries_of_the_system(
    monkeypatch: pytest.MonkeyPatch, before: str | None, expected: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/tmp/unpacked")
    monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    if before is not None:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    environment = outside_environment()
    assert environment.get("LD_LIBRARY_PATH") == expected
    assert "LD_LIBRARY_PATH_ORIG" not in environment


def test_an_app_that_is_not_frozen_passes_the_environment_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/lib")
    assert outside_environment()["LD_LIBRARY_PATH"] == "/opt/lib"
