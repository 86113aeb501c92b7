"""Decide where the window may go. Pure: every back end asks the same questions here."""

from __future__ import annotations

import enum

_OUTSIDE = ("http://", "https://", "mailto:")
_IN_FRAMES = ("http://", "https://", "about:", "data:", "blob:")


class Verdict(enum.Enum):
    """Say what happens to an attempt to go somewhere."""

    STAY = "the window shows it"
    OUTSIDE = "the user's own browser shows it"
    REFUSE = "nobody shows it"


def judge(url: str, origin: str, *, main_frame: bool = True) -> Verdict:
    """Judge where a page wants to go, by the address as the engine has normalised it.

    Frames may show what the page's content security policy lets them show, but no file and nothing internal
    to the engine; the window itself never leaves its origin (`http://127.0.0.1:1234`).
    """
    lower = url[:16].lower()
    if not main_frame:
        return Verdict.STAY if lower.startswith(_IN_FRAMES) else Verdict.REFUSE
    if is_own(url, origin):
        return Verdict.STAY
    return Verdict.OUTSIDE if lower.startswith(_OUTSIDE) else Verdict.REFUSE


def is_own(url: str, origin: str) -> bool:
    """Tell whether an address is on our origin, its port included."""
    # Without what follows, port 80801 would pass for 8080, and `8080@evil.example` for our host.
    return url == origin or url.startswith((origin + "/", origin + "?", origin + "#"))


def may_open_outside(url: str) -> bool:
    """Tell whether the user's own programs may be handed an address."""
    return url[:16].lower().startswith(_OUTSIDE)
