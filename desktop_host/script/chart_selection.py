"""Find the selections of a spec, and hand what is selected to the script."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop_host.errors import StreamlitAPIException
from desktop_host.script.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHANNELS = (
    *("x", "y", "theta", "radius", "longitude", "latitude"),
    *("color", "fill", "stroke", "shape", "size", "opacity"),
)
"""The channels whose fields tell which point was clicked."""


def selections_of(call: str, spec: dict[str, Any], wanted: str | Iterable[str] | None) -> list[str]:
    """Return the names of the selections that the script wants to know.

    Raises:
        StreamlitAPIException: the spec has none, or none of a wanted name.
    """
    found = [str(param["name"]) for part in _parts(spec) for param in _selections(part)]
    chosen = found if wanted is None else [wanted] if isinstance(wanted, str) else list(wanted)
    missing = sorted(set(chosen) - set(found))
    if missing or not chosen:
        named = f"no selection {missing[0]!r}" if missing else "no selection"
        raise StreamlitAPIException(
            f"{call}: on_select is set, but the spec has {named}; it has {found or 'none'}; "
            "add one, for example with alt.selection_point(name='point')"
        )
    return chosen


def projected(spec: dict[str, Any], names: list[str]) -> dict[str, Any]:
    """Return the spec with selections of points that tell the values of the points.

    By itself such a selection knows its points by numbers of its own, which say nothing to a script.
    """
    channels = [channel for channel in _CHANNELS if any(_names_a_field(p, channel) for p in _parts(spec))]
    changed = _replaced(spec, names, channels) if channels else spec
    return changed if isinstance(changed, dict) else spec


def event_of(wire: dict[str, Any], names: list[str]) -> Selection:
    """Return what the script gets: ``event.selection.brush`` for a selection of the name ``brush``."""
    found = {name: wire.get(name, {}) for name in names}
    selections = {
        name: Selection(value) if isinstance(value, dict) else value for name, value in found.items()
    }
    return Selection({"selection": Selection(selections)})


def _parts(spec: Any) -> Iterator[dict[str, Any]]:
    """Give a spec and every spec inside it."""
    if isinstance(spec, dict):
        yield spec
        for part in ("layer", "hconcat", "vconcat", "concat", "spec"):
            yield from _parts(spec.get(part))
    elif isinstance(spec, list):
        for part in spec:
            yield from _parts(part)


def _selections(part: dict[str, Any]) -> list[dict[str, Any]]:
    return [param for param in part.get("params", []) if isinstance(param, dict) and "select" in param]


def _names_a_field(part: dict[str, Any], channel: str) -> bool:
    encoding = part.get("encoding")
    given = encoding.get(channel) if isinstance(encoding, dict) else None
    return isinstance(given, dict) and isinstance(given.get("field"), str) and "aggregate" not in given


def _replaced(part: Any, names: list[str], channels: list[str]) -> Any:
    if isinstance(part, list):
        return [_replaced(item, names, channels) for item in part]
    if not isinstance(part, dict):
        return part
    inner = {
        key: _replaced(value, names, channels)
        for key, value in part.items()
        if key in {"layer", "hconcat", "vconcat", "concat", "spec"}
    }
    params = [_telling(param, names, channels) for param in part.get("params", [])]
    return {**part, **inner, **({"params": params} if params else {})}


def _telling(param: Any, names: list[str], channels: list[str]) -> Any:
    select = param.get("select") if isinstance(param, dict) and param.get("name") in names else None
    select = {"type": select} if isinstance(select, str) else select
    if (
        not isinstance(select, dict)
        or select.get("type") != "point"
        or {"fields", "encodings"} & select.keys()
    ):
        return param
    return {**param, "select": {**select, "encodings": channels}}
