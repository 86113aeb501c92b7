"""Hold tables of any kind on the server and hand out the parts that the page shows."""

from __future__ import annotations

from desktop_host.frames.columns import Columnar, TextTable, columnar, table_cells
from desktop_host.frames.frame import Frame, View, frame_of

__all__ = ["Columnar", "Frame", "TextTable", "View", "columnar", "frame_of", "table_cells"]
