"""Say what a `Frame` asks of the engine that holds its data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_host.protocol.frames import Column, Sort

Order: TypeAlias = Any
"""Which rows, in which order, in the engine's own form; it has a length."""


class Store(Protocol):
    """Hold a table and answer for parts of it; every method may be called from any thread.

    Data that the script changes in place afterwards: pandas objects (3 and newer) and polars data are snapshots,
    since those libraries copy on write; numpy arrays, Arrow data that lies in them and pandas 2 objects are shared,
    and show what was written into them; lists and dicts are copied one level deep.
    """

    @property
    def columns(self) -> list[Column]: ...

    @property
    def length(self) -> int: ...

    def values(self, column: int, order: Order | None, start: int, stop: int) -> list[object]:
        """Return Python objects; None where a value is missing. `order` None means all rows as they come."""
        ...

    def arrange(self, sort: Sequence[Sort], needle: str, among: Sequence[int]) -> Order:
        """Return the rows that contain the needle (lower case) in one of the columns `among`, sorted.

        The sort is stable; missing values come last in both directions, and NaN counts as missing.
        """
        ...

    def positions(self, order: Order, start: int, stop: int) -> list[int] | None:
        """Return where rows of an order stand in the table as it came; None where the engine cannot tell."""
        ...

    def digest(self) -> str:
        """Return the same text for the same data, and another one for other data."""
        ...
