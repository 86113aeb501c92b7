"""Draw widgets: their identity, their value, and what happens when it changes.

This is the one place that derives a widget's id. With a key it is the key's; without, it is a hash of the
widget's Struct as the script described it, value left out. So a widget keeps its value as long as it is described
alike, or for as long as it has its key.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_type_hints

import msgspec

from desktop_host.errors import (
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from desktop_host.protocol.codec import encode_node
from desktop_host.protocol.element import Block
from desktop_host.script.arguments import help_of, label_of, visibility_of, width_of
from desktop_host.script.container import draw, form_of_place
from desktop_host.script.context import current_run, running
from desktop_host.script.state import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_host.protocol.element import Widget
    from desktop_host.script.context import Run

T = TypeVar("T")
V = TypeVar("V")
Key = str | int | None
"""What scripts give as ``key``."""
OnChange = Callable[..., object] | Literal["rerun", "ignore"] | None
"""What scripts give as ``on_change``: a callback, or a word that means none."""
Bind = Literal["query-params"] | None
"""What scripts give as ``bind``: where else the value is kept."""
Persist = Literal["page", "session"] | None
"""What scripts give as ``persist_state``: how long the value outlasts runs that do not draw the widget."""

_wire_types: dict[type, Any] = {}


def same(value: T) -> T:
    """Be the translation of a value that is alike on both sides."""
    return value


def draw_widget(
    node: Widget[T],
    *,
    call: str,
    key: Key = None,
    decode: Callable[[T], V],
    encode: Callable[[V], T] | None,
    on_change: OnChange = None,
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    trigger: bool = False,
    forget: Callable[[], None] | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> V:
    """Check what all widgets share, write the widget at the active place and return its value.

    Args:
        node: The widget as the script described it, with ``value`` equal to ``default``.
        call: The name of the public function, for messages.
        key: The user's key.
        decode: Turns the page's value into the script's. It may raise ValueError for a value that the widget,
            as now described, cannot have; the widget then falls back to its default.
        encode: The opposite; None for a widget whose value the script cannot set.
        on_change: The script's callback (the strings ``"rerun"`` and ``"ignore"`` mean none).
        args: Positional arguments of the callback.
        kwargs: Keyword arguments of the callback.
        trigger: Whether the value lasts for one run only.
        forget: Called when the widget's value is dropped, to give back what it holds.
        bind: ``"query-params"`` keeps the value in the page's address too, under the key.
        persist_state: Whether the value outlasts runs that do not draw the widget.

    Raises:
        StreamlitAPIException: a shared parameter is not what it may be.
        StreamlitDuplicateElementKey, StreamlitDuplicateElementId: this run has drawn the same widget already.
        StreamlitInvalidFormCallbackError: a callback inside a form on anything but its submit button.
    """
    value = settle_widget(
        node,
        call=call,
        key=key,
        decode=decode,
        encode=encode,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        trigger=trigger,
        forget=forget,
        bind=bind,
        persist_state=persist_state,
    )
    draw(node)
    return value


def settle_widget(
    node: Widget[T],
    *,
    call: str,
    key: Key = None,
    decode: Callable[[T], V],
    encode: Callable[[V], T] | None,
    on_change: OnChange = None,
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    trigger: bool = False,
    forget: Callable[[], None] | None = None,
    bind: Bind = None,
    persist_state: Persist = None,
) -> V:
    """Do all that :func:`draw_widget` does but write the node: for a container, whose handle its caller needs."""
    run = current_run()
    node.key = "" if key is None else str(key)
    node.label = label_of(call, node.label)
    node.label_visibility = visibility_of(call, node.label_visibility)
    node.width = width_of(call, node.width)
    node.help = help_of(node.help)
    node.disabled = bool(node.disabled)
    form = form_of_place()
    # What is open is no value to submit: a form does not hold it back.
    node.form = "" if isinstance(node, Block) else node.form or form
    callback = _callback_of(call, on_change)
    _check_kept(call, "bind", bind, ("query-params",), node.key)
    _check_kept(call, "persist_state", persist_state, ("page", "session"), node.key)
    if callback is not None and form and call != "form_submit_button":
        msg = f"{call} {node.label!r}: inside a form only st.form_submit_button can have a callback; move it there"
        raise StreamlitInvalidFormCallbackError(msg)
    node.quiet = on_change == "ignore" and not trigger and not isinstance(node, Block)
    node.id = _identity(node)
    _claim(run, node, call)
    cell = _cell(run, node, call, decode, encode, trigger=trigger)
    cell.callback, cell.args, cell.kwargs = callback, tuple(args or ()), dict(kwargs or {})
    cell.disabled, cell.persist, cell.forget = node.disabled, persist_state is not None, forget
    node.value = cell.wire
    value: V = cell.value
    return value


def is_tracked(call: str, on_change: OnChange, bind: Bind) -> bool:
    """Tell whether the script wants to know what is open, or leaves it to the page."""
    if on_change is None:
        raise StreamlitValueError(f"{call}: on_change is None; it must be 'rerun', 'ignore' or a function")
    return bind is not None or _callback_of(call, on_change) is not None or on_change == "rerun"


def claim_key(call: str, key: Key) -> str:
    """Take a key for a container, which has no value but the same names to choose from.

    Raises:
        StreamlitDuplicateElementKey: another element of this run has it.
    """
    if key is None:
        return ""
    name = str(key)
    _claim_name(current_run(), name, call)
    return name


def _claim_name(run: Run, name: str, described: str) -> None:
    if name in run.keys and running() is run:
        msg = f"{described}: the key {name!r} is taken by another element of this run; give each its own"
        raise StreamlitDuplicateElementKey(msg)
    run.keys.add(name)


def _callback_of(call: str, on_change: OnChange) -> Callable[..., object] | None:
    if on_change is None or on_change in ("rerun", "ignore"):
        return None
    if callable(on_change):
        return on_change
    msg = f"{call}: on_change is {on_change!r}; it must be 'rerun', 'ignore' or a function"
    raise StreamlitValueError(msg)


def _check_kept(call: str, name: str, value: str | None, words: tuple[str, ...], key: str) -> None:
    if value is not None and value not in words:
        raise StreamlitValueError(
            f"{call}: {name} is {value!r}; it must be one of {', '.join(map(repr, words))} or None"
        )
    if value is not None and not key:
        msg = f"{call}: {name}={value!r} needs a key, under which the value is kept; give key="
        raise StreamlitMissingRequiredParameterError(msg)


def _identity(node: Widget[Any]) -> str:
    tag = type(node).__struct_config__.tag
    if node.key:
        return f"{tag}-{node.key}"
    described = msgspec.structs.replace(node, value=node.default)
    # Where it stands in the tree is left out on purpose: a widget that moves keeps its value.
    return f"{tag}-{blake2b(encode_node(described), digest_size=10).hexdigest()}"


def _claim(run: Run, node: Widget[Any], call: str) -> None:
    if node.key:
        _claim_name(run, node.key, f"{call} {node.label!r}")
    elif node.id in run.drawn and running() is run:
        msg = (
            f"{call} {node.label!r}: this run has drawn the same widget already, with the same parameters; "
            "give each a key= of its own"
        )
        raise StreamlitDuplicateElementId(msg)
    run.drawn[node.id] = call


def _cell(
    run: Run,
    node: Widget[T],
    call: str,
    decode: Callable[[T], V],
    encode: Callable[[V], T] | None,
    *,
    trigger: bool,
) -> Cell:
    store = run.store
    cell = store.cells.get(node.id)
    if cell is None:
        value = decode(node.default)
        cell = Cell(node.id, node.key, call, _wire_type(type(node)), node.default, value, decode)
        cell.trigger, cell.default = trigger, node.default
    elif cell.decode is not decode:
        cell.decode, cell.default = decode, node.default
        _carry_over(cell, node, encode)
    if encode is None:
        store.refuse_own(call, node.key)
    else:
        found, value = store.take(node.key)
        if found:
            cell.wire = encode(value)
            cell.value = decode(cell.wire)
    store.cells[node.id] = cell
    if node.key:
        store.ids[node.key] = node.id
    return cell


def _carry_over(cell: Cell, node: Widget[T], encode: Callable[[Any], T] | None) -> None:
    """Read a kept value as the widget is described now; its options or bounds may be others than in the last run."""
    try:
        if encode is not None:
            cell.wire = encode(cell.value)
        cell.value = cell.decode(cell.wire)
    except Exception:  # whatever a decoder, or an option's own equality, raises
        cell.wire, cell.value = node.default, cell.decode(node.default)


def _wire_type(struct: type[Widget[Any]]) -> Any:
    found = _wire_types.get(struct)
    if found is None:
        for parent in struct.__orig_bases__:  # type: ignore[attr-defined]  # set by Generic
            arguments = getattr(parent, "__args__", ())
            if arguments:
                found = arguments[0]
        if isinstance(found, str) or found is None:
            found = get_type_hints(struct)["value"]
        _wire_types[struct] = found
    return found
