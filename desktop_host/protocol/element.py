"""Define what every node of the page's tree has in common.

A concrete element stands in ``desktop_host/elements``; its Struct is the only description of what crosses the
wire. The class name in snake case is its tag (``DownloadButton`` travels as ``"type": "download_button"``), and
fields that hold their default are left out of the frame.
"""

from __future__ import annotations

import re
from typing import Generic, Literal, TypeVar

from msgspec import Struct

T = TypeVar("T")

Width = int | Literal["stretch", "content"]
"""A number of CSS pixels, ``"stretch"`` (the parent's width) or ``"content"`` (its own)."""

Height = int | Literal["stretch", "content"]
"""A number of CSS pixels, ``"stretch"`` (the parent's height) or ``"content"`` (its own)."""

TextAlignment = Literal["left", "center", "right", "justify"]

Gap = int | Literal["none", "xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"]
"""The space between elements: a number of CSS pixels, or a step of the page's scale."""

HorizontalAlignment = Literal["left", "center", "right", "distribute"]
VerticalAlignment = Literal["top", "center", "bottom", "distribute"]

LabelVisibility = Literal["visible", "hidden", "collapsed"]


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


class Payload(Struct):
    """Be what an element fetches over HTTP, as MessagePack: too large to cross with each run that draws it."""


class Element(Struct, tag_field="type", tag=_snake, omit_defaults=True, kw_only=True):
    """Be one node of the page's tree."""

    key: str = ""
    """The user's key; the page adds the class ``st-key-<key>``."""
    width: Width = "stretch"


class Block(Element, kw_only=True):
    """Be a node that has children; they follow in messages of their own."""


class Widget(Element, Generic[T], kw_only=True):
    """Be a node whose value the user can change.

    ``value`` is what the script saw in this run, ``default`` what a reset brings back. Both are of the type
    that :class:`~desktop_host.protocol.messages.SetValue` must carry for this widget.
    """

    id: str = ""
    label: str = ""
    help: str | None = None
    """A tooltip, as Markdown."""
    disabled: bool = False
    label_visibility: LabelVisibility = "visible"
    form: str = ""
    """The id of the form that holds this widget's values back until it is submitted."""
    quiet: bool = False
    """Whether a new value asks for no run of its own, and waits for the next."""
    default: T
    value: T
