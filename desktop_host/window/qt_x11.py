"""Notice on X11 that the window was destroyed from outside, which Qt passes over in silence.

A window manager asks a window to close. Some programs (`xdotool windowclose`) destroy it instead: the app would
then go on without a window.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any

from PyQt6.QtCore import QAbstractNativeEventFilter, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PyQt6.sip import voidptr

_DESTROY_NOTIFY = 17
_SENT_BY_A_CLIENT = 0x80


class _DestroyNotify(ctypes.Structure):
    """xcb_destroy_notify_event_t."""

    _fields_ = (
        ("response_type", ctypes.c_uint8),
        ("pad", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("event", ctypes.c_uint32),
        ("window", ctypes.c_uint32),
    )


class DestroyedFilter(QAbstractNativeEventFilter):
    """Call something when a window of ours is destroyed."""

    def __init__(self, window: Callable[[], int], on_destroyed: Callable[[], None]) -> None:
        """`window` returns the X identity of the window, 0 as long as there is none."""
        super().__init__()
        self._window = window
        self._on_destroyed = on_destroyed

    # The types are Qt's, which takes what it says it gives only in part.
    def nativeEventFilter(self, kind: Any, message: voidptr | None) -> tuple[bool, Any]:  # noqa: N802
        """Look at one event, and let Qt handle it."""
        if message is not None and bytes(kind) == b"xcb_generic_event_t":
            event = _DestroyNotify.from_address(int(message))
            if event.response_type & ~_SENT_BY_A_CLIENT == _DESTROY_NOTIFY and event.window == self._window():
                QTimer.singleShot(0, self._on_destroyed)
        return False, 0
