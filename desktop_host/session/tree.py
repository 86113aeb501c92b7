"""Hold the tree that a script writes beside what the page already has, and tell the difference.

Nothing is sent when a node is written; :meth:`Tree.changes` compares at the moment of sending. Writing a
placeholder a thousand times between two moments therefore costs the page one node, and writing the same nodes
again costs it none. Nodes are kept as the bytes that cross, not as hashes of them: a page that reloads gets its
tree back without a run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop_host.protocol.messages import Cut, Keep, Op, Put, Stale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOTS = 4
"""main, sidebar, event, bottom."""

_NOTHING: bytes = msgspec.msgpack.encode({"type": "empty"})
_OTHERS = -1
"""The number of children the page has, where those are not the ones we have: they must all go first."""


class Node:
    """Be one place of the tree."""

    __slots__ = (
        "below", "block", "children", "marked", "raw", "run", "sent", "sent_length", "stale", "trim", "written",
    )  # fmt: skip

    def __init__(self) -> None:
        self.raw: bytes = _NOTHING
        self.block = False
        self.children: list[Node] = []
        self.run = 0
        """The run that wrote this node last."""
        self.written = 0
        """How many children that run has written."""
        self.trim = False
        """Whether children past ``written`` go at the next comparison, not only when the run ends."""
        self.stale = False
        self.below = True
        """Whether this node or one below it may differ from the page's."""
        self.sent: bytes | None = None
        self.sent_length = 0
        self.marked = False
        """Whether the page shows this node as stale."""

    def forget(self) -> None:
        """Assume that the page has neither this node nor any below it."""
        self.sent, self.sent_length, self.marked, self.below = None, 0, False, True
        for child in self.children:
            child.forget()


class Tree:
    """Hold one session's nodes."""

    def __init__(self) -> None:
        self._top = Node()
        self._top.block = True
        self._top.children = [Node() for _ in range(ROOTS)]
        self._run = 0
        for root in self._top.children:
            root.block = True

    def begin(self, run: int) -> None:
        """Start a run of the whole script: it writes every root from its first child on."""
        self._run = run
        for root in self._top.children:
            root.run, root.written = run, 0

    def write(self, path: Sequence[int], raw: bytes, *, block: bool) -> None:
        """Place a node where ``path`` says; a block that stood there keeps its children until they are cut."""
        parent = self._top
        parent.below = True
        for index in path[:-1]:
            parent = self._child(parent, index)
            parent.below = True
        node = self._child(parent, path[-1])
        node.below = True
        parent.written = max(parent.written, path[-1] + 1)
        if block and node.block:
            # Written twice in one run, a block starts again from empty, and shows it without waiting for the end.
            node.trim = node.trim or node.run == self._run
        else:
            node.children = []
            node.sent_length = _OTHERS if node.sent_length else 0
        if node.stale:
            node.stale = False
            for child in node.children:
                child.stale = child.below = True
        node.raw, node.block, node.run, node.written = raw, block, self._run, 0

    def retract(self, path: Sequence[int]) -> None:
        """Give back the place of a node that this run has written last in its block; the next node takes it."""
        parent = self._top
        for index in path[:-1]:
            parent.below = True
            parent = self._child(parent, index)
        parent.below = True
        node = self._child(parent, path[-1])
        if parent.written == path[-1] + 1 and node.run == self._run:
            parent.written = path[-1]
        node.raw, node.block, node.children, node.below = _NOTHING, False, [], True

    def end(self) -> None:
        """Finish a run: what it has not written goes."""
        self._finish(self._top)

    def slow(self) -> None:
        """Mark what the present run has not reached."""
        self._mark(self._top)

    def settle(self) -> None:
        """Take every mark off: the run was stopped and what it left stays."""
        self._unmark(self._top)

    def forget(self) -> None:
        """Assume nothing of what the page has, so that the next changes are the whole tree."""
        self._top.forget()
        for root in self._top.children:
            root.sent_length = _OTHERS

    def changes(self) -> list[Op]:
        """Return what turns the page's tree into this one, and take it as sent."""
        ops: list[Op] = []
        if self._top.below:
            self._top.below = False
            for index, root in enumerate(self._top.children):
                ops.extend(self._compare_children(root, [index]) if root.below else ())
        return ops

    def paths(self) -> Iterator[tuple[list[int], bytes]]:
        """Give every node with its path, parents first."""
        stack = [([index], root) for index, root in enumerate(self._top.children)]
        while stack:
            path, node = stack.pop()
            if len(path) > 1:
                yield path, node.raw
            stack.extend(reversed([([*path, index], child) for index, child in enumerate(node.children)]))

    @staticmethod
    def _child(parent: Node, index: int) -> Node:
        children = parent.children
        while len(children) <= index:
            children.append(Node())
        return children[index]

    def _finish(self, node: Node) -> bool:
        for child in node.children:
            if child.block and child.run == self._run:
                if len(child.children) > child.written:
                    del child.children[child.written :]
                    child.below = True
                child.trim = False
                node.below = self._finish(child) or node.below
        return node.below

    def _mark(self, node: Node) -> bool:
        found = False
        for index, child in enumerate(node.children):
            # A node of this run may hold children of an earlier one: those past what it has written.
            if child.run == self._run and (node is self._top or index < node.written):
                found = self._mark(child) or found
            elif not child.stale:
                child.stale = child.below = found = True
        node.below = node.below or found
        return found

    def _unmark(self, node: Node) -> bool:
        node.below = node.below or node.stale or node.marked
        node.stale = False
        for child in node.children:
            node.below = self._unmark(child) or node.below
        return node.below

    def _compare(self, node: Node, path: list[int]) -> Iterator[Op]:
        if node.raw != node.sent:
            yield Put(path=path, node=msgspec.Raw(node.raw))
            node.sent, node.marked = node.raw, False
        if node.stale != node.marked:
            yield Stale(path=path) if node.stale else Keep(path=path)
            node.marked = node.stale
        if node.block:
            yield from self._compare_children(node, path)
        else:
            node.sent_length = 0
        node.below = False

    def _compare_children(self, node: Node, path: list[int]) -> Iterator[Op]:
        if node.trim:
            del node.children[node.written :]
            node.trim = False
        length = len(node.children)
        if node.sent_length == _OTHERS:
            yield Cut(path=path, length=0)
        elif node.sent_length > length:
            yield Cut(path=path, length=length)
        node.sent_length = length
        for index, child in enumerate(node.children):
            if child.below:
                yield from self._compare(child, [*path, index])
        node.below = False
