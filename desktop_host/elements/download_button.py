"""Let the user save a file."""

from __future__ import annotations

import io
import mimetypes
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from desktop_host.elements.button import BUTTON_TYPES, ICON_POSITIONS, ButtonType, IconPosition
from desktop_host.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError
from desktop_host.protocol.element import Widget
from desktop_host.script.arguments import icon_of, one_of, width_of
from desktop_host.script.container import draw, form_of_place
from desktop_host.script.context import current_run
from desktop_host.script.widgets import same, settle_widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_host.protocol.element import Width
    from desktop_host.script.widgets import Key

__all__ = ["download_button"]


class DownloadButton(Widget[bool], kw_only=True):
    """Be a button that saves a file; its value is True in the run that its click starts."""

    url: str
    file_name: str
    reruns: bool = True
    kind: ButtonType = "secondary"
    icon: str = ""
    icon_position: IconPosition = "left"
    shortcut: str = ""
    wrap: bool = True


def download_button(
    label: str,
    data: Any,
    file_name: str | None = None,
    mime: str | None = None,
    key: Key = None,
    help: str | None = None,
    on_click: Callable[..., object] | Literal["rerun", "ignore"] | None = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    type: ButtonType = "secondary",
    icon: str | None = None,
    icon_position: IconPosition = "left",
    disabled: bool = False,
    use_container_width: bool | None = None,
    width: Width = "content",
    shortcut: str | None = None,
    wrap: bool | None = None,
) -> bool:
    """Show a button that saves a file, and return whether its click started this run.

    Args:
        label: Inline Markdown.
        data: What is saved: text, bytes, an open file, a path, or a function without parameters that returns one of
            those and is called when the user clicks. A file or path is read when it is saved, not before.
        file_name: The name that is proposed; by default the file's own, or ``download`` with a fitting ending.
        mime: The kind of file; by default after its name.
        key, help, args, kwargs, disabled, width: As in every widget.
        on_click: A callback; ``"rerun"``, or ``"ignore"`` for no run at all.
        type, icon, icon_position, use_container_width, shortcut, wrap: As in :func:`button`.

    Raises:
        StreamlitAPIException: ``data`` is none of those.
        StreamlitInvalidLayoutContextError: it stands in a form.
    """
    call = "download_button"
    if form_of_place():
        raise StreamlitInvalidLayoutContextError(
            f"{call} {label!r}: a form sends nothing before its submit; move the button out of the form"
        )
    name = file_name or _name_of(data, mime)
    kind = (
        mime
        or mimetypes.guess_type(name)[0]
        or ("text/plain" if isinstance(data, str) else "application/octet-stream")
    )
    node = DownloadButton(
        label=label,
        default=False,
        value=False,
        url="",
        file_name=name,
        reruns=on_click != "ignore",
        help=help,
        disabled=disabled,
        width=width_of(call, width, use_container_width=use_container_width),
        kind=one_of(call, "type", type, BUTTON_TYPES),
        icon=icon_of(call, icon),
        icon_position=one_of(call, "icon_position", icon_position, ICON_POSITIONS),
        shortcut=shortcut or "",
        wrap=wrap is not False,
    )
    clicked = settle_widget(
        node,
        call=call,
        key=key,
        decode=same,
        encode=None,
        on_change=on_click,
        args=args,
        kwargs=kwargs,
        trigger=True,
    )
    # What it saves is no part of what it is: the button of the next run, whose data may be newer, is still this one.
    node.url = _url(f"{call} {label!r}", data, kind, name, node.id)
    draw(node)
    return clicked


def _name_of(data: Any, mime: str | None) -> str:
    if isinstance(data, Path):
        return data.name
    own = getattr(data, "name", None)
    if isinstance(own, str) and own:
        return Path(own).name
    ending = mimetypes.guess_extension(mime) if mime else ".txt" if isinstance(data, str) else ".bin"
    return f"download{ending or ''}"


def _url(what: str, data: Any, mime: str, name: str, identity: str) -> str:
    services = current_run().services
    if services is None:
        return ""
    if callable(data):
        made = f"{services.secret} {identity}"
        return services.media.add_stream(lambda: [_bytes(what, data())], mime, name, services.secret, made)
    content = data if isinstance(data, Path) else _bytes(what, data)
    try:
        return services.media.add(content, mime, name, services.secret)
    except OSError as error:
        raise StreamlitAPIException(
            f"{what}: the file {str(data)!r} cannot be read: {error.strerror}"
        ) from error


def _bytes(what: str, data: Any) -> bytes:
    match data:
        case str():
            return data.encode()
        case bytes():
            return data
        case bytearray() | memoryview():
            return bytes(data)
        case Path():
            return data.read_bytes()
        case io.TextIOBase():
            data.seek(0)
            return data.read().encode()
    if hasattr(data, "getvalue"):
        return _bytes(what, data.getvalue())
    if hasattr(data, "read"):
        if hasattr(data, "seek"):
            data.seek(0)
        return _bytes(what, data.read())
    if hasattr(data, "tobytes"):
        return bytes(data.tobytes())
    kind = type(data)
    raise StreamlitAPIException(
        f"{what}: data is a {kind.__module__}.{kind.__qualname__}; give text, bytes, an open file, a path "
        "or a function; for a data frame, df.to_csv(index=False)"
    )
