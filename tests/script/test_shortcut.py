from __future__ import annotations

import pytest

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.shortcut import shortcut_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (None, ""),
        ("K", "K"),
        ("4", "4"),
        ("ctrl + k", "ctrl+k"),
        ("Cmd+Shift+O", "Cmd+Shift+O"),
        ("F11", "F11"),
    ],
)
def test_modifiers_and_one_key(written: str | None, read: str) -> None:
    assert shortcut_of("button", written) == read


@pytest.mark.parametrize("written", ["", "Ctrl", "Ctrl+.", "Foo+K", "Ctrl+A+B", "F100", 5.5])
def test_what_cannot_be_read_is_named(written: object) -> None:
    with pytest.raises(StreamlitAPIException, match="button: shortcut is"):
        shortcut_of("button", written)


@pytest.mark.parametrize("written", ["C", "Ctrl+R"])
def test_the_keys_of_the_page_are_refused(written: str) -> None:
    with pytest.raises(StreamlitAPIException, match="the page itself uses"):
        shortcut_of("button", written)
