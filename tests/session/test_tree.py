"""Compare the tree that a session sends with a page that applies what it gets."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given, settings, strategies as st

from desktop_host.protocol.messages import Cut, Keep, Op, Put, Stale
from desktop_host.session.tree import ROOTS, Tree


class PageNode:
    """Be a node as the page holds it: the contract of the messages, and nothing more."""

    def __init__(self, value: Any, *, block: bool) -> None:
        self.value = value
        self.block = block
        self.children: list[PageNode] = []
        self.stale = False


class PageModel:
    def __init__(self) -> None:
        self.top = PageNode(None, block=True)
        self.top.children = [PageNode(None, block=True) for _ in range(ROOTS)]

    def at(self, path: list[int]) -> PageNode:
        node = self.top
        for index in path:
            node = node.children[index]
        return node

    def apply(self, ops: list[Op]) -> None:
        for op in ops:
            match op:
                case Put(path, node):
                    self.put(path, msgspec.msgpack.decode(node))
                case Cut(path, length):
                    del self.at(path).children[length:]
                case Stale(path):
                    self.at(path).stale = True
                case Keep(path):
                    self.at(path).stale = False

    def put(self, path: list[int], value: Any) -> None:
        siblings = self.at(path[:-1]).children
        new = PageNode(value, block=value["type"] == "block")
        assert path[-1] <= len(siblings), f"a gap before {path}"
        if path[-1] == len(siblings):
            siblings.append(new)
        else:
            if new.block and siblings[path[-1]].block:
                new.children = siblings[path[-1]].children
            siblings[path[-1]] = new

    def shape(self, node: PageNode | None = None) -> Any:
        node = node or self.top
        return [(child.value, self.shape(child)) for child in node.children]

    def stale(self, node: PageNode | None = None) -> int:
        node = node or self.top
        return sum(child.stale + self.stale(child) for child in node.children)


def leaf(text: str) -> bytes:
    return msgspec.msgpack.encode({"type": "text", "body": text})


def block(name: str) -> bytes:
    return msgspec.msgpack.encode({"type": "block", "name": name})


Program = list[Any]
"""Elements of a run: text is a leaf, (name, children) a block."""
leaves = st.sampled_from(["a", "b", "c"])
programs = st.recursive(
    st.lists(leaves, max_size=4),
    lambda inner: st.lists(st.one_of(leaves, st.tuples(st.sampled_from(["x", "y"]), inner)), max_size=4),
    max_leaves=12,
)


def write(tree: Tree, program: Program, at: tuple[int, ...], budget: list[int]) -> None:
    """Write a program until the budget of nodes is used up, as a stopped run does."""
    for index, item in enumerate(program):
        if budget[0] == 0:
            return
        budget[0] -= 1
        path = (*at, index)
        if isinstance(item, str):
            tree.write(path, leaf(item), block=False)
        else:
            tree.write(path, block(item[0]), block=True)
            write(tree, item[1], path, budget)


def shape(program: Program) -> Any:
    return [
        ({"type": "text", "body": item}, [])
        if isinstance(item, str)
        else ({"type": "block", "name": item[0]}, shape(item[1]))
        for item in program
    ]


run = st.tuples(programs, st.booleans(), st.integers(0, 12), st.sampled_from(["", "flush", "slow", "forget"]))


@settings(max_examples=300, deadline=None)
@given(st.lists(run, min_size=1, max_size=6))
def test_the_page_ends_with_what_the_last_finished_run_wrote(runs: list[Any]) -> None:
    tree, page = Tree(), PageModel()
    for number, (program, finished, budget, meanwhile) in enumerate(
        [*runs, (runs[0][0], True, 99, "")], start=1
    ):
        tree.begin(number)
        write(tree, program, (0,), [999 if finished else budget])
        if meanwhile == "slow":
            tree.slow()
        if meanwhile == "forget":
            tree.forget()
        if meanwhile:
            page.apply(tree.changes())
        if finished:
            tree.end()
            page.apply(tree.changes())
            assert page.shape()[0][1] == shape(program)
            assert page.stale() == 0
    assert tree.changes() == []


def rerun(
    tree: Tree, number: int, nodes: dict[tuple[int, ...], bytes], blocks: set[tuple[int, ...]]
) -> list[Op]:
    tree.begin(number)
    for path, raw in nodes.items():
        tree.write(path, raw, block=path in blocks)
    tree.end()
    return tree.changes()


def test_a_rerun_that_changes_one_of_a_thousand_sends_one() -> None:
    tree = Tree()
    nodes: dict[tuple[int, ...], bytes] = {(0, index): leaf(str(index)) for index in range(1000)}
    assert len(rerun(tree, 1, nodes, set())) == 1000
    assert rerun(tree, 2, nodes, set()) == []
    nodes[0, 500] = leaf("new")
    (op,) = rerun(tree, 3, nodes, set())
    assert op == Put(path=[0, 500], node=msgspec.Raw(leaf("new")))


def test_a_placeholder_written_often_between_two_moments_is_sent_once() -> None:
    tree = Tree()
    tree.begin(1)
    for number in range(2000):
        tree.write((0, 0), leaf(str(number)), block=False)
    (op,) = tree.changes()
    assert op == Put(path=[0, 0], node=msgspec.Raw(leaf("1999")))


def test_what_is_left_over_goes_only_when_the_run_ends() -> None:
    tree = Tree()
    rerun(tree, 1, {(0, 0): leaf("a"), (0, 1): leaf("b")}, set())
    tree.begin(2)
    tree.write((0, 0), leaf("a"), block=False)
    assert tree.changes() == []
    tree.end()
    assert tree.changes() == [Cut(path=[0], length=1)]


def test_a_slow_run_marks_what_it_has_not_reached_and_unmarks_it_later() -> None:
    tree = Tree()
    nodes = {(0, 0): leaf("a"), (0, 1): block("x"), (0, 1, 0): leaf("b"), (0, 2): leaf("c")}
    rerun(tree, 1, nodes, {(0, 1)})
    tree.begin(2)
    tree.write((0, 0), leaf("a"), block=False)
    tree.slow()
    assert tree.changes() == [Stale(path=[0, 1]), Stale(path=[0, 2])]
    tree.write((0, 1), block("x"), block=True)
    assert tree.changes() == [Keep(path=[0, 1]), Stale(path=[0, 1, 0])]
    tree.write((0, 1, 0), leaf("b"), block=False)
    tree.write((0, 2), leaf("c"), block=False)
    assert tree.changes() == [Keep(path=[0, 1, 0]), Keep(path=[0, 2])]


def test_a_block_written_again_in_the_same_run_starts_from_empty() -> None:
    tree = Tree()
    tree.begin(1)
    tree.write((0, 0), block("x"), block=True)
    tree.write((0, 0, 0), leaf("a"), block=False)
    tree.write((0, 0, 1), leaf("b"), block=False)
    tree.changes()
    tree.write((0, 0), block("x"), block=True)
    tree.write((0, 0, 0), leaf("a"), block=False)
    assert tree.changes() == [Cut(path=[0, 0], length=1)]


def test_a_retracted_node_gives_its_place_back() -> None:
    tree = Tree()
    tree.begin(1)
    tree.write((0, 0), leaf("spinner"), block=False)
    tree.changes()
    tree.retract((0, 0))
    tree.write((0, 0), leaf("result"), block=False)
    tree.end()
    assert [msgspec.msgpack.decode(raw)["body"] for _, raw in tree.paths()] == ["result"]
    tree.begin(2)
    tree.write((0, 0), leaf("spinner"), block=False)
    tree.retract((0, 0))
    tree.end()
    tree.changes()
    assert list(tree.paths()) == []
