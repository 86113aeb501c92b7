"""Carry the tables of charts to the page, column by column and apart from the spec."""

from __future__ import annotations

from typing import Any

import msgspec

from desktop_host.frames import columnar
from desktop_host.protocol.element import Payload
from desktop_host.script.context import current_run

SOURCE = "source"
"""The name under which a spec has the table that is given beside it."""
_SMALL = 32 * 1024
"""A table of fewer bytes crosses with its chart: a chart in a loop then shows each table in the frame it came with."""


class ChartData(Payload):
    """Be one table of a chart, column by column."""

    names: list[str]
    kinds: list[str]
    columns: list[list[Any] | bytes]
    """Plain values; of numbers, float64 with the little end first."""


def chart_data(data: Any) -> ChartData:
    """Read a table of any kind for a spec that knows its columns by their names."""
    found = columnar(data, buffers=True)
    return ChartData([c.name for c in found.columns], [c.kind for c in found.columns], found.values)


def carried(table: ChartData) -> ChartData | str:
    """Return what of a table goes into the node: itself if it is small, else the address where the page fetches it.

    An equal table has the same address, and crosses no second time.
    """
    services = current_run().services
    if services is None:
        return table
    encoded = msgspec.msgpack.encode(table)
    if len(encoded) <= _SMALL:
        return table
    return services.media.add(encoded, "application/msgpack", "data", services.secret)
