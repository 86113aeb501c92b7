"""Show anything, each thing in the way that suits it."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any

from desktop_host.script.container import active, function
from desktop_host.script.session_state import SessionStateProxy

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["write"]

_FRAMES = {
    ("pandas", "DataFrame"),
    ("pandas", "Series"),
    ("pandas", "Index"),
    ("pandas", "Styler"),
    ("polars", "DataFrame"),
    ("polars", "LazyFrame"),
    ("polars", "Series"),
    ("pyarrow", "Table"),
    ("pyarrow", "RecordBatch"),
    ("numpy", "ndarray"),
    ("duckdb", "DuckDBPyRelation"),
    ("dask", "DataFrame"),
    ("pyspark", "DataFrame"),
}
_FIGURES = {
    ("altair", "TopLevelMixin"): "altair_chart",
    ("matplotlib", "Figure"): "pyplot",
    ("plotly", "BaseFigure"): "plotly_chart",
    ("bokeh", "Model"): "bokeh_chart",
    ("graphviz", "Dot"): "graphviz_chart",
    ("pydeck", "Deck"): "pydeck_chart",
    ("PIL", "Image"): "image",
}


def write(*args: Any, unsafe_allow_html: bool = False) -> None:
    """Show anything: text as Markdown, data as a table, charts, pictures, exceptions.

    Texts and numbers that follow each other are shown together, with a space between them.

    Args:
        args: What to show.
        unsafe_allow_html: Whether HTML in text is HTML. Scripts and event handlers never are.
    """
    texts: list[str] = []

    def flush() -> None:
        if texts:
            _draw("markdown", " ".join(texts), unsafe_allow_html=unsafe_allow_html)
            texts.clear()

    for item in args:
        if isinstance(item, str):
            texts.append(item)
        elif isinstance(item, int | float | complex | bool | bytes | type(None)):
            texts.append(f"`{item!r}`")
        elif (call := _call_for(item)) is not None:
            flush()
            call(item)
        else:
            texts.append(_as_code(item))
    flush()


def _call_for(item: Any) -> Callable[[Any], object] | None:
    """Return what shows an object in its own way, or None where its text must do."""
    names = _names(item)
    for (library, name), call in _FIGURES.items():
        if (library, name) in names:
            return lambda value: _draw(call, value)
    if names & _FRAMES:
        return lambda value: _draw("dataframe", value)
    match item:
        case BaseException():
            return lambda value: _draw("exception", value)
        case dict() | list():
            return lambda value: _draw("json", value)
        case SessionStateProxy():
            return lambda value: _draw("json", value.to_dict())
        case types.GeneratorType() | types.AsyncGeneratorType():
            return lambda value: _draw("write_stream", value)
    if hasattr(item, "_repr_html_"):
        return lambda value: _draw("markdown", value._repr_html_(), unsafe_allow_html=True)
    return None


def _names(item: Any) -> set[tuple[str, str]]:
    """Name the classes of an object by library, without importing any."""
    return {(kind.__module__.partition(".")[0], kind.__name__) for kind in type(item).__mro__}


def _as_code(item: object) -> str:
    text = str(item)
    return f"\n```\n{text}\n```\n" if "\n" in text else f"`{text}`"


def _draw(name: str, *args: Any, **kwargs: Any) -> None:
    with active():
        function(name)(*args, **kwargs)
