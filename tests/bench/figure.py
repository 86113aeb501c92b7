"""What a figure of the bench is: whom it measures, how, and what is asked of ours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.bench.lab import Lab
    from tests.bench.peers import Peer

Samples = dict[str, list[float]]


@dataclass(frozen=True)
class Target:
    """Ask ours for at most `share` of every rival's figure (at least, where more is better), or for a plain limit."""

    share: float | None = None
    rivals: tuple[str, ...] = ()
    limit: float | None = None


@dataclass(frozen=True)
class Row:
    """A line of the table: one statistic of what a figure measured under the name `samples`."""

    title: str
    unit: str
    samples: str
    target: Target = field(default_factory=Target)
    statistic: Literal["median", "p95"] = "median"
    more_is_better: bool = False


@dataclass(frozen=True)
class Figure:
    name: str
    peers: tuple[Peer, ...]
    rows: tuple[Row, ...]
    measure: Callable[[Lab, Peer], Samples]
