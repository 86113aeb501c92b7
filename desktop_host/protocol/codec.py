"""Encode and decode the frames of the WebSocket."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop_host.protocol.messages import FromPageMessage, ToPageMessage

if TYPE_CHECKING:
    from desktop_host.protocol.element import Element

_encoder = msgspec.msgpack.Encoder()
_decoder: msgspec.msgpack.Decoder[FromPageMessage] = msgspec.msgpack.Decoder(FromPageMessage)


def encode(message: ToPageMessage) -> bytes:
    """Encode one message for the page."""
    return _encoder.encode(message)


def encode_node(node: Element) -> bytes:
    """Encode one node; equal nodes have equal bytes, which is how a session knows what to send."""
    return _encoder.encode(node)


def decode(frame: bytes) -> FromPageMessage:
    """Decode one message of a page.

    Raises:
        msgspec.ValidationError, msgspec.DecodeError: the frame is not a message that a page may send.
    """
    return _decoder.decode(frame)
