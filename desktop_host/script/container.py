"""Place nodes: where in the tree the script is writing, and the handles it writes through."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from typing import TYPE_CHECKING, Any

from desktop_host.protocol.codec import encode_node
from desktop_host.protocol.element import Block
from desktop_host.script.context import current_run
from desktop_host.script.exports_gen import MODULES
from desktop_host.script.methods_gen import Methods

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType
    from typing import Self

    from desktop_host.protocol.element import Element
    from desktop_host.script.context import Run

__all__ = ["sidebar"]

MAIN, SIDEBAR, EVENT, BOTTOM = range(4)


class DeltaGenerator(Methods):
    """Be a place of the page: a root, a container, or one element that can be replaced.

    Every element of the API is a method of it, and ``with`` makes it the place that plain ``st.`` calls write to.
    """

    def __init__(
        self,
        path: tuple[int, ...],
        *,
        block: bool,
        form: str = "",
        horizontal: bool = False,
        column: bool = False,
    ) -> None:
        self._path = path
        self._block = block
        self._next = 0
        self._form = form
        self._horizontal = horizontal
        self._column = column
        self.open: bool | None = None
        """Whether a tracked expander or tab is open; None where nothing is tracked."""

    def __enter__(self) -> Self:
        _entered.set((*_entered.get(), self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _entered.set(_entered.get()[:-1])

    def __repr__(self) -> str:
        return f"DeltaGenerator({'/'.join(map(str, self._path))})"

    def _call(self, name: str, *args: Any, **kwargs: Any) -> Any:
        token = _entered.set((*_entered.get(), self))
        try:
            return function(name)(*args, **kwargs)
        finally:
            _entered.reset(token)

    @property
    def root(self) -> int:
        """Which root this place belongs to."""
        return self._path[0]

    def next_path(self, run: Run) -> tuple[int, ...]:
        """Tell which path the next node of this place will have."""
        return (*self._path, self._place_of_next(run)) if self._block else self._path

    def _claim(self, run: Run) -> tuple[int, ...]:
        """Return the path that the next node of this place has."""
        if not self._block:
            return self._path
        index = self._place_of_next(run)
        self._move(run, index + 1)
        return (*self._path, index)

    def _place_of_next(self, run: Run) -> int:
        # A root outlasts the runs, so its next place is kept with the run.
        return run.cursors.get(self._path[0], 0) if len(self._path) == 1 else self._next

    def _move(self, run: Run, index: int) -> None:
        if len(self._path) == 1:
            run.cursors[self._path[0]] = index
        else:
            self._next = index


# Kept with the thread of execution and not with the handle: every session writes to the one `st.sidebar`.
_entered: ContextVar[tuple[DeltaGenerator, ...]] = ContextVar("desktop_host_places", default=())

main = DeltaGenerator((MAIN,), block=True)
sidebar = DeltaGenerator((SIDEBAR,), block=True)
event = DeltaGenerator((EVENT,), block=True)
bottom = DeltaGenerator((BOTTOM,), block=True)


def function(name: str) -> Callable[..., Any]:
    """Return a function of the API by its name; what scripts never call is never imported."""
    found: Callable[..., Any] = getattr(import_module(MODULES[name]), name)
    return found


def active() -> DeltaGenerator:
    """Return the place that plain ``st.`` calls write to."""
    entered = _entered.get()
    return entered[-1] if entered else main


def form_of_place() -> str:
    """Return the id of the form that encloses the active place, or ``""``."""
    return active()._form  # noqa: SLF001 - the handle's own module


def is_horizontal() -> bool:
    """Tell whether the active place lays its elements out in a row."""
    return active()._horizontal  # noqa: SLF001 - the handle's own module


def is_row() -> bool:
    """Tell whether a widget here shares a line with others, so that its label is not to break into lines."""
    place = active()
    return place._horizontal or place._column  # noqa: SLF001 - the handle's own module


def draw(
    node: Element,
    *,
    form: str = "",
    horizontal: bool = False,
    column: bool = False,
    at: DeltaGenerator | None = None,
) -> DeltaGenerator:
    """Write a node at the active place and return the handle to it.

    Args:
        node: What to write. A :class:`~desktop_host.protocol.element.Block` gives a handle to write into, any
            other element a handle through which the next call replaces it.
        form: The id of the form that a block opens.
        horizontal: Whether the block lays its elements out in a row.
        column: Whether the block stands beside others.
        at: A place other than the active one.
    """
    run = current_run()
    place = at or active()
    block = isinstance(node, Block)
    with run.inside:
        run.check()
        path = place._claim(run)  # noqa: SLF001 - the handle's own module
        run.outlet.node(path, encode_node(node), block=block)
    form = form or place._form  # noqa: SLF001 - the handle's own module
    return DeltaGenerator(path, block=block, form=form, horizontal=horizontal, column=column)


@contextmanager
def transient(node: Element) -> Iterator[DeltaGenerator]:
    """Show a node while the block below runs, then give its place to whatever comes next.

    So a spinner that appears in one run and not in the next moves nothing else on the page.
    """
    run, place = current_run(), active()
    before = place._place_of_next(run)  # noqa: SLF001 - the handle's own module
    handle = draw(node)
    try:
        yield handle
    finally:
        if place._block and place._place_of_next(run) == before + 1:  # noqa: SLF001 - the handle's own module
            place._move(run, before)  # noqa: SLF001 - the handle's own module
        run.outlet.retract(handle._path)  # noqa: SLF001 - the handle's own module
