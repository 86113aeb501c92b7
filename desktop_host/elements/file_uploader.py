"""Let the user hand over files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from desktop_host.errors import StreamlitAPIException
from desktop_host.protocol.element import Widget
from desktop_host.script.context import current_run
from desktop_host.script.uploaded_file import UploadedFile
from desktop_host.script.uploads import MEGABYTE, Rule
from desktop_host.script.widgets import draw_widget

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_host.protocol.element import LabelVisibility, Width
    from desktop_host.script.widgets import Key, OnChange

__all__ = ["file_uploader"]

_DEFAULT_MEGABYTES = 200
_KINDS = ("image", "audio", "video", "text")


class UploadedInfo(Struct):
    """Tell the page of a file that the server holds; of what a page sends, only the id counts."""

    id: str
    name: str
    size: int
    type: str


class FileUploader(Widget[list[UploadedInfo]], kw_only=True):
    """Be a place to drop files on; its value is the files that the server holds."""

    types: list[str]
    """Endings such as ``.csv``, and kinds such as ``image/*``; none: any."""
    multiple: bool = False
    directory: bool = False
    max_size: int
    """The largest file, in bytes."""


def file_uploader(
    label: str,
    type: str | Sequence[str] | None = None,
    accept_multiple_files: bool | Literal["directory"] = False,
    key: Key = None,
    help: str | None = None,
    on_change: OnChange = "rerun",
    args: Iterable[Any] | None = None,
    kwargs: Mapping[str, Any] | None = None,
    *,
    max_upload_size: int | None = None,
    disabled: bool = False,
    label_visibility: LabelVisibility = "visible",
    width: Width = "stretch",
) -> Any:
    """Show a place to drop files on, and return those that are there.

    A file is streamed to a private file on this machine's disk, and what is returned reads from there: nothing of it
    is held in memory, and ``.path`` names it for libraries that want a path.

    Args:
        label: What is asked for, as inline Markdown.
        type: What is taken: endings such as ``"csv"`` or ``["jpg", "png"]``, kinds such as ``"image/png"`` or
            ``"image/*"``, or ``"image"``, ``"audio"``, ``"video"``, ``"text"`` for all of a kind; by default any.
        accept_multiple_files: Whether several files are taken; ``"directory"`` takes a folder with all in it.
        key, help, on_change, args, kwargs, disabled, label_visibility, width: As in every widget.
        max_upload_size: The largest file, in megabytes; by default the option ``server.maxUploadSize``.

    Returns:
        A file object or None; with several files a list, empty at first.

    Raises:
        StreamlitAPIException: the size is no positive number, or a type is no ending.
    """
    name = f"file_uploader {label!r}"
    services = current_run().services
    many = accept_multiple_files is not False
    if max_upload_size is not None and max_upload_size <= 0:
        raise StreamlitAPIException(
            f"{name}: max_upload_size is {max_upload_size}; it must be a positive number of megabytes"
        )
    megabytes = max_upload_size or (
        services.config.get("server.maxUploadSize") if services else _DEFAULT_MEGABYTES
    )
    rule = Rule(_endings(name, type), int(megabytes * MEGABYTE))
    node = FileUploader(
        label=label,
        default=[],
        value=[],
        types=list(rule.types),
        multiple=many,
        directory=accept_multiple_files == "directory",
        max_size=rule.max_size,
        help=help,
        disabled=disabled,
        label_visibility=label_visibility,
        width=width,
    )

    def decode(wire: list[UploadedInfo]) -> Any:
        files = [_file(name, info.id) for info in wire]
        if many:
            return files
        return files[-1] if files else None

    def forget() -> None:
        if services is not None:
            services.uploads.drop_widget(services.secret, node.id)

    found = draw_widget(
        node,
        call="file_uploader",
        key=key,
        decode=decode,
        encode=None,
        on_change=on_change,
        args=args,
        kwargs=kwargs,
        forget=forget,
    )
    if services is not None:
        services.uploads.allow(services.secret, node.id, rule)
        services.uploads.use(services.secret, node.id, [info.id for info in node.value])
    return found


def _file(name: str, id_: str) -> UploadedFile:
    services = current_run().services
    upload = services.uploads.find(services.secret, id_) if services is not None else None
    if upload is None:
        raise ValueError(f"{name}: this session holds no file {id_!r}")
    return UploadedFile(upload)


def _endings(name: str, type: str | Sequence[str] | None) -> tuple[str, ...]:
    given: list[Any] = [type] if isinstance(type, str) else list(type or ())
    endings = []
    for ending in given:
        if not isinstance(ending, str) or not ending.strip("."):
            raise StreamlitAPIException(f"{name}: type {ending!r} is no ending such as 'csv'")
        plain = ending.lower()
        endings.append(
            f"{plain}/*" if plain in _KINDS else plain if "/" in plain else "." + plain.lstrip(".")
        )
    # Those two are one kind under two names, and users have files with either.
    for one, other in (
        (".jpg", ".jpeg"),
        (".tif", ".tiff"),
        (".htm", ".html"),
        (".mpg", ".mpeg"),
        (".yml", ".yaml"),
    ):
        if (one in endings) != (other in endings):
            endings.append(other if one in endings else one)
    return tuple(endings)
