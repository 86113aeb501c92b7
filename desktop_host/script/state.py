"""Keep what a session remembers between runs: the script's own values and those of its widgets."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import msgspec

from desktop_host.errors import (
    StreamlitAPIException,
    StreamlitValueAssignmentNotAllowedError,
    StreamlitWidgetAlreadyInstantiatedError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_host.protocol.messages import SetValue

MOST_CELLS = 10_000
"""Widgets whose values a session keeps while its script never reaches its end, as one that always reruns."""


@dataclass
class Cell:
    """Hold one widget's value and how to read it."""

    id: str
    key: str
    kind: str
    """The name of the call, for messages."""
    wire_type: Any
    wire: Any
    """The value as it crosses."""
    value: Any
    """The value as the script sees it."""
    decode: Callable[[Any], Any]
    disabled: bool = False
    trigger: bool = False
    """Whether the value goes back to its default after one run, as a button's does."""
    persist: bool = False
    """Whether the value outlasts runs that do not draw the widget."""
    forget: Callable[[], None] | None = None
    """Gives back what the value holds beside memory."""
    default: Any = None
    callback: Callable[..., Any] | None = None
    args: tuple[Any, ...] = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)


class SessionStore(MutableMapping[str, Any]):
    """Be the mapping behind ``st.session_state``, for one session."""

    def __init__(self) -> None:
        self._own: dict[str, Any] = {}
        """What the script has set, and not (yet) a widget of the same key."""
        self.cells: dict[str, Cell] = {}
        self.ids: dict[str, str] = {}
        """The id of the widget that has a key."""
        self.drawn: Mapping[str, str] = {}
        """The widgets that the present run has drawn."""
        self.caches: dict[Any, Any] = {}
        """What functions cached with ``scope="session"`` have returned."""
        self.due: deque[Cell] = deque()
        """The widgets that changed and whose callbacks have not been called yet."""

    # The mapping that scripts use --------------------------------------------------------------------------------

    def __getitem__(self, key: str) -> Any:
        if key in self._own:
            return self._own[key]
        cell = self.cells.get(self.ids.get(key, ""))
        if cell is None:
            raise KeyError(key)
        return cell.value

    def __setitem__(self, key: str, value: Any) -> None:
        cell = self.cells.get(self.ids.get(key, ""))
        if cell is not None and cell.id in self.drawn:
            msg = (
                f"st.session_state[{key!r}] cannot be set after the {cell.kind} with this key was drawn in the "
                "same run: set it before, or in a callback"
            )
            raise StreamlitWidgetAlreadyInstantiatedError(msg)
        if cell is not None and cell.trigger:
            raise StreamlitValueAssignmentNotAllowedError(_trigger_message(cell.kind, key))
        self._own[key] = value

    def __delitem__(self, key: str) -> None:
        found = key in self._own
        self._own.pop(key, None)
        cell = self.cells.pop(self.ids.pop(key, ""), None)
        if not found and cell is None:
            raise KeyError(key)
        if cell is not None and cell.forget is not None:
            cell.forget()

    def __iter__(self) -> Iterator[str]:
        yield from self._own
        yield from (key for key, id_ in self.ids.items() if key not in self._own and id_ in self.cells)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    # What a run does ---------------------------------------------------------------------------------------------

    def take(self, key: str) -> tuple[bool, Any]:
        """Hand a value that the script has set over to the widget of that key."""
        if key and key in self._own:
            return True, self._own.pop(key)
        return False, None

    def refuse_own(self, kind: str, key: str) -> None:
        """Raise if the script has set the value of a widget that takes none."""
        if key and key in self._own:
            raise StreamlitValueAssignmentNotAllowedError(_trigger_message(kind, key))

    def begin_run(self, drawn: Mapping[str, str], *, instead: bool) -> None:
        """Start a run that notes in ``drawn`` what it draws.

        Unless it runs instead of one that was stopped for it, what that one left unheard is dropped.
        """
        self.drawn = drawn
        if not instead:
            self.due.clear()
            self._reset_triggers()

    def apply(self, values: list[SetValue]) -> None:
        """Take values from the page; what changed is due for its callback, in order.

        A value for an unknown or disabled widget, or one that is not of the widget's type, is left out: the page
        may be a run behind, and a hostile one gains nothing.
        """
        for item in values:
            cell = self.cells.get(item.id)
            if cell is None or cell.disabled:
                continue
            try:
                wire = msgspec.msgpack.decode(item.value, type=cell.wire_type)
                value = cell.decode(wire)
            except (
                msgspec.ValidationError,
                msgspec.DecodeError,
                StreamlitAPIException,
                ValueError,
                KeyError,
                IndexError,
                TypeError,
            ):
                continue
            if cell.trigger or wire != cell.wire:
                cell.wire, cell.value = wire, value
                self.due.append(cell)
                self._own.pop(cell.key, None)

    def end_run(self, *, complete: bool, stopped: bool) -> None:
        """Reset triggers, and forget widgets that are not on the page any more.

        Args:
            complete: Whether the script reached its end. Where it did not (``st.stop()``, an exception), widgets
                that it did not come to keep their values.
            stopped: Whether the run was stopped from outside: a click that it did not come to is kept.
        """
        drawn, self.drawn = self.drawn, {}
        if not stopped:
            self.due.clear()
        self._reset_triggers(lambda cell: not stopped or cell.id in drawn)
        undrawn = [cell for cell in self.cells.values() if cell.id not in drawn and not cell.persist]
        for cell in undrawn if complete else undrawn[: max(0, len(self.cells) - MOST_CELLS)]:
            del self.cells[cell.id]
            if cell.forget is not None:
                cell.forget()
            if self.ids.get(cell.key) == cell.id:
                del self.ids[cell.key]

    def _reset_triggers(self, which: Callable[[Cell], bool] = lambda _: True) -> None:
        for cell in self.cells.values():
            if cell.trigger and which(cell):
                cell.wire, cell.value = cell.default, cell.decode(cell.default)


def _trigger_message(kind: str, key: str) -> str:
    return f"{kind} {key!r}: its value cannot be set through st.session_state, only a click sets it"
