/** A real WebSocket server that a test speaks through; plain JavaScript, because `ws` brings no types. */

import { decode, encode } from "@msgpack/msgpack";
import { WebSocketServer } from "ws";

export async function openEndpoint() {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const messages = [];
  const connections = [];
  server.on("connection", (socket) => {
    connections.push(socket);
    socket.on("message", (frame) => messages.push(decode(frame)));
  });
  return {
    url: `ws://127.0.0.1:${server.address().port}/ws`,
    messages,
    connections: () => connections.length,
    send: (message) => connections.at(-1).send(encode(message)),
    drop: () => connections.at(-1).terminate(),
    close: () => {
      for (const socket of connections) socket.terminate();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
