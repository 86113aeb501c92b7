/** Encode and decode the frames of the WebSocket: one MessagePack map each. */

import { Decoder, Encoder } from "@msgpack/msgpack";
import type { FromPage, ToPage } from "./protocol.gen";

// Both keep their buffers and their cache of keys between frames.
const encoder = new Encoder({ ignoreUndefined: true });
const decoder = new Decoder();

export function encode(message: FromPage): Uint8Array<ArrayBuffer> {
  return encoder.encode(message);
}

/** Decode a frame of our own server, whose version the handshake has compared: its shape is not checked again. */
export function decode(frame: ArrayBuffer): ToPage {
  return decoder.decode(frame) as ToPage;
}
