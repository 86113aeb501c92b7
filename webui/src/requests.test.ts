import { expect, it } from "vitest";
import type { FromPage } from "./protocol.gen";
import { Requests } from "./requests";

const ask = { frame: "f", start: 0, stop: 2, columns: [0] };

function open() {
  const sent: FromPage[] = [];
  return { sent, requests: new Requests((message) => sent.push(message)) };
}

it("gives each answer to its own question, in whatever order they come", async () => {
  const { requests, sent } = open();
  const rows = requests.rows(ask);
  const saved = requests.save("/media/x", "x.csv");
  expect(sent.map((message) => "request" in message && message.request)).toEqual([1, 2]);
  requests.answer({ type: "Saved", request: 2 });
  requests.answer({ type: "Rows", request: 1, length: 9, columns: [["a", "b"]] });
  expect(await saved).toBe("");
  expect((await rows).columns).toEqual([["a", "b"]]);
});

it("hands on the server's error", async () => {
  const { requests } = open();
  const copied = requests.copy(ask);
  requests.answer({ type: "Copied", request: 1, text: "", error: "the frame is gone" });
  await expect(copied).rejects.toThrow("the frame is gone");
});

it("asks again after a broken connection, but not for what was given up", async () => {
  const { requests, sent } = open();
  const abort = new AbortController();
  const given = requests.rows(ask, abort.signal);
  const kept = requests.rows({ ...ask, start: 1 });
  abort.abort(new Error("scrolled past"));
  await expect(given).rejects.toThrow("scrolled past");
  sent.length = 0;
  requests.resend();
  expect(sent).toEqual([{ type: "RowsRequest", request: 2, ...ask, start: 1 }]);
  requests.reset("started anew");
  await expect(kept).rejects.toThrow("started anew");
});
