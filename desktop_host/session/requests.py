"""Answer what a page asks without a run: rows of a frame, a range to copy, a file to export."""

from __future__ import annotations

import asyncio
import datetime as dt
from typing import TYPE_CHECKING

from desktop_host.protocol import messages as wire
from desktop_host.script.redaction import redact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_host.frames import Frame, View
    from desktop_host.script.context import Services

Request = wire.RowsRequest | wire.CopyRequest | wire.ExportRequest | wire.SaveRequest
MOST_ROWS = 2_000
"""Rows in one answer; a page shows far fewer."""
MOST_POSITIONS = 1_000_000
"""Rows whose places alone are asked for, to select them all."""
MOST_CELLS = 2_000_000
"""Cells in one copied range; a spreadsheet takes no more in one paste."""
_GONE = "this table is not on the page any more"


async def answer(request: Request, services: Services) -> wire.ToPageMessage:
    """Answer one request; what takes time is done on a worker thread."""
    match request:
        case wire.RowsRequest():
            return await asyncio.to_thread(_rows, request, services)
        case wire.CopyRequest():
            return await asyncio.to_thread(_copy, request, services)
        case wire.ExportRequest():
            return _export(request, services)
        case wire.SaveRequest():
            return await _save(request, services)


def _rows(request: wire.RowsRequest, services: Services) -> wire.Rows:
    frame = services.frames.get(request.frame)
    if frame is None:
        return wire.Rows(request=request.request, length=0, columns=[], error=_GONE)
    try:
        view = frame.view(request.sort, request.search)
        start = max(0, min(request.start, view.length))
        most = MOST_ROWS if request.columns else MOST_POSITIONS
        stop = max(start, min(request.stop, view.length, start + most))
        looks = frame.looks(view, start, stop, request.columns)
        return wire.Rows(
            request=request.request,
            length=view.length,
            columns=_cells(frame, view, start, stop, request),
            positions=frame.positions(view, start, stop) if request.sort or request.search else None,
            texts=[] if looks is None else looks.texts,
            styles=[] if looks is None else looks.styles,
        )
    except Exception as error:
        return wire.Rows(request=request.request, length=0, columns=[], error=_text(error))


def _cells(frame: Frame, view: View, start: int, stop: int, request: wire.RowsRequest) -> list[list[object]]:
    if request.whole and stop == start + 1:
        return [[frame.cell(view, start, column)] for column in request.columns]
    return frame.rows(view, start, stop, request.columns)


def _copy(request: wire.CopyRequest, services: Services) -> wire.Copied:
    frame = services.frames.get(request.frame)
    cells = (request.stop - request.start) * len(request.columns)
    if frame is None:
        return wire.Copied(request=request.request, text="", error=_GONE)
    if cells > MOST_CELLS:
        limit = (
            f"{cells:,} cells are too many for one copy (at most {MOST_CELLS:,}); download the table as CSV"
        )
        return wire.Copied(request=request.request, text="", error=limit)
    try:
        view = frame.view(request.sort, request.search)
        text = frame.tsv(view, request.start, request.stop, request.columns, header=request.header)
        return wire.Copied(request=request.request, text=text)
    except Exception as error:
        return wire.Copied(request=request.request, text="", error=_text(error))


def _export(request: wire.ExportRequest, services: Services) -> wire.Exported:
    frame = services.frames.get(request.frame)
    if frame is None:
        return wire.Exported(request=request.request, url="", error=_GONE)
    name = f"{dt.datetime.now().astimezone():%Y-%m-%dT%H-%M}_export.csv"
    url = services.media.add_stream(lambda: _csv(frame, request), "text/csv", name, services.secret)
    return wire.Exported(request=request.request, url=url)


def _csv(frame: Frame, request: wire.ExportRequest) -> Iterator[bytes]:
    yield from frame.csv(frame.view(request.sort, request.search), request.columns)


async def _save(request: wire.SaveRequest, services: Services) -> wire.Saved:
    if services.desktop is None:
        return wire.Saved(
            request=request.request, error="there is no window here that could ask where to save"
        )
    try:
        path = await services.desktop.save(request.url, request.name, services.secret)
    except OSError as error:
        return wire.Saved(request=request.request, error=_text(error))
    return wire.Saved(request=request.request, path=path)


def _text(error: Exception) -> str:
    return redact(f"{type(error).__name__}: {error}")
